pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Quadrille.Core

CheckBox {
    id: box

    property string note: ""

    spacing: Theme.px(8)
    padding: Theme.px(3)
    implicitHeight: Theme.px(24)
    focusPolicy: Qt.StrongFocus
    Accessible.name: text

    indicator: Rectangle {
        x: box.leftPadding
        anchors.verticalCenter: parent.verticalCenter
        width: Theme.px(14)
        height: width
        radius: Theme.px(3)
        color: box.checked ? Theme.accent : "transparent"
        border.width: box.checked ? 0 : 1.4
        border.color: Theme.ink3
        Glyph {
            anchors.fill: parent
            visible: box.checked
            name: "tick"
            color: Theme.accentInk
        }
    }
    contentItem: Row {
        leftPadding: box.indicator.width + box.spacing
        spacing: Theme.px(8)
        Label {
            text: box.text
            Accessible.ignored: true
        }
        Label {
            visible: box.note.length > 0
            text: box.note
            color: Theme.ink3
            Accessible.ignored: true
        }
    }
    background: Rectangle {
        radius: Theme.px(4)
        color: "transparent"
        border.width: box.visualFocus ? 2 : 0
        border.color: Theme.accent
    }
}
