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
        command: menu.commands.addTexts
    }
    CommandItem {
        command: menu.commands.addLanguage
    }
    CommandItem {
        command: menu.commands.exportTmx
    }
    CommandItem {
        command: menu.commands.backUp
    }
    CommandItem {
        command: menu.commands.restore
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
    CommandItem {
        command: menu.commands.review
        ticked: menu.session.mode === Session.Review
    }
    CommandItem {
        command: menu.commands.switchRole
    }
    MenuLine {}
    CommandItem {
        command: menu.commands.changing.undo
    }
    CommandItem {
        command: menu.commands.changing.redo
    }
    MenuFrame {
        id: cellMenu
        title: qsTr("Cell")
        Instantiator {
            model: menu.commands.changing.cell
            delegate: CommandItem {
                required property Command modelData
                command: modelData
            }
            onObjectAdded: (index, object) => cellMenu.insertItem(index, object as CommandItem)
            onObjectRemoved: (index, object) => cellMenu.removeItem(object as CommandItem)
        }
    }
    MenuFrame {
        id: alignMenu
        title: qsTr("Align")
        Instantiator {
            model: menu.commands.aligning.all
            delegate: CommandItem {
                required property Command modelData
                command: modelData
            }
            onObjectAdded: (index, object) => alignMenu.insertItem(index, object as CommandItem)
            onObjectRemoved: (index, object) => alignMenu.removeItem(object as CommandItem)
        }
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
        command: menu.commands.nextByRisk
    }
    MenuFrame {
        id: spellingMenu
        title: qsTr("Spelling")
        Instantiator {
            model: menu.commands.spelling.all
            delegate: CommandItem {
                required property Command modelData
                command: modelData
            }
            onObjectAdded: (index, object) => spellingMenu.insertItem(index, object as CommandItem)
            onObjectRemoved: (index, object) => spellingMenu.removeItem(object as CommandItem)
        }
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
