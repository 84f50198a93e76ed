#pragma once

#include "app/cell_marks.h"

#include <QFont>
#include <QObject>
#include <QQuickTextDocument>
#include <QtQml/qqmlregistration.h>

#include <memory>

namespace quadrille {

class MarkObjects;

/// The text of a cell's editor, byte for byte. TextEdit's own `text` turns no-break spaces into plain ones, and has no
/// line height; this reads and fills the document beneath it.
class CellText : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QQuickTextDocument* document READ document WRITE setDocument NOTIFY documentChanged)
    Q_PROPERTY(int lineHeight READ lineHeight WRITE setLineHeight NOTIFY lineHeightChanged)
    Q_PROPERTY(QFont labelFont READ labelFont WRITE setLabelFont NOTIFY labelsChanged)
    Q_PROPERTY(QStringList labels READ labels NOTIFY labelsChanged)
    Q_PROPERTY(QStringList marksInWords READ marksInWords NOTIFY labelsChanged)

public:
    explicit CellText(QObject* parent = nullptr);
    ~CellText() override;

    [[nodiscard]] QQuickTextDocument* document() const { return m_document; }
    void setDocument(QQuickTextDocument* document);
    /// Of every line, in pixels.
    [[nodiscard]] int lineHeight() const { return m_lineHeight; }
    void setLineHeight(int pixels);

    /// Of the chips of marks, which take their width from it. To be set before there is a text.
    [[nodiscard]] QFont labelFont() const { return m_labelFont; }
    void setLabelFont(const QFont& font);
    /// What the chips say, one for each mark, and what a person reads of each.
    [[nodiscard]] QStringList labels() const { return m_labels; }
    [[nodiscard]] QStringList marksInWords() const { return marks().inWords(); }

    /// What stands there now; lines are parted by "\n".
    Q_INVOKABLE [[nodiscard]] QString text() const;
    /// The marks of that text; of the part from `begin` to `end` (UTF-16, half open).
    Q_INVOKABLE [[nodiscard]] quadrille::CellMarks marks() const;
    Q_INVOKABLE [[nodiscard]] quadrille::CellMarks marksIn(int begin, int end) const;
    /// Whether just that stands there.
    Q_INVOKABLE [[nodiscard]] bool holds(const QString& text, const quadrille::CellMarks& marks) const;
    /// Replaces all of it without edited(), and forgets what could be undone.
    Q_INVOKABLE void fill(const QString& text, const quadrille::CellMarks& marks = {});
    /// Puts `put` in place of what stands from `from` to `to` (UTF-16, half open): one step for Ctrl+Z.
    Q_INVOKABLE void put(int from, int to, const QString& put, const quadrille::CellMarks& marks = {});
    /// Where the word begins that holds `at` (UTF-16) or ends there; `at` when none does.
    Q_INVOKABLE [[nodiscard]] int wordBegin(int at) const;
    [[nodiscard]] Q_INVOKABLE bool canUndo() const;
    [[nodiscard]] Q_INVOKABLE bool canRedo() const;

signals:
    void documentChanged();
    void lineHeightChanged();
    void labelsChanged();
    /// A person changed the text; `at` (UTF-16) is where what he put in ends.
    void edited(int at);

private:
    [[nodiscard]] QTextDocument* inner() const;
    void layOut();
    void takeLabels();
    void changedByOthers();

    std::unique_ptr<MarkObjects> m_objects; ///< of the document; none while there is no document
    QFont m_labelFont;
    QStringList m_labels;
    QQuickTextDocument* m_document = nullptr;
    int m_lineHeight = 0;
    bool m_own = false; ///< the change under way is ours
};

} // namespace quadrille
