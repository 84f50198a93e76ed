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

QString joined(const std::vector<std::string>& words) {
    QStringList all;
    for (const std::string& word : words) {
        all += toQt(word);
    }
    return all.join(QStringLiteral("; "));
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

QStringList names() {
    QStringList all;
    for (const std::string_view tag : lexiconLanguages) {
        all += toQt(language(tag).nativeName);
    }
    return all;
}

/// One line for each language, English first.
QStringList lines(const LexiconRow& row, bool falseFriends) {
    QStringList all{falseFriends ? QString() : joined(row.variants)};
    if (!falseFriends) {
        all.first() = row.variants.empty() ? toQt(row.headword) : toQt(row.headword) + "; " + all.first();
    }
    for (const LexiconRow::Side& side : row.sides) {
        all += joined(falseFriends ? side.falseFriends : side.words);
    }
    return all;
}

} // namespace

WordLookUp::WordLookUp(QObject* parent)
    : QAbstractListModel(parent)
    , m_lexicon(std::make_shared<AnyLanguageLookUp>()) {}

WordLookUp::~WordLookUp() = default;

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
        {}, [lexicon = m_lexicon, wanted = fromQt(asked)](const Background::Task&) { return lexicon->find(wanted); },
        [this, asked](const LookUp& found) {
            setPending(false);
            show(found, found.fit == LookUp::Fit::Nothing ? tr("The lexicon has nothing for “%1”.").arg(asked)
                        : found.fit == LookUp::Fit::Beginning
                            ? tr("Not “%1” itself, but words that begin alike.").arg(asked)
                            : QString());
        },
        [this](const Background::Failure& failure) {
            setPending(false);
            show({}, failure.sentence);
        });
}

void WordLookUp::take(const QString& text, int from, int to) {
    const QString selected = text.mid(std::min(from, to), std::abs(to - from)).trimmed();
    const QString found = selected.isEmpty() ? toQt(wordAt(fromQt(text), toUtf8Offset(text, from))) : selected;
    if (!found.isEmpty()) {
        setWord(found);
    }
}

void WordLookUp::show(const LookUp& found, const QString& note) {
    beginResetModel();
    m_rows = found.rows;
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
    return {{Headword, "headword"},
            {Part, "part"},
            {Names, "names"},
            {Equivalents, "equivalents"},
            {FalseFriends, "falseFriends"}};
}

QVariant WordLookUp::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= count()) {
        return {};
    }
    const LexiconRow& row = m_rows[static_cast<std::size_t>(index.row())];
    if (role == Headword) {
        return toQt(row.headword);
    }
    if (role == Part) {
        return toQt(row.part);
    }
    if (role == Names) {
        return names();
    }
    if (role == Equivalents || role == FalseFriends) {
        return lines(row, role == FalseFriends);
    }
    return {};
}

QString WordLookUp::equivalent(int row, const QString& tag) const {
    if (row < 0 || row >= count()) {
        return {};
    }
    const LexiconRow& found = m_rows[static_cast<std::size_t>(row)];
    const auto side = std::find_if(found.sides.begin(), found.sides.end(),
                                   [&](const LexiconRow::Side& one) { return toQt(one.tag) == tag; });
    return toQt(side == found.sides.end() || side->words.empty() ? found.headword : side->words.front());
}

void WordLookUp::copy(int row, const QString& tag) const {
    const QString text = equivalent(row, tag);
    if (!text.isEmpty()) {
        QGuiApplication::clipboard()->setText(text);
    }
}

} // namespace quadrille
