#include "app/drawing/laid_text.h"

#include <QAbstractTextDocumentLayout>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextLayout>

#include <algorithm>
#include <utility>

namespace quadrille {
namespace {

void addParts(std::vector<LinePart>& parts, const QTextLayout& layout, QPointF origin, int begin, int end) {
    for (int n = 0; n < layout.lineCount(); ++n) {
        const QTextLine line = layout.lineAt(n);
        const int from = std::max(begin, line.textStart());
        const int to = std::min(end, line.textStart() + line.textLength());
        if (from < to) {
            parts.push_back({origin.x() + line.cursorToX(from), origin.x() + line.cursorToX(to),
                             origin.y() + line.y() + line.ascent()});
        }
    }
}

} // namespace

LaidText::LaidText(const QTextDocument& document)
    : m_document(&document) {
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        if (block.position() > 0) {
            m_text += QLatin1Char('\n');
        }
        for (auto at = block.begin(); !at.atEnd(); ++at) {
            const QTextFragment fragment = at.fragment();
            if (!fragment.charFormat().boolProperty(notOfText)) {
                m_stretches.push_back({static_cast<int>(m_text.size()), fragment.position(), fragment.length()});
                m_text += fragment.text();
            }
        }
    }
}

LaidText::LaidText(QString text, const QFont& font, double lineHeight, double width, double indent)
    : m_text(std::move(text))
    , m_font(font)
    , m_lineHeight(lineHeight)
    , m_width(width)
    , m_indent(indent) {}

LaidText::~LaidText() = default;

void LaidText::layOut() {
    QString lines = m_text;
    lines.replace(QLatin1Char('\n'), QChar::LineSeparator);
    m_layout = std::make_unique<QTextLayout>(lines, m_font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    m_layout->setTextOption(option);
    m_layout->beginLayout();
    double y = 0;
    for (QTextLine line = m_layout->createLine(); line.isValid(); line = m_layout->createLine(), y += m_lineHeight) {
        const double left = line.lineNumber() == 0 ? m_indent : 0;
        line.setLineWidth(m_width - left);
        line.setPosition(QPointF(left, y));
    }
    m_layout->endLayout();
}

int LaidText::at(QPointF point) {
    if (m_document) {
        const int found = m_document->documentLayout()->hitTest(point, Qt::ExactHit);
        const auto stretch = std::find_if(m_stretches.begin(), m_stretches.end(), [&](const Stretch& one) {
            return one.document <= found && found < one.document + one.length;
        });
        return stretch == m_stretches.end() ? -1 : found - stretch->document + stretch->text;
    }
    if (!m_layout) {
        layOut();
    }
    const int n = static_cast<int>(point.y() / m_lineHeight);
    if (point.y() < 0 || n >= m_layout->lineCount()) {
        return -1;
    }
    const QTextLine line = m_layout->lineAt(n);
    const bool inside = point.x() >= line.x() && point.x() <= line.x() + line.naturalTextWidth();
    return inside ? line.xToCursor(point.x(), QTextLine::CursorOnCharacter) : -1;
}

std::vector<LinePart> LaidText::parts(int begin, int end) {
    std::vector<LinePart> parts;
    if (!m_document) {
        if (!m_layout) {
            layOut();
        }
        addParts(parts, *m_layout, {}, begin, end);
        return parts;
    }
    for (const Stretch& stretch : m_stretches) {
        const int from = std::max(begin, stretch.text) - stretch.text + stretch.document;
        const int to = std::min(end, stretch.text + stretch.length) - stretch.text + stretch.document;
        if (from < to) {
            const QTextBlock block = m_document->findBlock(from);
            m_document->documentLayout()->blockBoundingRect(block); // lays it out, if it is not yet
            addParts(parts, *block.layout(), block.layout()->position(), from - block.position(),
                     to - block.position());
        }
    }
    return parts;
}

} // namespace quadrille
