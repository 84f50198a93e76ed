pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic

// A menu's entry: tick, words, key; or the way into a menu of its own.
MenuItem {
    id: entry

    property Command command: null
    property bool ticked: false

    // Not its `action`: that would take the command's key while the menu is open, where Enter means the entry.
    text: command?.text ?? subMenu?.title ?? ""
    enabled: command?.enabled ?? true
    onTriggered: command?.trigger()
    implicitHeight: Theme.px(28)
    implicitWidth: Theme.px(330)
    arrow: null
    indicator: null
    Accessible.role: Accessible.MenuItem
    Accessible.name: command && command.keys.length > 0 ? qsTr("%1, %2").arg(text).arg(command.shownKeys) : text
    Accessible.checked: ticked

    contentItem: MenuWords {
        words: entry.text
        keys: entry.command?.shownKeys ?? ""
        possible: entry.enabled
        ticked: entry.ticked
        leadsOn: entry.subMenu !== null
    }
    background: Rectangle {
        color: entry.highlighted ? Theme.sel : "transparent"
    }
}
