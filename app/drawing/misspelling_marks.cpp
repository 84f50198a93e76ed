#include "app/drawing/misspelling_marks.h"

#include <QAbstractTextDocumentLayout>
#include <QPainter>
#include <QPainterPath>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextLayout>

#include <algorithm>

namespace quadrille {
namespace {

// At unit 1, in pixels.
constexpr double belowBaseline = 2.2;
constexpr double waveHeight = 3;
constexpr double penWidth = 1.2;
constexpr double wavePeriod = 4;

/// What of `wrong` is still so after `before` has become `now`: words clear of the change, moved along with the text.
WrongWords moved(const WrongWords& wrong, const QString& before, const QString& now) {
    const auto front = std::mismatch(before.begin(), before.end(), now.begin(), now.end());
    const auto same = static_cast<int>(front.first - before.begin());
    const auto back = std::mismatch(before.rbegin(), std::make_reverse_iterator(front.first), now.rbegin(),
                                    std::make_reverse_iterator(front.second));
    const auto tail = static_cast<int>(before.rend() - back.first);
    const auto shift = static_cast<int>(now.size() - before.size());
    WrongWords result;
    for (const WrongWord& one : wrong) {
        if (one.end < same) {
            result.push_back(one);
        } else if (one.begin > tail) {
            result.push_back({one.begin + shift, one.end + shift});
        }
    }
    return result;
}

/// Calls `take` with the left, right and baseline of each line's part of what stands from `begin` to `end` in `layout`.
template <class Take>
void partsOf(const QTextLayout& layout, int begin, int end, Take take) {
    for (int n = 0; n < layout.lineCount(); ++n) {
        const QTextLine line = layout.lineAt(n);
        const int from = std::max(begin, line.textStart());
        const int to = std::min(end, line.textStart() + line.textLength());
        if (from < to) {
            take(line.cursorToX(from), line.cursorToX(to), line.y() + line.ascent());
        }
    }
}

QPainterPath wave(double left, double right, double middle, double unit) {
    const double half = wavePeriod * unit / 2;
    const double height = (waveHeight - penWidth) * unit; // of the control points, twice that of the curve
    QPainterPath path(QPointF(left, middle));
    double sign = 1;
    for (double x = left; x + half / 2 <= right; x += half, sign = -sign) {
        path.quadTo(QPointF(x + half / 2, middle + sign * height), QPointF(x + half, middle));
    }
    return path;
}

} // namespace

MisspellingMarks::MisspellingMarks(QQuickItem* parent)
    : QQuickPaintedItem(parent) {
    setAntialiasing(true);
    setFlag(ItemHasContents, false); // most cells have none, and then cost no picture
    connect(this, &MisspellingMarks::changed, this, [this] {
        polish();
        update(); // the colour may be another one
    });
}

void MisspellingMarks::setSpelling(Spelling* spelling) {
    if (spelling == m_spelling) {
        return;
    }
    if (m_spelling) {
        m_spelling->disconnect(this);
    }
    m_spelling = spelling;
    m_spelt.clear();
    m_wrong.clear();
    if (spelling) {
        connect(spelling, &Spelling::checked, this, [this] {
            const WrongWords* known = m_waiting ? m_spelling->wrong(m_tag, m_spelt) : nullptr;
            m_waiting = m_waiting && !known;
            if (known && *known != m_wrong) { // else no frame is needed: it is as it was thought to be
                polish();
            }
        });
        connect(spelling, &Spelling::forgotten, this, &QQuickItem::polish);
    }
    emit changed();
}

void MisspellingMarks::setDocument(QQuickTextDocument* document) {
    if (document == m_document) {
        return;
    }
    if (m_document) {
        m_document->textDocument()->disconnect(this);
        m_document->textDocument()->documentLayout()->disconnect(this);
    }
    m_document = document;
    if (document) {
        const QTextDocument* inner = document->textDocument();
        connect(inner, &QTextDocument::contentsChanged, this, &QQuickItem::polish);
        const auto* layout = inner->documentLayout();
        connect(layout, &QAbstractTextDocumentLayout::documentSizeChanged, this, &QQuickItem::polish);
        connect(layout, &QAbstractTextDocumentLayout::update, this, &QQuickItem::polish);
    }
    emit changed();
}

void MisspellingMarks::geometryChange(const QRectF& now, const QRectF& before) {
    QQuickPaintedItem::geometryChange(now, before);
    polish();
}

void MisspellingMarks::itemChange(ItemChange change, const ItemChangeData& data) {
    QQuickPaintedItem::itemChange(change, data);
    if (change == ItemVisibleHasChanged && data.boolValue) {
        polish();
    }
}

QString MisspellingMarks::textThere(std::vector<Stretch>& stretches) const {
    if (!m_document) {
        return m_text;
    }
    QString text;
    const QTextDocument* document = m_document->textDocument();
    for (QTextBlock block = document->begin(); block.isValid(); block = block.next()) {
        if (block.position() > 0) {
            text += QLatin1Char('\n');
        }
        for (auto at = block.begin(); !at.atEnd(); ++at) {
            const QTextFragment fragment = at.fragment();
            if (!fragment.charFormat().boolProperty(notOfText)) {
                stretches.push_back({static_cast<int>(text.size()), fragment.position(), fragment.length()});
                text += fragment.text();
            }
        }
    }
    text.replace(QChar::LineSeparator, QLatin1Char('\n'));
    return text;
}

void MisspellingMarks::learn(const QString& text) {
    const WrongWords* known = m_spelling ? m_spelling->wrong(m_tag, text) : nullptr;
    m_waiting = known == nullptr;
    if (known) {
        m_wrong = *known;
    } else if (text != m_spelt) {
        m_wrong = moved(m_wrong, m_spelt, text);
    }
    m_spelt = text;
}

bool MisspellingMarks::isBeingTyped(const WrongWord& word) const {
    return word.begin <= m_typedAt && m_typedAt <= word.end && word.begin <= m_caret && m_caret <= word.end;
}

void MisspellingMarks::updatePolish() {
    if (!isVisible() || width() <= 0) {
        return;
    }
    std::vector<Stretch> stretches;
    const QString text = textThere(stretches);
    learn(text);
    WrongWords shown;
    QStringList words;
    for (const WrongWord& one : m_wrong) {
        if (!isBeingTyped(one)) {
            shown.push_back(one);
            words += text.mid(one.begin, one.end - one.begin);
        }
        if (one.begin <= m_typedAt && m_typedAt <= one.end && !isBeingTyped(one)) {
            emit typedLeft();
        }
    }
    std::vector<Piece> pieces = shown.empty() ? std::vector<Piece>()
                                : m_document  ? placed(stretches, shown)
                                              : placed(text, shown);
    if (pieces != m_pieces) { // a blinking caret asks for nothing new
        m_pieces = std::move(pieces);
        setFlag(ItemHasContents, !m_pieces.empty());
        update();
    }
    if (const QString all = words.join(QStringLiteral(", ")); all != m_words) {
        m_words = all;
        emit marked();
    }
}

std::vector<MisspellingMarks::Piece> MisspellingMarks::placed(const QString& text, const WrongWords& words) const {
    QString lines = text;
    lines.replace(QLatin1Char('\n'), QChar::LineSeparator);
    QTextLayout layout(lines, m_font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    double y = 0;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine(), y += m_lineHeight) {
        const double left = line.lineNumber() == 0 ? m_indent : 0;
        line.setLineWidth(width() - left);
        line.setPosition(QPointF(left, y));
    }
    layout.endLayout();
    std::vector<Piece> pieces;
    for (const WrongWord& word : words) {
        partsOf(layout, word.begin, word.end, [&](double left, double right, double baseline) {
            pieces.push_back({word.begin, left, right, baseline});
        });
    }
    return pieces;
}

std::vector<MisspellingMarks::Piece> MisspellingMarks::placed(const std::vector<Stretch>& stretches,
                                                              const WrongWords& words) const {
    std::vector<Piece> pieces;
    const QTextDocument* document = m_document->textDocument();
    const auto take = [&](const WrongWord& word, int begin, int end) {
        const QTextBlock block = document->findBlock(begin);
        document->documentLayout()->blockBoundingRect(block); // lays it out, if it is not yet
        const QPointF origin = block.layout()->position();
        partsOf(*block.layout(), begin - block.position(), end - block.position(),
                [&](double left, double right, double baseline) {
                    pieces.push_back({word.begin, origin.x() + left, origin.x() + right, origin.y() + baseline});
                });
    };
    for (const WrongWord& word : words) {
        for (const Stretch& stretch : stretches) {
            const int begin = std::max(word.begin, stretch.text);
            const int end = std::min(word.end, stretch.text + stretch.length);
            if (begin < end) {
                take(word, begin - stretch.text + stretch.document, end - stretch.text + stretch.document);
            }
        }
    }
    return pieces;
}

int MisspellingMarks::wordAt(double x, double y) const {
    for (const Piece& piece : m_pieces) {
        const double bottom = piece.baseline + (belowBaseline + waveHeight) * m_unit;
        if (x >= piece.left && x <= piece.right && y <= bottom && y > bottom - m_lineHeight) {
            return piece.word;
        }
    }
    return -1;
}

void MisspellingMarks::paint(QPainter* painter) {
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(m_color, penWidth * m_unit, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
    for (const Piece& piece : m_pieces) {
        const double middle = piece.baseline + (belowBaseline + waveHeight / 2) * m_unit;
        painter->drawPath(wave(piece.left, piece.right, middle, m_unit));
    }
}

} // namespace quadrille
