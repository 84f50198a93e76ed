#pragma once

#include "app/background.h"
#include "dictionaries/written_lexicon.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

#include <memory>
#include <vector>

namespace quadrille {

class AnyLanguageLookUp;

/// What the four-language lexicon has for one word, as it is typed. The look-up runs on a thread of its own, which
/// owns the dictionaries; only the newest word is answered. All members belong to the window's thread.
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
        Part,        ///< of speech: "noun"
        Names,       ///< of the languages, in their own words
        Equivalents, ///< one line for each language of Names, parted by "; "
        FalseFriends ///< the same; empty where there is none
    };

    explicit WordLookUp(QObject* parent = nullptr);
    ~WordLookUp() override;

    /// The word or expression asked for, in any form and any of the four languages.
    [[nodiscard]] QString word() const { return m_word; }
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
    void show(const LookUp& found, const QString& note);
    void setPending(bool pending);

    QString m_word;
    QString m_note;
    bool m_pending = false;
    std::vector<LexiconRow> m_rows;
    std::shared_ptr<AnyLanguageLookUp> m_lexicon; ///< of the worker's thread
    Background m_worker;                          ///< last, so that it ends before what it answers to
};

} // namespace quadrille
