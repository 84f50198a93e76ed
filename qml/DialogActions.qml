pragma ComponentBehavior: Bound

import QtQuick

// The line of actions at the foot of a dialog.
Item {
    id: foot

    property alias note: note.text
    default property alias actions: row.data

    height: Theme.px(58)

    Rectangle {
        width: parent.width
        height: 1
        color: Theme.rule2
    }
    Label {
        id: note
        x: Theme.px(28)
        width: Math.max(0, foot.width - row.width - Theme.px(76))
        height: parent.height
        verticalAlignment: Text.AlignVCenter
        color: Theme.ink2
        wrapMode: Text.Wrap
        maximumLineCount: 2
    }
    Row {
        id: row
        anchors.right: parent.right
        anchors.rightMargin: Theme.px(28)
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.px(14)
    }
}
