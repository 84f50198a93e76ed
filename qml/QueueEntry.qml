pragma ComponentBehavior: Bound

import QtQuick

// A cell that waits for a reviewer.
Rectangle {
    id: entry

    required property string place
    required property int row
    required property int column
    required property int bars
    required property string why
    required property bool here
    required property bool framed

    signal chosen

    height: Theme.px(42)
    color: here || area.containsMouse ? Theme.sel : "transparent"
    border.width: framed ? 2 : 0
    border.color: Theme.accent
    Accessible.role: Accessible.ListItem
    Accessible.name: qsTr("%1, risk %2 of 3: %3").arg(place).arg(bars).arg(why)
    Accessible.selected: here

    Rectangle {
        width: 3
        height: parent.height
        visible: entry.here
        color: Theme.accent
    }
    Label {
        x: Theme.margin
        y: Theme.px(4)
        text: entry.place
        font.bold: entry.here
        Accessible.ignored: true
    }
    RiskBars {
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        y: Theme.px(7)
        filled: entry.bars
    }
    Caption {
        x: Theme.margin
        y: Theme.px(22)
        width: parent.width - 2 * x
        elide: Text.ElideRight
        text: entry.why
        color: Theme.ink2
        Accessible.ignored: true
    }
    MouseArea {
        id: area
        anchors.fill: parent
        hoverEnabled: true
        onClicked: entry.chosen()
    }
}
