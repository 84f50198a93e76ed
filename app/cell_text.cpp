#include "app/cell_text.h"

#include <QTextBlock>
#include <QTextBlockFormat>
#include <QTextCursor>
#include <QTextDocument>

#include <algorithm>

namespace quadrille {

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
    if (QTextDocument* now = inner()) {
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

QString CellText::text() const {
    const QTextDocument* document = inner();
    // toRawText() keeps no-break spaces, which toPlainText() does not; it parts lines by U+2029. A U+2028 stands in the
    // text as it came.
    QString text = document ? document->toRawText() : QString();
    text.replace(QChar::ParagraphSeparator, QLatin1Char('\n'));
    return text;
}

void CellText::fill(const QString& text) {
    QTextDocument* document = inner();
    if (!document) {
        return;
    }
    m_own = true;
    document->setUndoRedoEnabled(false);
    document->setPlainText(text);
    layOut();
    document->setUndoRedoEnabled(true);
    m_own = false;
}

void CellText::put(int from, int to, const QString& put) {
    if (QTextDocument* document = inner()) {
        QTextCursor cursor(document);
        cursor.beginEditBlock();
        cursor.setPosition(from);
        cursor.setPosition(to, QTextCursor::KeepAnchor);
        cursor.insertText(put);
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
