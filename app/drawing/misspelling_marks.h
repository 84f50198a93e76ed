#pragma once

#include "app/spelling.h"

#include <QColor>
#include <QFont>
#include <QPointer>
#include <QQuickPaintedItem>
#include <QQuickTextDocument>
#include <QRectF>
#include <QtQml/qqmlregistration.h>

#include <vector>

class QTextLayout;

namespace quadrille {

/// Wavy lines under the misspelt words of a text that lies beneath: either a Text with a fixed line height, which has
/// the same place, width, font and `text`, or the document of a TextEdit, whose text is then taken from there.
class MisspellingMarks : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(quadrille::Spelling* spelling READ spelling WRITE setSpelling NOTIFY changed)
    Q_PROPERTY(QString tag MEMBER m_tag NOTIFY changed) ///< of the language, "lv"
    Q_PROPERTY(QString text MEMBER m_text NOTIFY changed)
    Q_PROPERTY(QQuickTextDocument* document READ document WRITE setDocument NOTIFY changed)
    Q_PROPERTY(QFont font MEMBER m_font NOTIFY changed)
    Q_PROPERTY(double lineHeight MEMBER m_lineHeight NOTIFY changed)
    Q_PROPERTY(double indent MEMBER m_indent NOTIFY changed) ///< of the first line of `text`
    Q_PROPERTY(double unit MEMBER m_unit NOTIFY changed)
    Q_PROPERTY(QColor color MEMBER m_color NOTIFY changed)
    Q_PROPERTY(int caret MEMBER m_caret NOTIFY changed)     ///< UTF-16; -1 when there is none
    Q_PROPERTY(int typedAt MEMBER m_typedAt NOTIFY changed) ///< where somebody has typed last; -1 when nobody has
    Q_PROPERTY(QString words READ words NOTIFY marked)
    Q_PROPERTY(int lines READ lines NOTIFY marked)

public:
    /// Set on a fragment's format: it shows something that is no part of the text.
    static constexpr int notOfText = 0x100000 + 0x51; // a user's property of QTextFormat

    explicit MisspellingMarks(QQuickItem* parent = nullptr);
    void paint(QPainter* painter) override;

    [[nodiscard]] Spelling* spelling() const { return m_spelling; }
    void setSpelling(Spelling* spelling);
    [[nodiscard]] QQuickTextDocument* document() const { return m_document; }
    void setDocument(QQuickTextDocument* document);

    /// The marked words, in order: "labss, paldess". The one that is being typed, with `typedAt` and the caret in it,
    /// is not marked.
    [[nodiscard]] QString words() const { return m_words; }
    /// How many lines are drawn: one for each row of text that a marked word has a part in.
    [[nodiscard]] int lines() const { return static_cast<int>(m_pieces.size()); }
    /// Where in the text the marked word begins that stands at a point of this item; -1 when none does.
    Q_INVOKABLE [[nodiscard]] int wordAt(double x, double y) const;

signals:
    void changed();
    void marked();
    /// The caret is no longer in the word that was typed.
    void typedLeft();

protected:
    void updatePolish() override;
    void geometryChange(const QRectF& now, const QRectF& before) override;
    void itemChange(ItemChange change, const ItemChangeData& data) override;

private:
    /// A part of a marked word that lies in one line.
    struct Piece {
        int word = 0;     ///< where it begins in the text
        double left = 0;  ///< pixels
        double right = 0; ///< pixels
        double baseline = 0;
        bool operator==(const Piece&) const = default;
    };
    /// A stretch of the text and where it stands in the document.
    struct Stretch {
        int text = 0;
        int document = 0;
        int length = 0;
    };

    [[nodiscard]] QString textThere(std::vector<Stretch>& stretches) const;
    void learn(const QString& text);
    [[nodiscard]] bool isBeingTyped(const WrongWord& word) const;
    [[nodiscard]] std::vector<Piece> placed(const QString& text, const WrongWords& words) const;
    [[nodiscard]] std::vector<Piece> placed(const std::vector<Stretch>& stretches, const WrongWords& words) const;

    QPointer<Spelling> m_spelling;
    QPointer<QQuickTextDocument> m_document;
    QString m_tag;
    QString m_text;
    QFont m_font;
    double m_lineHeight = 21;
    double m_indent = 0;
    double m_unit = 1;
    QColor m_color;
    int m_caret = -1;
    int m_typedAt = -1;

    bool m_waiting = false; ///< for the words of the text as it is now
    QString m_spelt;        ///< the text that m_wrong belongs to
    WrongWords m_wrong;
    QString m_words;
    std::vector<Piece> m_pieces;
};

} // namespace quadrille
