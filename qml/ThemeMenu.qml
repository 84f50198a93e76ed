pragma ComponentBehavior: Bound

import QtQuick
import Quadrille.Core

// Light or dark, and how large.
MenuFrame {
    id: menu

    required property Preferences preferences
    required property Commands commands

    component ThemeItem: CommandItem {
        id: entry
        required property string theme
        required property string words
        ticked: menu.preferences.theme === theme
        command: Command {
            text: entry.words
            onTriggered: menu.preferences.theme = entry.theme
        }
    }

    title: qsTr("Look")

    ThemeItem {
        theme: "system"
        words: qsTr("As the system")
    }
    ThemeItem {
        theme: "light"
        words: qsTr("Light")
    }
    ThemeItem {
        theme: "dark"
        words: qsTr("Dark")
    }
    ThemeItem {
        theme: "contrast"
        words: qsTr("High contrast")
    }
    MenuLine {}
    CommandItem {
        command: menu.commands.look.larger
    }
    CommandItem {
        command: menu.commands.look.smaller
    }
    CommandItem {
        command: menu.commands.look.normal
    }
    MenuLine {}
    CommandItem {
        command: menu.commands.look.invisibles
        ticked: menu.preferences.invisibles
    }
}
