pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic

RadioButton {
    id: button

    property string note: ""

    spacing: Theme.px(8)
    padding: Theme.px(3)
    implicitHeight: Theme.px(24)
    focusPolicy: Qt.StrongFocus
    Accessible.name: text

    indicator: Rectangle {
        x: button.leftPadding
        anchors.verticalCenter: parent.verticalCenter
        width: Theme.px(14)
        height: width
        radius: width / 2
        color: "transparent"
        border.width: 1.4
        border.color: button.checked ? Theme.accent : Theme.ink3
        Rectangle {
            anchors.centerIn: parent
            width: parent.width / 2
            height: width
            radius: width / 2
            visible: button.checked
            color: Theme.accent
        }
    }
    contentItem: Row {
        leftPadding: button.indicator.width + button.spacing
        spacing: Theme.px(8)
        Label {
            text: button.text
            Accessible.ignored: true
        }
        Label {
            visible: button.note.length > 0
            text: button.note
            color: Theme.ink3
            Accessible.ignored: true
        }
    }
    background: Rectangle {
        radius: Theme.px(4)
        color: "transparent"
        border.width: button.visualFocus ? 2 : 0
        border.color: Theme.accent
    }
}
