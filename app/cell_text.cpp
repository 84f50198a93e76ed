#include "app/cell_text.h"

#include "app/mark_objects.h"

#include <QTextBlock>
#include <QTextBlockFormat>
#include <QTextCursor>
#include <QTextDocument>

#include <algorithm>

namespace quadrille {

CellText::CellText(QObject* parent)
    : QObject(parent) {}

CellText::~CellText() = default;

QTextDocument* CellText::inner() const {
    return m_document ? m_document->textDocument() : nullptr;
}

void CellText::setDocument(QQuickTextDocument* document) {
    if (document == m_document) {
        return;
    }
    if (QTextDocument* before = inner()) {
        before->disconnect(this);
    }
    m_document = document;
    m_objects.reset();
    if (QTextDocument* now = inner()) {
        m_objects = std::make_unique<MarkObjects>(*now);
        m_objects->setFont(m_labelFont);
        connect(now, &QTextDocument::contentsChanged, this, &CellText::changedByOthers);
        connect(now, &QTextDocument::contentsChange, this, [this](int from, int removed, int added) {
            if (!m_own && (removed > 0 || added > 0)) {
                emit edited(from + added);
            }
        });
    }
    emit documentChanged();
}

void CellText::setLineHeight(int pixels) {
    if (pixels == m_lineHeight) {
        return;
    }
    m_lineHeight = pixels;
    layOut();
    emit lineHeightChanged();
}

void CellText::setLabelFont(const QFont& font) {
    if (font != m_labelFont) {
        m_labelFont = font;
        if (m_objects) {
            m_objects->setFont(font);
        }
        emit labelsChanged();
    }
}

void CellText::changedByOthers() {
    if (!m_own && m_objects) {
        m_own = true; // no text changes by that
        m_objects->adopt();
        m_own = false;
        takeLabels();
    }
}

void CellText::takeLabels() {
    QStringList labels = m_objects ? m_objects->labels() : QStringList();
    if (labels != m_labels) {
        m_labels = std::move(labels);
        emit labelsChanged();
    }
}

CellMarks CellText::marks() const {
    const QTextDocument* document = inner();
    return document ? marksIn(0, document->characterCount()) : CellMarks{};
}

CellMarks CellText::marksIn(int begin, int end) const {
    return m_objects ? m_objects->marks(begin, end) : CellMarks{};
}

QString CellText::text() const {
    const QTextDocument* document = inner();
    // toRawText() keeps no-break spaces, which toPlainText() does not; it parts lines by U+2029. A U+2028 stands in the
    // text as it came.
    QString text = document ? document->toRawText() : QString();
    text.replace(QChar::ParagraphSeparator, QLatin1Char('\n'));
    return text;
}

bool CellText::holds(const QString& wanted, const CellMarks& wantedMarks) const {
    return wanted == text() && wantedMarks == marks();
}

void CellText::fill(const QString& text, const CellMarks& marks) {
    QTextDocument* document = inner();
    if (!document) {
        return;
    }
    m_own = true;
    document->setUndoRedoEnabled(false);
    document->clear();
    m_objects->clear();
    QTextCursor cursor(document);
    m_objects->insert(cursor, text, marks);
    layOut();
    document->setUndoRedoEnabled(true);
    m_own = false;
    takeLabels();
}

void CellText::put(int from, int to, const QString& put, const CellMarks& marks) {
    if (QTextDocument* document = inner()) {
        QTextCursor cursor(document);
        cursor.beginEditBlock();
        cursor.setPosition(from);
        cursor.setPosition(to, QTextCursor::KeepAnchor);
        cursor.removeSelectedText();
        m_objects->insert(cursor, put, marks);
        cursor.endEditBlock();
    }
}

int CellText::wordBegin(int at) const {
    const QString whole = text();
    int begin = std::clamp(at, 0, static_cast<int>(whole.size()));
    while (begin > 0 && !whole[begin - 1].isSpace()) {
        --begin;
    }
    return begin;
}

bool CellText::canUndo() const {
    const QTextDocument* document = inner();
    return document && document->isUndoAvailable();
}

bool CellText::canRedo() const {
    const QTextDocument* document = inner();
    return document && document->isRedoAvailable();
}

void CellText::layOut() {
    QTextDocument* document = inner();
    if (!document || m_lineHeight <= 0) {
        return;
    }
    const bool own = m_own;
    m_own = true;
    QTextBlockFormat format;
    format.setLineHeight(m_lineHeight, QTextBlockFormat::FixedHeight);
    QTextCursor cursor(document);
    cursor.select(QTextCursor::Document);
    cursor.mergeBlockFormat(format);
    m_own = own;
}

} // namespace quadrille
