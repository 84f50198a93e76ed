#pragma once

#include "alignment/break_rules.h"
#include "corpus/intake.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

#include <vector>

namespace quadrille {

/// Where the person's own words lie: a file for each language, "lv.txt", as writeOwnBreaks() has them.
QString personalBreaksFolder();

/// The person's words of all languages; a file that cannot be read has none.
RulesByTag personalBreaks(const QString& folder = personalBreaksFolder());

/// The words on which people have decided whether a sentence ends behind them: those of one language of the open
/// project, and which of them the person wants in every project.
class BreakWords : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("A session owns its words.")
    Q_PROPERTY(int count READ count NOTIFY changed)
    Q_PROPERTY(QString languageName READ languageName NOTIFY changed)

public:
    enum Role {
        BreakWord = Qt::UserRole + 1,
        Always,    ///< a sentence always ends behind it, else never
        Everywhere ///< the person wants it in every project
    };

    explicit BreakWords(QString folder = personalBreaksFolder(), QObject* parent = nullptr);

    /// Shows the words that the project has for a language.
    void show(const QString& tag, const QString& languageName, std::vector<OwnBreak> words);
    [[nodiscard]] const QString& tag() const { return m_tag; }
    [[nodiscard]] const QString& languageName() const { return m_languageName; }
    [[nodiscard]] const std::vector<OwnBreak>& words() const { return m_words; }
    /// Puts a decision among the person's own words, or takes the word out of them. False when that cannot be written.
    bool keepEverywhere(const OwnBreak& decision);
    bool forgetEverywhere(const std::string& word);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] int count() const { return static_cast<int>(m_words.size()); }

signals:
    void changed();

private:
    [[nodiscard]] QString path() const;
    [[nodiscard]] bool write(const std::vector<OwnBreak>& words);

    QString m_folder;
    QString m_tag;
    QString m_languageName;
    std::vector<OwnBreak> m_words;
    std::vector<OwnBreak> m_mine;
};

} // namespace quadrille
