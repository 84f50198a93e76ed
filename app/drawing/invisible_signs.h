#pragma once

#include "app/drawing/text_overlay.h"
#include "app/invisible.h"

#include <QtQml/qqmlregistration.h>

#include <vector>

namespace quadrille {

/// Small signs where a text has characters that cannot be seen: a ring for a no-break space, an arrow for a tab.
class InvisibleSigns : public quadrille::TextOverlay { // in full, so that the registrar finds it
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString words READ words NOTIFY marked)
    Q_PROPERTY(int count READ count NOTIFY marked)

public:
    using TextOverlay::TextOverlay;
    void paint(QPainter* painter) override;

    /// What is shown, for a screen reader: "no-break space: 2, tab: 1".
    [[nodiscard]] QString words() const { return m_words; }
    /// How many signs are drawn.
    [[nodiscard]] int count() const { return static_cast<int>(m_signs.size()); }
    /// Where the n-th sign is: the middle of it, in pixels.
    Q_INVOKABLE [[nodiscard]] QPointF placeOf(int n) const;

signals:
    void marked();

protected:
    void place(LaidText& text) override;

private:
    struct Sign {
        Invisible::Kind kind = Invisible::Other;
        LinePart line;
        bool operator==(const Sign&) const = default;
    };

    std::vector<Sign> m_signs;
    QString m_words;
};

} // namespace quadrille
