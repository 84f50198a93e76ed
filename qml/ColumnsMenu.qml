pragma ComponentBehavior: Bound

import QtQuick
import Quadrille.Core

// Which columns are shown and how wide the active one is.
MenuFrame {
    id: menu

    required property Session session
    required property Commands commands

    title: qsTr("Columns")

    Instantiator {
        model: menu.session.columns
        delegate: CommandItem {
            id: entry
            required property int index
            required property string name
            required property bool shown
            ticked: shown
            command: Command {
                text: entry.name
                onTriggered: menu.session.columns.setShown(entry.index, !entry.shown)
            }
        }
        onObjectAdded: (index, object) => menu.insertItem(index, object as CommandItem)
        onObjectRemoved: (index, object) => menu.removeItem(object as CommandItem)
    }
    MenuLine {}
    CommandItem {
        command: menu.commands.hideColumn
    }
    CommandItem {
        command: menu.commands.showColumns
    }
    CommandItem {
        command: Command {
            text: qsTr("Widen this column")
            enabled: menu.session.activeRow >= 0
            onTriggered: menu.session.columns.resize(menu.session.activeColumn, Theme.px(24))
        }
    }
    CommandItem {
        command: Command {
            text: qsTr("Narrow this column")
            enabled: menu.session.activeRow >= 0
            onTriggered: menu.session.columns.resize(menu.session.activeColumn, -Theme.px(24))
        }
    }
    CommandItem {
        command: menu.commands.resetColumns
    }
}
