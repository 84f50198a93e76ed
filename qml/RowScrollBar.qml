pragma ComponentBehavior: Bound

import QtQuick
import Quadrille.Core

// Scrolls by rows; a tick stands for a row with a weak link.
Item {
    id: bar

    required property Session session
    required property int firstInView
    required property int lastInView

    readonly property int rows: session.units.count
    readonly property int inView: Math.max(1, lastInView - firstInView + 1)
    readonly property real thumbHeight: Math.max(Theme.px(24), height * Math.min(1, inView / Math.max(1, rows)))
    readonly property real way: height - thumbHeight

    signal asked(int row)

    function ask(y: real): void {
        const share = Math.max(0, Math.min(1, (y - thumbHeight / 2) / Math.max(1, way)));
        asked(Math.round(share * Math.max(0, rows - inView)));
    }

    width: Theme.px(6)
    visible: rows > inView
    Accessible.role: Accessible.ScrollBar
    Accessible.name: qsTr("Rows %1 to %2 of %3").arg(firstInView + 1).arg(lastInView + 1).arg(rows)

    Rectangle {
        y: bar.way * Math.max(0, bar.firstInView) / Math.max(1, bar.rows - bar.inView)
        width: parent.width
        height: bar.thumbHeight
        radius: width / 2
        color: area.pressed || area.containsMouse ? Theme.ink3 : Theme.rule2
    }
    Repeater {
        model: bar.session.units.weakRows > 0 ? bar.session.units.ticks(bar.height) : []
        Rectangle {
            required property int modelData
            y: modelData
            width: bar.width
            height: 2
            color: Theme.warn
        }
    }
    MouseArea {
        id: area
        anchors.fill: parent
        anchors.leftMargin: -Theme.px(4)
        hoverEnabled: true
        onPressed: mouse => bar.ask(mouse.y)
        onPositionChanged: mouse => {
            if (pressed)
                bar.ask(mouse.y);
        }
    }
}
