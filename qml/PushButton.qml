pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic

// The main action of a view (`main`) or a plain one; the key stands beside the word.
Button {
    id: button

    property bool main: false
    property string keys: ""

    focusPolicy: Qt.StrongFocus
    leftPadding: main ? Theme.px(12) : Theme.px(8)
    rightPadding: leftPadding
    topPadding: Theme.px(4)
    bottomPadding: Theme.px(4)
    Accessible.name: text
    Accessible.role: Accessible.Button
    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()

    contentItem: Row {
        spacing: Theme.px(8)
        opacity: button.enabled ? 1 : 0.7
        Label {
            anchors.verticalCenter: parent.verticalCenter
            text: button.text
            font.bold: button.main
            color: !button.enabled ? Theme.ink3 : button.main ? Theme.accentInk : Theme.accent
            Accessible.ignored: true
        }
        Caption {
            anchors.verticalCenter: parent.verticalCenter
            visible: button.keys.length > 0
            text: button.keys
            color: button.main && button.enabled ? Theme.accentInk : Theme.ink3
            Accessible.ignored: true
        }
    }
    background: Rectangle {
        radius: Theme.px(4)
        color: !button.enabled ? "transparent" : button.main ? Theme.accent : button.hovered ? Theme.sel : "transparent"
        border.width: button.main && !button.enabled ? 1 : 0
        border.color: Theme.rule2
        Rectangle {
            anchors.fill: parent
            anchors.margins: -2
            visible: button.visualFocus
            radius: Theme.px(5)
            color: "transparent"
            border.width: 2
            border.color: Theme.accent
        }
    }
}
