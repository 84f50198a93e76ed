#pragma once

#include "app/background.h"
#include "app/spellers.h"
#include "corpus/document.h"

#include <QCache>
#include <QObject>
#include <QSet>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

#include <filesystem>
#include <map>
#include <optional>
#include <vector>

namespace quadrille {

/// What is misspelt in the window. A thread of its own owns the dictionaries; answers come when they come, to what was
/// asked last first, and are kept as far as room allows. All members belong to the window's thread.
class Spelling : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("A session owns its spelling.")
    Q_PROPERTY(QString word READ word NOTIFY suggested)
    Q_PROPERTY(QStringList suggestions READ suggestions NOTIFY suggested)
    Q_PROPERTY(bool asking READ asking NOTIFY suggested)

public:
    /// A misspelt word that search() has come upon.
    struct Found {
        std::size_t row = 0;
        WrongWord place;
        QString word;
    };
    /// Where search() looks: the cells of one column, a row after another and round the end.
    struct Search {
        std::filesystem::path project;
        DocumentId document = 0;
        std::vector<UnitId> units;
        std::size_t column = 0;
        QString tag;
        std::size_t row = 0; ///< the one to begin with
        QString text;        ///< of its cell, as it is now
        int from = 0;        ///< UTF-16: words of that cell that begin before it come last
    };
    using Searched = std::function<void(const std::optional<Found>&)>;

    explicit Spelling(QObject* parent = nullptr);
    ~Spelling() override;

    /// The misspelt words of `text` in the language of `tag`, valid until control returns to the event loop; null while
    /// they are not known: then checked() tells when it is worth asking again.
    [[nodiscard]] const WrongWords* wrong(const QString& tag, const QString& text);

    /// What people have added to a language from now on. forgotten() follows when that is something else than before.
    void setAdded(const QString& tag, AddedWords words);

    /// The languages to which something has been added.
    [[nodiscard]] QSet<QString> taught() const;

    /// The next misspelt word, or nothing when there is none; a search under way is given up without an answer.
    void search(Search search, Searched then);
    void giveUpSearch();
    [[nodiscard]] Q_INVOKABLE bool searching() const { return m_search.has_value(); }
    /// Another one for every search, so that somebody who waits for one can tell its answer from another's.
    [[nodiscard]] Q_INVOKABLE int searchNumber() const { return m_searchNumber; }

    /// What the menu at the caret is about: the misspelt word of `text` that holds or touches `at` (UTF-16), or the
    /// first one when `at` is -1. looked() tells, and suggestions are on their way then. Only the newest look is
    /// answered.
    Q_INVOKABLE void look(const QString& tag, const QString& text, int at);

    /// Asks for words like `word`.
    Q_INVOKABLE void suggest(const QString& tag, const QString& word);
    [[nodiscard]] QString word() const { return m_suggestWord; }
    [[nodiscard]] QStringList suggestions() const { return m_suggestions; }
    /// The suggestions are still to come: up to 0.4 s.
    [[nodiscard]] bool asking() const { return m_asking; }

    /// Calls `then` with whether the dictionary of `tag` has `word`.
    void know(const QString& tag, const QString& word, std::function<void(bool)> then);

signals:
    /// More is known than before.
    void checked();
    /// What was known is no longer so.
    void forgotten();
    void suggested();
    /// Where in its text the word of look() stands; -1 when none is misspelt there.
    void looked(int begin, int end);
    /// Something a person should know: that a dictionary is missing, say. Of each language once.
    void told(const QString& sentence);

private:
    using Asked = std::pair<QString, QString>; ///< tag and text
    struct Missing {
        QString tag;
        QString sentence;
    };
    /// What the worker has of texts.
    struct Answers {
        std::vector<std::pair<Asked, WrongWords>> texts;
        std::vector<Missing> missing;
    };

    /// Gives the worker the next piece, if it has none.
    void pump();
    void lookAgain();
    void checkTexts();
    void searchOn();
    void askSuggestions();
    template <class Work, class Finished>
    void run(Work work, Finished finished);
    void tellMissing(const std::vector<Missing>& missing);
    [[nodiscard]] SharedWords added(const QString& tag) const;

    std::map<QString, SharedWords> m_added;
    QCache<Asked, WrongWords> m_known;
    std::vector<Asked> m_pending; ///< the newest last
    QSet<Asked> m_asked;          ///< pending or with the worker
    QSet<QString> m_missingTold;
    int m_edition = 0; ///< of what people have added; answers to an earlier one are dropped
    bool m_busy = false;

    struct Look {
        QString tag;
        QString text;
        int at = -1;
    };
    std::optional<Look> m_look; ///< that waits for an answer

    QString m_suggestTag;
    QString m_suggestWord;
    QStringList m_suggestions;
    bool m_asking = false;
    bool m_suggestDue = false;
    int m_suggestEdition = -1; ///< that the suggestions belong to

    std::optional<Search> m_search;
    Searched m_searched;
    std::size_t m_searchedRows = 0;
    int m_searchNumber = 0;

    std::vector<std::function<void()>> m_questions; ///< know() that waits

    std::shared_ptr<Spellers> m_spellers; ///< of the worker's thread
    Background m_worker;                  ///< last, so that it ends before what it answers to
};

} // namespace quadrille
