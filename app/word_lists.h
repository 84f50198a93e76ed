#pragma once

#include "app/spelling.h"
#include "corpus/project.h"
#include "dictionaries/glossary.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

#include <map>
#include <vector>

namespace quadrille {

/// Where the person's own lists lie: a file for each language, "lv.txt", with a word a line.
QString personalWordsFolder();

/// The lists that a project has for the languages of its documents.
std::map<QString, AddedWords> projectWords(const Project& project, const std::vector<DocumentInfo>& documents);
/// The words that a project's terms make right, by language.
std::map<QString, AddedWords> termWords(const Glossary& terms);
/// The project's setting that holds the list of a language.
std::string projectWordsName(const QString& tag);

/// The words people have added to the spelling: the person's own, kept in files, and those of the open project, which
/// the session keeps. Shown as one list; told to the spelling whenever they change, together with the project's terms.
class WordLists : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("A session owns its word lists.")
    Q_PROPERTY(int count READ count NOTIFY changed)
    Q_PROPERTY(bool projectWritable READ projectWritable NOTIFY changed)

public:
    enum Role {
        AddedWordText = Qt::UserRole + 1,
        Like,         ///< the word it inflects like; mostly empty
        LanguageName, ///< in the language's own words
        OfProject     ///< else the person's own
    };

    /// Reads the person's lists from `folder`, which need not be there. `spelling` must outlive the lists.
    WordLists(Spelling& spelling, QString folder, QObject* parent = nullptr);

    /// The open project's lists and what its terms make right, by language.
    void showProject(std::map<QString, AddedWords> words, std::map<QString, AddedWords> terms, bool writable);
    /// The project that is open can be written to from now on, or no longer.
    void setProjectWritable(bool writable);
    [[nodiscard]] bool projectWritable() const { return m_projectWritable; }

    /// Adds a word; false when that was there already, or cannot be: then failed() has told why.
    bool add(const QString& tag, const QString& word, const QString& like, bool project);
    Q_INVOKABLE void remove(int row);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] int count() const { return static_cast<int>(m_rows.size()); }

signals:
    void changed();
    /// The project's list of a language is another one now, to be kept.
    void projectChanged(const QString& tag, const QString& text);
    void failed(const QString& sentence);

private:
    using Lists = std::map<QString, AddedWords>;
    struct Row {
        QString tag;
        AddedWord word;
        bool project = false;
    };

    void readFiles();
    [[nodiscard]] bool keep(const QString& tag, const AddedWords& words);
    bool replace(const QString& tag, AddedWords words, bool project);
    void arrange();
    void teach();

    Spelling& m_spelling;
    QString m_folder;
    Lists m_mine;
    Lists m_project;
    Lists m_terms;
    bool m_projectWritable = false;
    std::vector<Row> m_rows;
};

} // namespace quadrille
