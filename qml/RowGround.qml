pragma ComponentBehavior: Bound

import QtQuick
import Quadrille.Core

// What all rows have, whatever the mode: the ground, the rule above, the number and what stands under it.
Item {
    id: ground

    required property int number
    required property int paragraph
    required property bool startsParagraph
    required property bool rowActive
    required property bool weak
    required property bool allLocked
    required property real numberTop

    Rectangle {
        anchors.fill: parent
        color: ground.rowActive ? Theme.row : Theme.paper
    }
    Rectangle {
        width: parent.width
        height: 1
        visible: ground.number > 1
        color: ground.startsParagraph ? Theme.rule2 : Theme.rule
    }
    Caption {
        id: number
        x: Theme.margin
        y: ground.numberTop
        width: Theme.numberColumn - Theme.px(14)
        lineHeight: Theme.smallLine
        lineHeightMode: Text.FixedHeight
        elide: Text.ElideNone
        text: !ground.startsParagraph ? ground.number : ground.number + (ground.number > 999 ? "\n¶" : " · ¶") + ground.paragraph
        font.bold: ground.rowActive
        color: ground.rowActive ? Theme.ink : Theme.ink3
        Accessible.ignored: true
    }
    Row {
        anchors.top: number.bottom
        anchors.topMargin: Theme.px(2)
        x: Theme.margin
        spacing: Theme.px(6)
        Glyph {
            visible: ground.allLocked
            width: Theme.px(13)
            height: width
            name: "lock"
            color: Theme.ink2
        }
        Glyph {
            visible: ground.weak
            width: Theme.px(11)
            height: width
            name: "weak"
            color: Theme.warn
        }
    }
}
