pragma ComponentBehavior: Bound

import QtQuick
import Quadrille.Core

// How the window shows things.
QtObject {
    id: look

    required property Preferences preferences

    readonly property list<Command> all: [larger, smaller, normal, invisibles]

    readonly property Command larger: Command {
        group: qsTr("View")
        text: qsTr("Larger text")
        keys: "Ctrl++"
        onTriggered: look.preferences.zoom(1)
    }
    readonly property Command smaller: Command {
        group: qsTr("View")
        text: qsTr("Smaller text")
        keys: "Ctrl+-"
        onTriggered: look.preferences.zoom(-1)
    }
    readonly property Command normal: Command {
        group: qsTr("View")
        text: qsTr("Text as large as the system's")
        keys: "Ctrl+0"
        onTriggered: look.preferences.zoom(0)
    }
    readonly property Command invisibles: Command {
        group: qsTr("View")
        text: qsTr("Show invisible characters")
        keys: "Ctrl+Shift+8"
        onTriggered: look.preferences.invisibles = !look.preferences.invisibles
    }
}
