#pragma once

#include "app/cell_marks.h"

#include <QFont>
#include <QObject>
#include <QTextCharFormat>
#include <QTextObjectInterface>

class QTextCursor;

namespace quadrille {

/// The marks in the document of a TextEdit. Each stays one U+FFFC there, with room for its chip and with its identity,
/// which undo brings back and moving it about does not change. What is drawn in that room is drawn over the text.
class MarkObjects : public QObject, public QTextObjectInterface {
    Q_OBJECT
    Q_INTERFACES(QTextObjectInterface)

public:
    /// `document` must have no other.
    explicit MarkObjects(QTextDocument& document);

    /// Of the labels.
    void setFont(const QFont& font) { m_font = font; }

    /// Puts `text` where `cursor` is, as `format` says; the k-th U+FFFC is the k-th of `marks`, or the text's own.
    void insert(QTextCursor& cursor, const QString& text, const CellMarks& marks, const QTextCharFormat& format = {});
    /// Every mark that stands from `begin` to `end` (UTF-16) now, in order.
    [[nodiscard]] CellMarks marks(int begin, int end) const;
    [[nodiscard]] QStringList labels() const;
    /// Makes marks of the U+FFFC that came in by themselves with the newest change; false when there were none. It
    /// stays one step of undo.
    bool adopt();
    /// Forgets the marks that were.
    void clear() { m_known.clear(); }

    QSizeF intrinsicSize(QTextDocument* document, int at, const QTextFormat& format) override;
    void drawObject(QPainter*, const QRectF&, QTextDocument*, int, const QTextFormat&) override {}

private:
    [[nodiscard]] QTextCharFormat formatOf(const QTextCharFormat& base, const Mark& mark);
    [[nodiscard]] int numberAt(int at) const;

    QTextDocument& m_document;
    QFont m_font;
    std::vector<Mark> m_known; ///< that stand in the document, or did and may come back
};

} // namespace quadrille
