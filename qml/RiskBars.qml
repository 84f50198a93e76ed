pragma ComponentBehavior: Bound

import QtQuick

// How urgently a cell should be looked at: one to three rising bars.
Row {
    id: bars

    required property int filled

    readonly property color tone: filled === 3 ? Theme.rejected : filled === 2 ? Theme.warn : Theme.ink3

    spacing: Theme.px(2)
    height: Theme.px(11)
    Accessible.ignored: true

    Repeater {
        model: 3
        Rectangle {
            required property int index
            anchors.bottom: parent?.bottom
            width: Theme.px(4)
            height: Theme.px(5 + 3 * index)
            color: index < bars.filled ? bars.tone : Theme.rule2
        }
    }
}
