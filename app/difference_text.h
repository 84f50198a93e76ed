#pragma once

#include "app/cell_marks.h"

#include <QColor>
#include <QFont>
#include <QObject>
#include <QQuickTextDocument>
#include <QtQml/qqmlregistration.h>

#include <memory>

namespace quadrille {

class MarkObjects;

/// Fills a TextEdit's document with what became of one text in another, word by word: what went out is struck through,
/// what came in is underlined, both are tinted. The texts go in as they are; nothing in them is taken for markup.
class DifferenceText : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QQuickTextDocument* document MEMBER m_document NOTIFY changed)
    Q_PROPERTY(QString before MEMBER m_before NOTIFY changed)
    Q_PROPERTY(QString after MEMBER m_after NOTIFY changed)
    Q_PROPERTY(quadrille::CellMarks marks MEMBER m_marks NOTIFY changed) ///< of the text it has become
    Q_PROPERTY(QFont labelFont MEMBER m_labelFont NOTIFY changed)
    Q_PROPERTY(QStringList labels READ labels NOTIFY drawn) ///< of those marks, as CellText has them
    Q_PROPERTY(QStringList marksInWords READ marksInWords NOTIFY drawn)
    Q_PROPERTY(QString tag MEMBER m_tag NOTIFY changed)           ///< BCP 47, of both texts
    Q_PROPERTY(int lineHeight MEMBER m_lineHeight NOTIFY changed) ///< pixels
    Q_PROPERTY(QColor inInk MEMBER m_inInk NOTIFY changed)
    Q_PROPERTY(QColor inGround MEMBER m_inGround NOTIFY changed)
    Q_PROPERTY(QColor outInk MEMBER m_outInk NOTIFY changed)
    Q_PROPERTY(QColor outGround MEMBER m_outGround NOTIFY changed)
    Q_PROPERTY(QString inWords READ inWords NOTIFY drawn)

public:
    explicit DifferenceText(QObject* parent = nullptr);
    ~DifferenceText() override;

    /// For a screen reader: "out: kraj; in: country".
    [[nodiscard]] QString inWords() const { return m_inWords; }
    [[nodiscard]] QStringList labels() const;
    [[nodiscard]] QStringList marksInWords() const { return m_marks.inWords(); }

signals:
    void changed();
    void drawn();

private:
    void draw();

    QQuickTextDocument* m_document = nullptr;
    std::unique_ptr<MarkObjects> m_objects; ///< of the document, once it was drawn
    CellMarks m_marks;
    QFont m_labelFont;
    QString m_before;
    QString m_after;
    QString m_tag;
    int m_lineHeight = 0;
    QColor m_inInk;
    QColor m_inGround;
    QColor m_outInk;
    QColor m_outGround;
    QString m_inWords;
    bool m_due = false;
};

} // namespace quadrille
