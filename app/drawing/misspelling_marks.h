#pragma once

#include "app/drawing/text_overlay.h"
#include "app/spelling.h"

#include <QPointer>
#include <QtQml/qqmlregistration.h>

#include <vector>

namespace quadrille {

/// Wavy lines under the misspelt words of a text.
class MisspellingMarks : public quadrille::TextOverlay { // in full, so that the registrar finds it
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(quadrille::Spelling* spelling READ spelling WRITE setSpelling NOTIFY changed)
    Q_PROPERTY(QString tag MEMBER m_tag NOTIFY changed)     ///< of the language, "lv"
    Q_PROPERTY(int caret MEMBER m_caret NOTIFY changed)     ///< UTF-16; -1 when there is none
    Q_PROPERTY(int typedAt MEMBER m_typedAt NOTIFY changed) ///< where somebody has typed last; -1 when nobody has
    Q_PROPERTY(QString words READ words NOTIFY marked)
    Q_PROPERTY(int lines READ lines NOTIFY marked)

public:
    using TextOverlay::TextOverlay;
    void paint(QPainter* painter) override;

    [[nodiscard]] Spelling* spelling() const { return m_spelling; }
    void setSpelling(Spelling* spelling);

    /// The marked words, in order: "labss, paldess". The one that is being typed, with `typedAt` and the caret in it,
    /// is not marked.
    [[nodiscard]] QString words() const { return m_words; }
    /// How many lines are drawn: one for each row of text that a marked word has a part in.
    [[nodiscard]] int lines() const { return static_cast<int>(m_pieces.size()); }
    /// Where in the text the marked word begins that stands at a point of this item; -1 when none does.
    Q_INVOKABLE [[nodiscard]] int wordAt(double x, double y) const;

signals:
    void marked();
    /// The caret is no longer in the word that was typed.
    void typedLeft();

protected:
    void place(LaidText& text) override;

private:
    /// A part of a marked word that lies in one line.
    struct Piece {
        int word = 0; ///< where it begins in the text
        LinePart line;
        bool operator==(const Piece&) const = default;
    };

    void learn(const QString& text);
    [[nodiscard]] bool isBeingTyped(const WrongWord& word) const;

    QPointer<Spelling> m_spelling;
    QString m_tag;
    int m_caret = -1;
    int m_typedAt = -1;

    bool m_waiting = false; ///< for the words of the text as it is now
    QString m_spelt;        ///< the text that m_wrong belongs to
    WrongWords m_wrong;
    QString m_words;
    std::vector<Piece> m_pieces;
};

} // namespace quadrille
