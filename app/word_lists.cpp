#include "app/word_lists.h"

#include "app/kept_file.h"
#include "app/text.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSet>
#include <QStandardPaths>

#include <algorithm>

namespace quadrille {
namespace {

const QString ending = QStringLiteral(".txt");

AddedWords listOf(const std::map<QString, AddedWords>& lists, const QString& tag) {
    const auto found = lists.find(tag);
    return found == lists.end() ? AddedWords() : found->second;
}

} // namespace

QString personalWordsFolder() {
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + QStringLiteral("/quadrille/words");
}

std::string projectWordsName(const QString& tag) {
    return "words." + fromQt(tag);
}

std::map<QString, AddedWords> projectWords(const Project& project, const std::vector<DocumentInfo>& documents) {
    std::map<QString, AddedWords> lists;
    for (const DocumentInfo& document : documents) {
        for (const auto& column : document.columns) {
            const QString tag = toQt(column.tag);
            if (!lists.contains(tag)) {
                lists[tag] = readAddedWords(project.setting(projectWordsName(tag)));
            }
        }
    }
    return lists;
}

std::map<QString, AddedWords> termWords(const Glossary& terms) {
    std::map<QString, AddedWords> lists;
    for (const Language& one : languages()) {
        for (std::string& term : termsOf(terms, one)) {
            lists[toQt(one.tag)].push_back({std::move(term), {}, true});
        }
    }
    return lists;
}

WordLists::WordLists(Spelling& spelling, QString folder, QObject* parent)
    : QAbstractListModel(parent)
    , m_spelling(spelling)
    , m_folder(std::move(folder)) {
    readFiles();
    arrange();
    teach();
}

void WordLists::readFiles() {
    for (const QFileInfo& info : QDir(m_folder).entryInfoList({QLatin1Char('*') + ending}, QDir::Files)) {
        QFile file(info.filePath());
        if (file.open(QIODevice::ReadOnly)) {
            m_mine[info.completeBaseName()] = readAddedWords(file.readAll().toStdString());
        }
    }
}

bool WordLists::keep(const QString& tag, const AddedWords& words) {
    const QString path = m_folder + QLatin1Char('/') + tag + ending;
    const QString reason = keepFile(path, writeAddedWords(words));
    if (!reason.isEmpty()) {
        emit failed(tr("Your words cannot be kept in %1: %2").arg(path, reason));
    }
    return reason.isEmpty();
}

void WordLists::showProject(Lists words, Lists terms, bool writable) {
    m_project = std::move(words);
    m_terms = std::move(terms);
    m_projectWritable = writable;
    arrange();
    teach();
}

void WordLists::setProjectWritable(bool writable) {
    m_projectWritable = writable;
    emit changed();
}

bool WordLists::add(const QString& tag, const QString& word, const QString& like, bool project) {
    if (project && !m_projectWritable) {
        emit failed(tr("This project is open for reading only, so no word can be added to it."));
        return false;
    }
    AddedWords words = listOf(project ? m_project : m_mine, tag);
    return quadrille::add(words, {fromQt(word), fromQt(like), false}) && replace(tag, std::move(words), project);
}

void WordLists::remove(int row) {
    if (row < 0 || row >= count()) {
        return;
    }
    const Row gone = m_rows[static_cast<std::size_t>(row)];
    if (gone.project && !m_projectWritable) {
        emit failed(tr("This project is open for reading only, so no word can be taken out of it."));
        return;
    }
    AddedWords words = listOf(gone.project ? m_project : m_mine, gone.tag);
    std::erase(words, gone.word);
    replace(gone.tag, std::move(words), gone.project);
}

bool WordLists::replace(const QString& tag, AddedWords words, bool project) {
    if (project) {
        emit projectChanged(tag, toQt(writeAddedWords(words)));
    } else if (!keep(tag, words)) {
        return false;
    }
    (project ? m_project : m_mine)[tag] = std::move(words);
    arrange();
    teach();
    return true;
}

void WordLists::arrange() {
    beginResetModel();
    m_rows.clear();
    for (const bool project : {false, true}) {
        for (const auto& [tag, words] : project ? m_project : m_mine) {
            for (const AddedWord& word : words) {
                m_rows.push_back({tag, word, project});
            }
        }
    }
    std::stable_sort(m_rows.begin(), m_rows.end(), [](const Row& one, const Row& other) {
        return QString::localeAwareCompare(toQt(one.word.word), toQt(other.word.word)) < 0;
    });
    endResetModel();
    emit changed();
}

void WordLists::teach() {
    QSet<QString> tags;
    for (const Lists* lists : {&m_mine, &m_project, &m_terms}) {
        for (const auto& one : *lists) {
            tags.insert(one.first);
        }
    }
    tags.unite(m_spelling.taught());
    for (const QString& tag : tags) {
        AddedWords all = listOf(m_mine, tag);
        for (const AddedWord& word : listOf(m_project, tag)) {
            if (std::find(all.begin(), all.end(), word) == all.end()) {
                all.push_back(word);
            }
        }
        for (AddedWord& word : listOf(m_terms, tag)) {
            all.push_back(std::move(word));
        }
        m_spelling.setAdded(tag, std::move(all));
    }
}

int WordLists::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : count();
}

QHash<int, QByteArray> WordLists::roleNames() const {
    return {{AddedWordText, "word"}, {Like, "like"}, {LanguageName, "languageName"}, {OfProject, "ofProject"}};
}

QVariant WordLists::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= count()) {
        return {};
    }
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case AddedWordText:
        return toQt(row.word.word);
    case Like:
        return toQt(row.word.like);
    case LanguageName: {
        const auto known = languages();
        const auto found =
            std::find_if(known.begin(), known.end(), [&](const Language& one) { return toQt(one.tag) == row.tag; });
        return found == known.end() ? row.tag : toQt(found->nativeName);
    }
    case OfProject:
        return row.project;
    default:
        return {};
    }
}

} // namespace quadrille
