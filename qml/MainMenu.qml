pragma ComponentBehavior: Bound

import QtQuick
import Quadrille.Core

// The whole menu. Every entry shows its key.
MenuFrame {
    id: menu

    required property Session session
    required property Commands commands

    CommandItem {
        command: menu.commands.newProject
    }
    CommandItem {
        command: menu.commands.openProject
    }
    MenuFrame {
        id: recent
        title: qsTr("Open a recent project")
        Instantiator {
            model: menu.session.preferences.recent
            delegate: CommandItem {
                id: entry
                required property string modelData
                command: Command {
                    text: entry.modelData
                    onTriggered: menu.session.openProject(entry.modelData)
                }
            }
            onObjectAdded: (index, object) => recent.insertItem(index, object as CommandItem)
            onObjectRemoved: (index, object) => recent.removeItem(object as CommandItem)
        }
    }
    CommandItem {
        command: menu.commands.exportTmx
    }
    CommandItem {
        command: menu.commands.closeProject
    }
    MenuLine {}
    CommandItem {
        command: menu.commands.align
        ticked: menu.session.mode === Session.Align
    }
    CommandItem {
        command: menu.commands.translate
        ticked: menu.session.mode === Session.Translate
    }
    MenuLine {}
    CommandItem {
        command: menu.commands.goToRow
    }
    CommandItem {
        command: menu.commands.nextPlace
    }
    CommandItem {
        command: menu.commands.previousPlace
    }
    CommandItem {
        command: menu.commands.copy
    }
    CommandItem {
        command: menu.commands.lookUp
    }
    MenuLine {}
    ColumnsMenu {
        session: menu.session
        commands: menu.commands
    }
    ThemeMenu {
        preferences: menu.session.preferences
        commands: menu.commands
    }
    MenuLine {}
    CommandItem {
        command: menu.commands.keySheet
    }
    CommandItem {
        command: menu.commands.help
    }
    CommandItem {
        command: menu.commands.quit
    }
}
