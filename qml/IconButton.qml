pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Quadrille.Core

// A sign that can be pressed. Its name is for those who cannot see it, and for the pointer that rests on it.
AbstractButton {
    id: button

    required property string glyph
    required property string name
    property bool chosen: false

    implicitWidth: Theme.px(28)
    implicitHeight: Theme.px(28)
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.Button
    Accessible.name: name
    ToolTip.visible: hovered && name.length > 0
    ToolTip.delay: 600
    ToolTip.text: name
    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()

    background: Rectangle {
        radius: Theme.px(4)
        color: button.hovered || button.chosen ? Theme.sel : "transparent"
        border.width: button.visualFocus ? 2 : 0
        border.color: Theme.accent
    }
    contentItem: Item {
        Glyph {
            anchors.centerIn: parent
            width: Theme.px(16)
            height: width
            name: button.glyph
            color: button.chosen ? Theme.accent : Theme.ink2
        }
    }
}
