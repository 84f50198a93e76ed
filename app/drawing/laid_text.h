#pragma once

#include <QFont>
#include <QPointF>
#include <QString>

#include <memory>
#include <vector>

class QTextDocument;
class QTextLayout;

namespace quadrille {

/// A stretch of text that lies in one line, in pixels.
struct LinePart {
    double left = 0;
    double right = 0;
    double baseline = 0;
    bool operator==(const LinePart&) const = default;
};

/// A text as it is laid out where people see it, for what is drawn over it. Offsets are UTF-16.
class LaidText {
public:
    /// What a TextEdit shows of `document`, without the fragments that are notOfText. Must not outlive it.
    explicit LaidText(const QTextDocument& document);
    /// What a Text shows that has this width, this fixed line height, and a first line that begins at `indent`.
    LaidText(QString text, const QFont& font, double lineHeight, double width, double indent);
    ~LaidText();
    LaidText(const LaidText&) = delete;
    LaidText& operator=(const LaidText&) = delete;

    /// Lines are parted by "\n".
    [[nodiscard]] const QString& text() const { return m_text; }
    /// Each line's part of what stands from `begin` to `end` (half open).
    [[nodiscard]] std::vector<LinePart> parts(int begin, int end);
    /// Where in the text the character is that stands at a point; -1 when none does.
    [[nodiscard]] int at(QPointF point);

    /// Set on a fragment's format: it shows something that is no part of the text.
    static constexpr int notOfText = 0x100000 + 0x51; // a user's property of QTextFormat

private:
    /// A stretch of the text and where it stands in the document.
    struct Stretch {
        int text = 0;
        int document = 0;
        int length = 0;
    };

    void layOut();

    const QTextDocument* m_document = nullptr;
    std::vector<Stretch> m_stretches;
    QString m_text;
    QFont m_font;
    double m_lineHeight = 0;
    double m_width = 0;
    double m_indent = 0;
    std::unique_ptr<QTextLayout> m_layout; ///< made when it is first asked for: most texts have nothing to draw over
};

} // namespace quadrille
