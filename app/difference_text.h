#pragma once

#include <QColor>
#include <QObject>
#include <QQuickTextDocument>
#include <QtQml/qqmlregistration.h>

namespace quadrille {

/// Fills a TextEdit's document with what became of one text in another, word by word: what went out is struck through,
/// what came in is underlined, both are tinted. The texts go in as they are; nothing in them is taken for markup.
class DifferenceText : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QQuickTextDocument* document MEMBER m_document NOTIFY changed)
    Q_PROPERTY(QString before MEMBER m_before NOTIFY changed)
    Q_PROPERTY(QString after MEMBER m_after NOTIFY changed)
    Q_PROPERTY(QString tag MEMBER m_tag NOTIFY changed)           ///< BCP 47, of both texts
    Q_PROPERTY(int lineHeight MEMBER m_lineHeight NOTIFY changed) ///< pixels
    Q_PROPERTY(QColor inInk MEMBER m_inInk NOTIFY changed)
    Q_PROPERTY(QColor inGround MEMBER m_inGround NOTIFY changed)
    Q_PROPERTY(QColor outInk MEMBER m_outInk NOTIFY changed)
    Q_PROPERTY(QColor outGround MEMBER m_outGround NOTIFY changed)
    Q_PROPERTY(QString inWords READ inWords NOTIFY drawn)

public:
    explicit DifferenceText(QObject* parent = nullptr);

    /// For a screen reader: "out: kraj; in: country".
    [[nodiscard]] QString inWords() const { return m_inWords; }

signals:
    void changed();
    void drawn();

private:
    void draw();

    QQuickTextDocument* m_document = nullptr;
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
