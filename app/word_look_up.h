#pragma once

#include "app/background.h"
#include "dictionaries/glossary.h"
#include "dictionaries/written_lexicon.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

#include <memory>
#include <vector>

namespace quadrille {

class AnyLanguageLookUp;

/// What the project's terms and the four-language lexicon have for one word, as it is typed. The look-up runs on a
/// thread of its own, which owns the dictionaries; only the newest word is answered. All members belong to the window's
/// thread.
class WordLookUp : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("A session owns its look-up.")
    Q_PROPERTY(QString word READ word WRITE setWord NOTIFY wordChanged)
    Q_PROPERTY(int count READ count NOTIFY answered)
    Q_PROPERTY(QString note READ note NOTIFY answered)
    Q_PROPERTY(bool pending READ pending NOTIFY pendingChanged)

public:
    enum Role {
        Headword = Qt::UserRole + 1,
        Part,        ///< of speech: "noun"; "term" for one of the project's
        Names,       ///< of the languages, in their own words
        Equivalents, ///< one line for each language of Names, parted by "; "
        NotThese,    ///< false friends and forbidden terms, in words; empty where there are none
        Note         ///< of a term
    };

    explicit WordLookUp(QObject* parent = nullptr);
    ~WordLookUp() override;

    /// The word or expression asked for, in any form and any of the four languages.
    [[nodiscard]] QString word() const { return m_word; }
    /// The open project's terms; never null.
    void setTerms(std::shared_ptr<const Glossary> terms);
    /// Asks for another word; the rows before stay until the answer comes. Spaces around it do not count.
    void setWord(const QString& word);
    /// Asks for what is selected in `text` (UTF-16 offsets, in either order), or for the word that holds or ends at the
    /// caret when nothing is. Leaves the word as it was when there is none.
    Q_INVOKABLE void take(const QString& text, int from, int to);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] int count() const { return static_cast<int>(m_rows.size()); }
    /// Why there are no rows, or that they only begin alike; empty when all is well.
    [[nodiscard]] QString note() const { return m_note; }
    /// An answer is on its way.
    [[nodiscard]] bool pending() const { return m_pending; }

    /// The first equivalent of a row in the language of `tag`; the headword when the lexicon does not have that
    /// language, nothing when there is no such row.
    Q_INVOKABLE [[nodiscard]] QString equivalent(int row, const QString& tag) const;
    /// Puts equivalent() on the clipboard. Nothing happens when there is no such row.
    Q_INVOKABLE void copy(int row, const QString& tag) const;

signals:
    void wordChanged();
    void pendingChanged();
    void answered();

private:
    /// What a row says in one language.
    struct Side {
        QString tag;
        QString name;
        QStringList words;
        QStringList notThese;
    };
    struct Row {
        QString headword;
        QString part;
        std::vector<Side> sides;
        QString note;
        bool term = false;
    };
    struct Answer {
        std::vector<Row> rows; ///< terms first
        LookUp::Fit fit = LookUp::Fit::Nothing;
        bool anyTerm = false;
    };
    static Row rowOf(const LexiconRow& found);
    static Row rowOf(const Concept& found);
    static Answer find(AnyLanguageLookUp& lexicon, const Glossary& terms, const std::string& word);
    [[nodiscard]] QString noteOn(const Answer& answer, const QString& word) const;
    void show(std::vector<Row> rows, const QString& note);
    void setPending(bool pending);

    QString m_word;
    QString m_note;
    bool m_pending = false;
    std::vector<Row> m_rows;
    std::shared_ptr<const Glossary> m_terms = std::make_shared<const Glossary>();
    std::shared_ptr<AnyLanguageLookUp> m_lexicon; ///< of the worker's thread
    Background m_worker;                          ///< last, so that it ends before what it answers to
};

} // namespace quadrille
