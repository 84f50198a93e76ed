pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic

TextField {
    id: field

    required property string name

    font.family: Theme.family
    font.pixelSize: Theme.plain
    color: Theme.ink
    selectionColor: Theme.accent
    selectedTextColor: Theme.accentInk
    placeholderTextColor: Theme.ink3
    selectByMouse: true
    renderType: Text.NativeRendering
    leftPadding: Theme.px(9)
    rightPadding: Theme.px(9)
    topPadding: Theme.px(5)
    bottomPadding: Theme.px(5)
    Accessible.name: name

    background: Rectangle {
        radius: Theme.px(3)
        color: Theme.active
        border.width: field.activeFocus ? 2 : 1
        border.color: field.activeFocus ? Theme.accent : Theme.rule2
    }
}
