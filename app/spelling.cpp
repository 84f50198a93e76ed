#include "app/spelling.h"

#include "app/text.h"
#include "corpus/project.h"

#include <algorithm>
#include <span>
#include <utility>

#ifdef __linux__
#include <sys/resource.h>
#include <unistd.h>
#endif

namespace quadrille {
namespace {

constexpr int keptUnits = 2'000'000;        // UTF-16, of all texts whose words are known
constexpr std::size_t pendingAtMost = 1000; // more cells than any window shows
constexpr std::size_t checkedAtOnce = 24;   // so that what comes into view meanwhile soon has its turn
constexpr std::size_t searchedAtOnce = 200; // rows

int cost(const QString& text) {
    return static_cast<int>(std::min<qsizetype>(text.size() + 64, keptUnits));
}

/// Dictionaries and suggestions take whole seconds of a processor; what a person types comes before them.
void giveWay() {
#ifdef __linux__
    constexpr int nicer = 10;
    setpriority(PRIO_PROCESS, static_cast<id_t>(gettid()), nicer); // of this thread; without it all works as well
#endif
}

/// The first misspelt word of `text` that begins at `from` or later and before `before`.
std::optional<WrongWord> firstWrong(Speller& speller, const QString& text, int from, int before) {
    for (const WrongWord& one : wrongWords(speller, text)) {
        if (one.begin >= from && one.begin < before) {
            return one;
        }
    }
    return std::nullopt;
}

/// Looks through `count` rows of a search from its `first` one on; the last of all is the one it began with.
std::optional<Spelling::Found> searchRows(Speller& speller, const Spelling::Search& search, std::size_t first,
                                          std::size_t count) {
    // The file was checked when it was opened; doing so again for every portion would take longer than the search.
    const auto project = Project::open(search.project, Project::Access::ReadOnly, Project::Check::Head);
    for (std::size_t step = first; step < first + count; ++step) {
        const std::size_t row = (search.row + step) % search.units.size();
        QString text = search.text;
        if (row != search.row) {
            const auto unit = project.units(search.document, std::span(search.units).subspan(row, 1));
            text = toQt(unit.front().cells.at(search.column).text());
        }
        const int from = step == 0 ? search.from : 0;
        const int before = step == search.units.size() ? search.from : static_cast<int>(text.size()) + 1;
        if (const auto wrong = firstWrong(speller, text, from, before)) {
            return Spelling::Found{row, *wrong, text.mid(wrong->begin, wrong->end - wrong->begin)};
        }
    }
    return std::nullopt;
}

} // namespace

Spelling::Spelling(QObject* parent)
    : QObject(parent)
    , m_known(keptUnits)
    , m_spellers(std::make_shared<Spellers>()) {
    m_worker.run(
        {},
        [](const Background::Task&) {
            giveWay();
            return true;
        },
        [](bool) {}, [](const Background::Failure&) {});
}

Spelling::~Spelling() {
    m_worker.forget();
}

SharedWords Spelling::added(const QString& tag) const {
    static const SharedWords nothing = std::make_shared<AddedWords>();
    const auto found = m_added.find(tag);
    return found == m_added.end() ? nothing : found->second;
}

void Spelling::setAdded(const QString& tag, AddedWords words) {
    if (words == *added(tag)) {
        return;
    }
    m_added[tag] = std::make_shared<const AddedWords>(std::move(words));
    ++m_edition;
    m_known.clear();
    emit forgotten();
}

QSet<QString> Spelling::taught() const {
    QSet<QString> tags;
    for (const auto& one : m_added) {
        tags.insert(one.first);
    }
    return tags;
}

const WrongWords* Spelling::wrong(const QString& tag, const QString& text) {
    static const WrongWords nothing;
    if (text.isEmpty() || tag.isEmpty()) {
        return &nothing;
    }
    const Asked asked(tag, text);
    if (const WrongWords* known = m_known.object(asked)) {
        return known;
    }
    if (m_asked.contains(asked)) {
        return nullptr;
    }
    m_asked.insert(asked);
    m_pending.push_back(asked);
    if (m_pending.size() > pendingAtMost) {
        m_asked.remove(m_pending.front());
        m_pending.erase(m_pending.begin());
    }
    pump();
    return nullptr;
}

template <class Work, class Finished>
void Spelling::run(Work work, Finished finished) {
    m_busy = true;
    m_worker.run(
        {}, std::move(work),
        [this, finished = std::move(finished)](auto result) {
            m_busy = false;
            finished(std::move(result));
            pump();
        },
        [this](const Background::Failure& failure) {
            m_busy = false;
            giveUpSearch();
            m_asking = m_suggestDue;
            m_suggestEdition = -1;
            m_asked = QSet<Asked>(m_pending.begin(), m_pending.end());
            if (!failure.cancelled) {
                emit told(failure.sentence);
            }
            emit suggested();
            pump();
        });
}

void Spelling::pump() {
    if (m_busy) {
        return;
    }
    if (m_suggestDue) {
        askSuggestions();
    } else if (!m_questions.empty()) {
        const auto question = std::move(m_questions.front());
        m_questions.erase(m_questions.begin());
        question();
    } else if (!m_pending.empty()) {
        checkTexts();
    } else if (m_search) {
        searchOn();
    }
}

void Spelling::checkTexts() {
    std::vector<std::pair<Asked, SharedWords>> batch;
    while (batch.size() < checkedAtOnce && !m_pending.empty()) {
        batch.emplace_back(m_pending.back(), added(m_pending.back().first));
        m_pending.pop_back();
    }
    run(
        [spellers = m_spellers, batch = std::move(batch)](const Background::Task&) {
            Answers answers;
            for (const auto& [asked, words] : batch) {
                Speller& speller = spellers->of(fromQt(asked.first), words);
                answers.texts.emplace_back(asked, wrongWords(speller, asked.second));
                if (speller.missing()) {
                    answers.missing.push_back({asked.first, toQt(speller.missing()->message)});
                }
            }
            return answers;
        },
        [this, edition = m_edition](const Answers& answers) {
            for (const auto& [asked, words] : answers.texts) {
                m_asked.remove(asked);
                if (edition == m_edition) {
                    m_known.insert(asked, new WrongWords(words), cost(asked.second));
                }
            }
            tellMissing(answers.missing);
            emit checked();
            lookAgain();
        });
}

void Spelling::tellMissing(const std::vector<Missing>& missing) {
    for (const Missing& one : missing) {
        if (!m_missingTold.contains(one.tag)) {
            m_missingTold.insert(one.tag);
            emit told(one.sentence);
        }
    }
}

void Spelling::search(Search search, Searched then) {
    if (search.units.empty()) {
        return;
    }
    m_search = std::move(search);
    m_searched = std::move(then);
    m_searchedRows = 0;
    ++m_searchNumber;
    pump();
}

void Spelling::giveUpSearch() {
    m_search.reset();
    ++m_searchNumber;
}

void Spelling::searchOn() {
    const std::size_t all = m_search->units.size() + 1; // the first row has two turns
    const std::size_t count = std::min(searchedAtOnce, all - m_searchedRows);
    struct Outcome {
        std::optional<Found> found;
        QString missing;
    };
    run(
        [spellers = m_spellers, search = *m_search, first = m_searchedRows, count,
         words = added(m_search->tag)](const Background::Task&) {
            Speller& speller = spellers->of(fromQt(search.tag), words);
            Outcome outcome;
            if (speller.missing()) {
                outcome.missing = toQt(speller.missing()->message);
            } else {
                outcome.found = searchRows(speller, search, first, count);
            }
            return outcome;
        },
        [this, count, all, number = m_searchNumber](const Outcome& outcome) {
            if (number != m_searchNumber) {
                return;
            }
            m_searchedRows += count;
            if (!outcome.missing.isEmpty()) {
                m_search.reset();
                emit told(outcome.missing);
            } else if (outcome.found || m_searchedRows >= all) {
                m_search.reset();
                m_searched(outcome.found);
            }
        });
}

void Spelling::look(const QString& tag, const QString& text, int at) {
    m_look = Look{tag, text, at};
    lookAgain();
}

void Spelling::lookAgain() {
    const WrongWords* known = m_look ? wrong(m_look->tag, m_look->text) : nullptr;
    if (!known) {
        return;
    }
    const Look look = *std::exchange(m_look, std::nullopt);
    const auto found = std::find_if(known->begin(), known->end(), [&](const WrongWord& one) {
        return look.at < 0 || (one.begin <= look.at && look.at <= one.end);
    });
    if (found == known->end()) {
        emit looked(-1, -1);
        return;
    }
    const WrongWord place = *found;
    suggest(look.tag, look.text.mid(place.begin, place.end - place.begin));
    emit looked(place.begin, place.end);
}

void Spelling::suggest(const QString& tag, const QString& word) {
    if (tag == m_suggestTag && word == m_suggestWord && m_suggestEdition == m_edition) {
        return; // it was asked for when the word was found
    }
    m_suggestEdition = m_edition;
    m_suggestTag = tag;
    m_suggestWord = word;
    m_suggestions.clear();
    m_asking = true;
    m_suggestDue = true;
    emit suggested();
    pump();
}

void Spelling::askSuggestions() {
    m_suggestDue = false;
    run(
        [spellers = m_spellers, tag = fromQt(m_suggestTag), word = fromQt(m_suggestWord),
         words = added(m_suggestTag)](const Background::Task&) {
            QStringList all;
            for (const std::string& one : spellers->of(tag, words).suggest(word)) {
                all += toQt(one);
            }
            return all;
        },
        [this, tag = m_suggestTag, word = m_suggestWord](const QStringList& all) {
            if (tag == m_suggestTag && word == m_suggestWord && !m_suggestDue) {
                m_suggestions = all;
                m_asking = false;
                emit suggested();
            }
        });
}

void Spelling::know(const QString& tag, const QString& word, std::function<void(bool)> then) {
    m_questions.emplace_back([this, tag, word, then = std::move(then)] {
        run([spellers = m_spellers, tag = fromQt(tag), word = fromQt(word),
             words = added(tag)](const Background::Task&) { return spellers->of(tag, words).isRight(word); },
            then);
    });
    pump();
}

} // namespace quadrille
