pragma ComponentBehavior: Bound

import QtQuick

// Confidence in three steps.
Row {
    id: bars

    required property int filled

    spacing: Theme.px(1.5)
    Accessible.ignored: true

    Repeater {
        model: 3
        Rectangle {
            required property int index
            readonly property color tone: bars.filled === 1 ? Theme.warn : Theme.ink3
            width: Theme.px(10)
            height: Theme.px(4)
            color: index < bars.filled ? tone : "transparent"
            border.width: index < bars.filled ? 0 : 1
            border.color: tone
        }
    }
}
