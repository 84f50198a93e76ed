#include "app/word_look_up.h"

#include "app/text.h"
#include "dictionaries/any_language_look_up.h"
#include "dictionaries/words.h"

#include <QClipboard>
#include <QGuiApplication>

#include <algorithm>
#include <cstdlib>

namespace quadrille {
namespace {

QStringList toQt(const std::vector<std::string>& words) {
    QStringList all;
    for (const std::string& word : words) {
        all += quadrille::toQt(word);
    }
    return all;
}

/// The word that holds `byte` or ends there; empty when there is none.
std::string wordAt(const std::string& text, std::size_t byte) {
    for (const Word& word : words(text)) {
        if (word.begin <= byte && byte <= word.end) {
            return text.substr(word.begin, word.end - word.begin);
        }
    }
    return {};
}

} // namespace

WordLookUp::WordLookUp(QObject* parent)
    : QAbstractListModel(parent)
    , m_lexicon(std::make_shared<AnyLanguageLookUp>()) {}

WordLookUp::~WordLookUp() = default;

WordLookUp::Row WordLookUp::rowOf(const LexiconRow& found) {
    const QString headword = quadrille::toQt(found.headword);
    Row row{headword, quadrille::toQt(found.part), {}, {}, false};
    row.sides.push_back({QStringLiteral("en"), {}, QStringList(headword) + toQt(found.variants), {}});
    for (const LexiconRow::Side& side : found.sides) {
        row.sides.push_back({quadrille::toQt(side.tag), {}, toQt(side.words), toQt(side.falseFriends)});
    }
    for (Side& side : row.sides) {
        side.name = quadrille::toQt(language(fromQt(side.tag)).nativeName);
    }
    return row;
}

WordLookUp::Row WordLookUp::rowOf(const Concept& found) {
    Row row{{}, tr("term"), {}, quadrille::toQt(found.note), true};
    for (const auto& [tag, terms] : found.terms) {
        Side side{quadrille::toQt(tag), quadrille::toQt(language(tag).nativeName), {}, {}};
        for (const Term& term : terms) {
            (term.use == Term::Use::Forbidden ? side.notThese : side.words) += quadrille::toQt(term.text);
        }
        if (row.headword.isEmpty() || tag == "en") {
            row.headword = quadrille::toQt(terms.front().text);
        }
        row.sides.push_back(std::move(side));
    }
    return row;
}

WordLookUp::Answer WordLookUp::find(AnyLanguageLookUp& lexicon, const Glossary& terms, const std::string& word) {
    Answer answer;
    for (const Concept* one : conceptsWith(terms, word, std::string_view())) {
        answer.rows.push_back(rowOf(*one));
    }
    answer.anyTerm = !answer.rows.empty();
    const LookUp found = lexicon.find(word);
    answer.fit = found.fit;
    if (answer.anyTerm && found.fit == LookUp::Fit::Beginning) {
        return answer;
    }
    for (const LexiconRow& row : found.rows) {
        answer.rows.push_back(rowOf(row));
    }
    return answer;
}

QString WordLookUp::noteOn(const Answer& answer, const QString& word) const {
    if (answer.anyTerm) {
        return {};
    }
    switch (answer.fit) {
    case LookUp::Fit::Nothing:
        return tr("The lexicon has nothing for “%1”.").arg(word);
    case LookUp::Fit::Beginning:
        return tr("Not “%1” itself, but words that begin alike.").arg(word);
    default:
        return {};
    }
}

void WordLookUp::setTerms(std::shared_ptr<const Glossary> terms) {
    m_terms = std::move(terms);
    const QString word = m_word;
    setWord({}); // what was found may be another project's
    setWord(word);
}

void WordLookUp::setWord(const QString& word) {
    const QString asked = word.trimmed();
    if (asked == m_word) {
        return;
    }
    m_word = asked;
    emit wordChanged();
    m_worker.forget();
    if (asked.isEmpty()) {
        setPending(false);
        show({}, {});
        return;
    }
    setPending(true);
    m_worker.run(
        {},
        [lexicon = m_lexicon, terms = m_terms, wanted = fromQt(asked)](const Background::Task&) {
            return find(*lexicon, *terms, wanted);
        },
        [this, asked](const Answer& answer) {
            setPending(false);
            show(answer.rows, noteOn(answer, asked));
        },
        [this](const Background::Failure& failure) {
            setPending(false);
            show({}, failure.sentence);
        });
}

void WordLookUp::take(const QString& text, int from, int to) {
    const QString selected = text.mid(std::min(from, to), std::abs(to - from)).trimmed();
    const QString found =
        selected.isEmpty() ? quadrille::toQt(wordAt(fromQt(text), toUtf8Offset(text, from))) : selected;
    if (!found.isEmpty()) {
        setWord(found);
    }
}

void WordLookUp::show(std::vector<Row> rows, const QString& note) {
    beginResetModel();
    m_rows = std::move(rows);
    m_note = note;
    endResetModel();
    emit answered();
}

void WordLookUp::setPending(bool pending) {
    if (m_pending != pending) {
        m_pending = pending;
        emit pendingChanged();
    }
}

int WordLookUp::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : count();
}

QHash<int, QByteArray> WordLookUp::roleNames() const {
    return {{Headword, "headword"},       {Part, "part"},         {Names, "names"},
            {Equivalents, "equivalents"}, {NotThese, "notThese"}, {Note, "note"}};
}

QVariant WordLookUp::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= count()) {
        return {};
    }
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    const auto ofSides = [&](auto line) {
        QStringList lines;
        for (const Side& side : row.sides) {
            lines += line(side);
        }
        return lines;
    };
    const auto joined = [](const QStringList& words) { return words.join(QStringLiteral("; ")); };
    switch (role) {
    case Headword:
        return row.headword;
    case Part:
        return row.part;
    case Names:
        return ofSides([](const Side& side) { return side.name; });
    case Equivalents:
        return ofSides([&](const Side& side) { return joined(side.words); });
    case NotThese:
        return ofSides([&](const Side& side) {
            return side.notThese.isEmpty() ? QString()
                   : row.term              ? tr("not %1").arg(joined(side.notThese))
                                           : tr("false friend: %1").arg(joined(side.notThese));
        });
    case Note:
        return row.note;
    default:
        return {};
    }
}

QString WordLookUp::equivalent(int row, const QString& tag) const {
    if (row < 0 || row >= count()) {
        return {};
    }
    const Row& found = m_rows[static_cast<std::size_t>(row)];
    const auto side =
        std::find_if(found.sides.begin(), found.sides.end(), [&](const Side& one) { return one.tag == tag; });
    return side == found.sides.end() || side->words.empty() ? found.headword : side->words.front();
}

void WordLookUp::copy(int row, const QString& tag) const {
    const QString text = equivalent(row, tag);
    if (!text.isEmpty()) {
        QGuiApplication::clipboard()->setText(text);
    }
}

} // namespace quadrille
