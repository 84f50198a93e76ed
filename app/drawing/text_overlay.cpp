#include "app/drawing/text_overlay.h"

#include <QAbstractTextDocumentLayout>
#include <QTextDocument>

namespace quadrille {

TextOverlay::TextOverlay(QQuickItem* parent)
    : QQuickPaintedItem(parent) {
    setAntialiasing(true);
    setFlag(ItemHasContents, false);
    connect(this, &TextOverlay::changed, this, [this] {
        polish();
        update(); // the colour may be another one
    });
}

void TextOverlay::setDocument(QQuickTextDocument* document) {
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

void TextOverlay::drawn(bool something) {
    setFlag(ItemHasContents, something);
    update();
}

void TextOverlay::updatePolish() {
    if (!isVisible() || width() <= 0) {
        return;
    }
    if (m_document) {
        LaidText text(*m_document->textDocument());
        place(text);
    } else {
        LaidText text(m_text, m_font, m_lineHeight, wrapWidth(), m_indent);
        place(text);
    }
}

int TextOverlay::offsetAt(double x, double y) const {
    if (m_document) {
        return LaidText(*m_document->textDocument()).at({x, y});
    }
    return LaidText(m_text, m_font, m_lineHeight, wrapWidth(), m_indent).at({x, y});
}

void TextOverlay::geometryChange(const QRectF& now, const QRectF& before) {
    QQuickPaintedItem::geometryChange(now, before);
    polish();
}

void TextOverlay::itemChange(ItemChange change, const ItemChangeData& data) {
    QQuickPaintedItem::itemChange(change, data);
    if (change == ItemVisibleHasChanged && data.boolValue) {
        polish();
    }
}

} // namespace quadrille
