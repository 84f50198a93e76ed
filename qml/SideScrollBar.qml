pragma ComponentBehavior: Bound

import QtQuick

// Scrolls the targets sideways where the window is too narrow for all of them.
Item {
    id: bar

    required property real position
    required property real room
    required property real needed

    readonly property real thumbWidth: Math.max(Theme.px(24), width * room / Math.max(1, needed))
    readonly property real way: Math.max(1, width - thumbWidth)

    signal asked(real x)

    function ask(x: real): void {
        const share = Math.max(0, Math.min(1, (x - thumbWidth / 2) / way));
        asked(share * (needed - room));
    }

    height: Theme.px(6)
    Accessible.role: Accessible.ScrollBar
    Accessible.name: qsTr("Columns, sideways")

    Rectangle {
        x: bar.way * bar.position / Math.max(1, bar.needed - bar.room)
        width: bar.thumbWidth
        height: parent.height
        radius: height / 2
        color: Theme.rule2
    }
    MouseArea {
        anchors.fill: parent
        anchors.topMargin: -Theme.px(4)
        onPressed: mouse => bar.ask(mouse.x)
        onPositionChanged: mouse => bar.ask(mouse.x)
    }
}
