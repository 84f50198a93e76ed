pragma ComponentBehavior: Bound

import QtQuick

Item {
    id: head

    required property string language
    required property bool isSource
    required property bool active
    required property bool framed
    required property bool resizable
    required property real textLeft
    required property string progress

    signal dragged(real pixels)
    signal chosen

    Accessible.role: Accessible.ColumnHeader
    Accessible.name: isSource ? qsTr("%1, source").arg(language) : language
    Accessible.description: progress.length > 0 ? qsTr("%1 done").arg(progress) : ""

    Rectangle {
        anchors.fill: parent
        anchors.margins: 2
        visible: head.framed
        radius: Theme.px(3)
        color: "transparent"
        border.width: 2
        border.color: Theme.accent
    }
    Row {
        x: head.textLeft
        height: parent.height
        spacing: Theme.px(8)
        Label {
            height: parent.height
            width: Math.min(implicitWidth, head.width - head.textLeft - (count.visible ? count.width : 0))
            verticalAlignment: Text.AlignVCenter
            text: head.language
            font.bold: true
            color: head.active ? Theme.accent : Theme.ink
            Accessible.ignored: true
        }
        Caption {
            height: parent.height
            visible: head.isSource
            verticalAlignment: Text.AlignVCenter
            text: qsTr("source")
            Accessible.ignored: true
        }
    }
    Caption {
        id: count
        anchors.right: parent.right
        anchors.rightMargin: Theme.px(14)
        height: parent.height
        verticalAlignment: Text.AlignVCenter
        visible: head.progress.length > 0
        text: head.progress
        Accessible.ignored: true
    }
    TapHandler {
        onTapped: head.chosen()
    }
    MouseArea {
        id: edge

        property real pressedAt: 0

        anchors.right: parent.right
        anchors.rightMargin: -Theme.px(4)
        z: 1
        width: Theme.px(9)
        height: parent.height
        visible: head.resizable
        hoverEnabled: true
        cursorShape: Qt.SplitHCursor
        onPressed: mouse => pressedAt = mouse.x
        onPositionChanged: mouse => {
            if (pressed)
                head.dragged(mouse.x - pressedAt);
        }
        Rectangle {
            anchors.horizontalCenter: parent.horizontalCenter
            y: Theme.px(6)
            width: 2
            height: parent.height - Theme.px(12)
            color: Theme.accent
            visible: edge.containsMouse || edge.pressed
        }
    }
}
