#pragma once

#include <QObject>
#include <QQuickTextDocument>
#include <QtQml/qqmlregistration.h>

namespace quadrille {

/// The text of a cell's editor, byte for byte. TextEdit's own `text` turns no-break spaces into plain ones, and has no
/// line height; this reads and fills the document beneath it.
class CellText : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QQuickTextDocument* document READ document WRITE setDocument NOTIFY documentChanged)
    Q_PROPERTY(int lineHeight READ lineHeight WRITE setLineHeight NOTIFY lineHeightChanged)

public:
    using QObject::QObject;

    [[nodiscard]] QQuickTextDocument* document() const { return m_document; }
    void setDocument(QQuickTextDocument* document);
    /// Of every line, in pixels.
    [[nodiscard]] int lineHeight() const { return m_lineHeight; }
    void setLineHeight(int pixels);

    /// What stands there now; lines are parted by "\n".
    Q_INVOKABLE [[nodiscard]] QString text() const;
    /// Replaces all of it without edited(), and forgets what could be undone.
    Q_INVOKABLE void fill(const QString& text);
    /// Puts `put` in place of what stands from `from` to `to` (UTF-16, half open): one step for Ctrl+Z.
    Q_INVOKABLE void put(int from, int to, const QString& put);
    /// Where the word begins that holds `at` (UTF-16) or ends there; `at` when none does.
    Q_INVOKABLE [[nodiscard]] int wordBegin(int at) const;
    [[nodiscard]] Q_INVOKABLE bool canUndo() const;
    [[nodiscard]] Q_INVOKABLE bool canRedo() const;

signals:
    void documentChanged();
    void lineHeightChanged();
    /// A person changed the text; `at` (UTF-16) is where what he put in ends.
    void edited(int at);

private:
    [[nodiscard]] QTextDocument* inner() const;
    void layOut();

    QQuickTextDocument* m_document = nullptr;
    int m_lineHeight = 0;
    bool m_own = false; ///< the change under way is ours
};

} // namespace quadrille
