#include "app/drawing/misspelling_marks.h"

#include <QPainter>
#include <QPainterPath>

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

void MisspellingMarks::place(LaidText& text) {
    learn(text.text());
    std::vector<Piece> pieces;
    QStringList words;
    for (const WrongWord& one : m_wrong) {
        if (!isBeingTyped(one)) {
            words += text.text().mid(one.begin, one.end - one.begin);
            for (const LinePart& line : text.parts(one.begin, one.end)) {
                pieces.push_back({one.begin, line});
            }
            if (one.begin <= m_typedAt && m_typedAt <= one.end) {
                emit typedLeft();
            }
        }
    }
    if (pieces != m_pieces) { // a blinking caret asks for nothing new
        m_pieces = std::move(pieces);
        drawn(!m_pieces.empty());
    }
    if (const QString all = words.join(QStringLiteral(", ")); all != m_words) {
        m_words = all;
        emit marked();
    }
}

int MisspellingMarks::wordAt(double x, double y) const {
    for (const Piece& piece : m_pieces) {
        const double bottom = piece.line.baseline + (belowBaseline + waveHeight) * unit();
        if (x >= piece.line.left && x <= piece.line.right && y <= bottom && y > bottom - lineHeight()) {
            return piece.word;
        }
    }
    return -1;
}

void MisspellingMarks::paint(QPainter* painter) {
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(color(), penWidth * unit(), Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
    for (const Piece& piece : m_pieces) {
        const double middle = piece.line.baseline + (belowBaseline + waveHeight / 2) * unit();
        painter->drawPath(wave(piece.line.left, piece.line.right, middle, unit()));
    }
}

} // namespace quadrille
