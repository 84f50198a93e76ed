#include "app/break_words.h"

#include "app/kept_file.h"
#include "app/text.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>

#include <algorithm>
#include <stdexcept>

namespace quadrille {
namespace {

const QString ending = QStringLiteral(".txt");
constexpr qint64 longestList = 1 << 20;

std::vector<OwnBreak> readList(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    try {
        return readOwnBreaks(file.read(longestList).toStdString());
    } catch (const std::invalid_argument&) {
        return {}; // a person's own file may hold anything; nothing of it is overwritten until he adds a word
    }
}

} // namespace

QString personalBreaksFolder() {
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) +
           QStringLiteral("/quadrille/breaks");
}

RulesByTag personalBreaks(const QString& folder) {
    RulesByTag all;
    for (const QString& name : QDir(folder).entryList({QLatin1Char('*') + ending}, QDir::Files)) {
        if (std::vector<OwnBreak> words = readList(folder + QLatin1Char('/') + name); !words.empty()) {
            all[fromQt(name.chopped(ending.size()))].own = std::move(words);
        }
    }
    return all;
}

BreakWords::BreakWords(QString folder, QObject* parent)
    : QAbstractListModel(parent)
    , m_folder(std::move(folder)) {}

QString BreakWords::path() const {
    return m_folder + QLatin1Char('/') + m_tag + ending;
}

void BreakWords::show(const QString& tag, const QString& languageName, std::vector<OwnBreak> words) {
    beginResetModel();
    m_tag = tag;
    m_languageName = languageName;
    m_words = std::move(words);
    m_mine = readList(path());
    endResetModel();
    emit changed();
}

bool BreakWords::write(const std::vector<OwnBreak>& words) {
    if (!keepFile(path(), writeOwnBreaks(words)).isEmpty()) {
        return false;
    }
    m_mine = words;
    return true;
}

bool BreakWords::keepEverywhere(const OwnBreak& decision) {
    std::vector<OwnBreak> words = readList(path());
    return !decide(words, decision) || write(words);
}

bool BreakWords::forgetEverywhere(const std::string& word) {
    std::vector<OwnBreak> words = readList(path());
    return std::erase_if(words, [&word](const OwnBreak& one) { return one.word == word; }) == 0 || write(words);
}

int BreakWords::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : count();
}

QVariant BreakWords::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= count()) {
        return {};
    }
    const OwnBreak& one = m_words[static_cast<std::size_t>(index.row())];
    switch (role) {
    case BreakWord:
        return toQt(one.word);
    case Always:
        return one.breaks;
    case Everywhere:
        return std::find(m_mine.begin(), m_mine.end(), one) != m_mine.end();
    default:
        return {};
    }
}

QHash<int, QByteArray> BreakWords::roleNames() const {
    return {{BreakWord, "word"}, {Always, "always"}, {Everywhere, "everywhere"}};
}

} // namespace quadrille
