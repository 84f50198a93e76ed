pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic

Menu {
    id: menu

    cascade: true
    overlap: 0
    topPadding: Theme.px(6)
    bottomPadding: Theme.px(6)
    implicitWidth: Theme.px(330)
    font.family: Theme.family
    font.pixelSize: Theme.plain
    delegate: CommandItem {}
    background: Rectangle {
        implicitWidth: Theme.px(330)
        radius: Theme.px(4)
        color: Theme.active
        border.color: Theme.rule2
    }
}
