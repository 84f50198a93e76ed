#include "app/mark_objects.h"

#include <QAbstractTextDocumentLayout>
#include <QFontMetricsF>
#include <QTextCursor>
#include <QTextDocument>

#include <algorithm>

namespace quadrille {
namespace {

constexpr int objectType = QTextFormat::UserObject + 1;
constexpr int numberOf = QTextFormat::UserProperty + 0x52; // which of the known marks it is

bool isSign(const QTextDocument& document, int at) {
    return document.characterAt(at) == QChar::ObjectReplacementCharacter;
}

QTextCharFormat formatAt(const QTextDocument& document, int at) {
    QTextCursor cursor(const_cast<QTextDocument*>(&document)); // a cursor that only looks still asks for that
    cursor.setPosition(at + 1);
    return cursor.charFormat();
}

} // namespace

MarkObjects::MarkObjects(QTextDocument& document)
    : m_document(document) {
    document.documentLayout()->registerHandler(objectType, this);
}

QTextCharFormat MarkObjects::formatOf(const QTextCharFormat& base, const Mark& mark) {
    QTextCharFormat format = base;
    format.setObjectType(objectType);
    format.setProperty(numberOf, static_cast<int>(m_known.size()));
    m_known.push_back(mark);
    return format;
}

int MarkObjects::numberAt(int at) const {
    const QTextCharFormat format = formatAt(m_document, at);
    const int number = format.objectType() == objectType ? format.intProperty(numberOf) : -1;
    return number < static_cast<int>(m_known.size()) ? number : -1;
}

void MarkObjects::insert(QTextCursor& cursor, const QString& text, const CellMarks& marks,
                         const QTextCharFormat& format) {
    std::size_t n = 0;
    qsizetype from = 0;
    for (qsizetype at = text.indexOf(QChar::ObjectReplacementCharacter); at >= 0;
         at = text.indexOf(QChar::ObjectReplacementCharacter, from), ++n) {
        cursor.insertText(text.mid(from, at - from), format);
        cursor.insertText(text.mid(at, 1), formatOf(format, n < marks.all.size() ? marks.all[n] : textMark()));
        from = at + 1;
    }
    cursor.insertText(text.mid(from), format);
}

CellMarks MarkObjects::marks(int begin, int end) const {
    CellMarks marks;
    const int last = std::min(end, m_document.characterCount());
    for (int at = begin; at < last; ++at) {
        if (isSign(m_document, at)) {
            const int number = numberAt(at);
            marks.all.push_back(number >= 0 ? m_known[static_cast<std::size_t>(number)] : textMark());
        }
    }
    return marks;
}

QStringList MarkObjects::labels() const {
    QStringList labels;
    for (int at = 0; at < m_document.characterCount(); ++at) {
        if (isSign(m_document, at)) {
            const auto number = static_cast<std::size_t>(std::max(0, numberAt(at)));
            labels += number < m_known.size() ? markLabel(m_known[number], number + 1) : QString();
        }
    }
    return labels;
}

bool MarkObjects::adopt() {
    const QString now = m_document.toRawText();
    qsizetype first = -1;
    qsizetype last = -1;
    for (qsizetype at = now.indexOf(QChar::ObjectReplacementCharacter); at >= 0;
         at = now.indexOf(QChar::ObjectReplacementCharacter, at + 1)) {
        if (numberAt(static_cast<int>(at)) < 0) {
            first = first < 0 ? at : first;
            last = at;
        }
    }
    if (first < 0) {
        return false;
    }
    // A step of its own that only gives them a format would stand between the person and what he wants to undo; so what
    // brought them is undone and done once more.
    const CellMarks all = marks(0, m_document.characterCount());
    m_document.undo();
    const QString before = m_document.toRawText();
    const auto same = std::mismatch(now.begin(), now.begin() + first, before.begin(), before.end()).first;
    const qsizetype begin = same - now.begin();
    qsizetype tail = 0;
    while (tail < now.size() - last - 1 && tail < before.size() - begin &&
           now[now.size() - 1 - tail] == before[before.size() - 1 - tail]) {
        ++tail;
    }
    const qsizetype end = now.size() - tail;
    const auto mark = all.all.begin() + now.first(begin).count(QChar::ObjectReplacementCharacter);
    QTextCursor cursor(&m_document);
    cursor.beginEditBlock();
    cursor.setPosition(static_cast<int>(begin));
    cursor.setPosition(static_cast<int>(before.size() - tail), QTextCursor::KeepAnchor);
    cursor.removeSelectedText();
    insert(cursor, now.mid(begin, end - begin), {std::vector<Mark>(mark, all.all.end())});
    cursor.endEditBlock();
    return true;
}

// A line is no higher for it: the chip is drawn as high as the line is, over the room it has.
QSizeF MarkObjects::intrinsicSize(QTextDocument*, int, const QTextFormat& format) {
    const auto number = static_cast<std::size_t>(format.intProperty(numberOf));
    const QString label = number < m_known.size() ? markLabel(m_known[number], number + 1) : QString();
    const QFontMetricsF metrics(m_font);
    const double around = metrics.height() * 0.75; // between the label and its chip, and the chip and the text
    return {std::ceil(metrics.horizontalAdvance(label) + around), 1};
}

} // namespace quadrille
