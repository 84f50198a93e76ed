pragma ComponentBehavior: Bound

import QtQuick

Rectangle {
    id: entry

    required property int row
    required property string title
    required property bool here
    required property bool framed

    signal chosen

    height: words.height + Theme.px(7)
    color: area.containsMouse ? Theme.sel : "transparent"
    border.width: framed ? 2 : 0
    border.color: Theme.accent
    Accessible.role: Accessible.ListItem
    Accessible.name: qsTr("Row %1: %2").arg(row + 1).arg(title)
    Accessible.selected: here

    Caption {
        id: number
        x: Theme.margin
        y: words.y
        lineHeight: Theme.plainLine
        lineHeightMode: Text.FixedHeight
        text: entry.row + 1
        Accessible.ignored: true
    }
    Label {
        id: words
        x: Math.max(Theme.px(36), number.x + number.implicitWidth + Theme.px(8))
        y: Theme.px(3)
        width: entry.width - x - Theme.px(8)
        wrapMode: Text.Wrap
        maximumLineCount: 4
        lineHeight: Theme.plainLine
        lineHeightMode: Text.FixedHeight
        text: entry.title
        font.bold: entry.here
        color: entry.here ? Theme.ink : Theme.ink2
        Accessible.ignored: true
    }
    MouseArea {
        id: area
        anchors.fill: parent
        hoverEnabled: true
        onClicked: entry.chosen()
    }
}
