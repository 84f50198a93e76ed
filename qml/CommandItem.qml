pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Quadrille.Core

// A menu's entry: tick, words, key; or the way into a menu of its own.
MenuItem {
    id: entry

    property Command command: null
    property bool ticked: false

    action: command
    implicitHeight: Theme.px(28)
    implicitWidth: Theme.px(330)
    arrow: null
    indicator: null
    Accessible.role: Accessible.MenuItem
    Accessible.name: command && command.keys.length > 0 ? qsTr("%1, %2").arg(text).arg(command.keys) : text
    Accessible.checked: ticked

    contentItem: Item {
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
            width: parent.width - x - key.width - Theme.px(10)
            height: parent.height
            verticalAlignment: Text.AlignVCenter
            text: entry.text
            elide: Text.ElideMiddle
            opacity: entry.enabled ? 1 : 0.7
            color: entry.enabled ? Theme.ink : Theme.ink3
            Accessible.ignored: true
        }
        Caption {
            id: key
            anchors.right: parent.right
            height: parent.height
            verticalAlignment: Text.AlignVCenter
            visible: !entry.subMenu
            text: entry.command ? entry.command.keys : ""
            Accessible.ignored: true
        }
        Glyph {
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            width: Theme.px(13)
            height: width
            visible: entry.subMenu
            name: "right"
            color: Theme.ink2
        }
    }
    background: Rectangle {
        color: entry.highlighted ? Theme.sel : "transparent"
    }
}
