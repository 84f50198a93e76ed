pragma ComponentBehavior: Bound

import QtQuick
import Quadrille.Core

// What is done about misspelt words. `editor` is the active cell's editor while that has the keyboard.
QtObject {
    id: spelling

    required property Session session
    required property bool enabled
    required property CellEditor editor

    signal asked(string dialog)
    signal menuAsked

    readonly property list<Command> all: [next, suggestions, wordLists]

    readonly property Command next: Command {
        group: qsTr("Spelling")
        text: qsTr("Next misspelt word of the column")
        keys: "F7"
        enabled: spelling.enabled
        onTriggered: spelling.session.nextMisspelling(spelling.editor ? spelling.editor.spellingFrom() : -1)
    }
    readonly property Command suggestions: Command {
        group: qsTr("Spelling")
        text: qsTr("Suggestions for the misspelt word…")
        keys: "Ctrl+."
        enabled: spelling.enabled
        onTriggered: spelling.menuAsked()
    }
    readonly property Command wordLists: Command {
        group: qsTr("Spelling")
        text: qsTr("Word lists…")
        onTriggered: spelling.asked("WordListsDialog.qml")
    }
}
