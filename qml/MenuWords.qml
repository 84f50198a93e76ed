pragma ComponentBehavior: Bound

import QtQuick
import Quadrille.Core

// What a menu's entry shows.
Item {
    id: entry

    required property string words
    required property string keys
    required property bool possible
    required property bool ticked
    required property bool leadsOn

    Glyph {
        anchors.verticalCenter: parent.verticalCenter
        width: Theme.px(13)
        height: width
        visible: entry.ticked
        name: "tick"
        color: Theme.accent
    }
    Label {
        x: Theme.px(22)
        width: parent.width - x - key.width - Theme.px(18)
        height: parent.height
        verticalAlignment: Text.AlignVCenter
        text: entry.words
        elide: Text.ElideMiddle
        opacity: entry.possible ? 1 : 0.7
        color: entry.possible ? Theme.ink : Theme.ink3
        Accessible.ignored: true
    }
    Caption {
        id: key
        anchors.right: parent.right
        anchors.rightMargin: Theme.px(8)
        height: parent.height
        verticalAlignment: Text.AlignVCenter
        visible: !entry.leadsOn
        text: entry.keys
        Accessible.ignored: true
    }
    Glyph {
        anchors.right: parent.right
        anchors.rightMargin: Theme.px(8)
        anchors.verticalCenter: parent.verticalCenter
        width: Theme.px(13)
        height: width
        visible: entry.leadsOn
        name: "right"
        color: Theme.ink2
    }
}
