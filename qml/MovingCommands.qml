pragma ComponentBehavior: Bound

import QtQuick
import Quadrille.Core

// The keys that move the active cell. They work while the grid has the keyboard.
QtObject {
    id: moving

    required property Session session
    required property bool enabled
    /// A cell's editor has the keyboard, so the plain keys move its caret.
    required property bool typing

    signal pageAsked(int direction)

    readonly property int lastRow: session.units.count - 1
    readonly property list<Command> all: [down, up, nextRow, previousRow, pageDown, pageUp, first, last, home, end, right, left, next, previous, nextSegment, previousSegment]

    component Move: Command {
        group: qsTr("Move in the grid")
        enabled: moving.enabled
    }

    readonly property Command down: Move {
        enabled: moving.enabled && !moving.typing
        text: qsTr("Row below")
        keys: "Down"
        onTriggered: moving.session.moveRow(1)
    }
    readonly property Command up: Move {
        enabled: moving.enabled && !moving.typing
        text: qsTr("Row above")
        keys: "Up"
        onTriggered: moving.session.moveRow(-1)
    }
    readonly property Command nextRow: Move {
        text: qsTr("Next row")
        keys: "Alt+Down"
        onTriggered: moving.session.moveRow(1)
    }
    readonly property Command previousRow: Move {
        text: qsTr("Previous row")
        keys: "Alt+Up"
        onTriggered: moving.session.moveRow(-1)
    }
    readonly property Command pageDown: Move {
        text: qsTr("A page down")
        keys: "PgDown"
        onTriggered: moving.pageAsked(1)
    }
    readonly property Command pageUp: Move {
        text: qsTr("A page up")
        keys: "PgUp"
        onTriggered: moving.pageAsked(-1)
    }
    readonly property Command first: Move {
        enabled: moving.enabled && !moving.typing
        text: qsTr("First row")
        keys: "Ctrl+Home"
        onTriggered: moving.session.goTo(0, moving.session.activeColumn)
    }
    readonly property Command last: Move {
        enabled: moving.enabled && !moving.typing
        text: qsTr("Last row")
        keys: "Ctrl+End"
        onTriggered: moving.session.goTo(moving.lastRow, moving.session.activeColumn)
    }
    readonly property Command home: Move {
        enabled: moving.enabled && !moving.typing
        text: qsTr("First row")
        keys: "Home"
        onTriggered: moving.session.goTo(0, moving.session.activeColumn)
    }
    readonly property Command end: Move {
        enabled: moving.enabled && !moving.typing
        text: qsTr("Last row")
        keys: "End"
        onTriggered: moving.session.goTo(moving.lastRow, moving.session.activeColumn)
    }
    readonly property Command right: Move {
        enabled: moving.enabled && !moving.typing
        text: qsTr("Column to the right")
        keys: "Right"
        onTriggered: moving.session.moveColumn(1, false)
    }
    readonly property Command left: Move {
        enabled: moving.enabled && !moving.typing
        text: qsTr("Column to the left")
        keys: "Left"
        onTriggered: moving.session.moveColumn(-1, false)
    }
    readonly property Command nextWord: Move {
        enabled: moving.enabled && !moving.typing && moving.session.mode !== Session.Align
        text: qsTr("Next word that corresponds to others (a cell at rest)")
        keys: "Ctrl+Right"
        onTriggered: moving.session.counterparts.step(1)
    }
    readonly property Command previousWord: Move {
        enabled: moving.enabled && !moving.typing && moving.session.mode !== Session.Align
        text: qsTr("Previous word that corresponds to others (a cell at rest)")
        keys: "Ctrl+Left"
        onTriggered: moving.session.counterparts.step(-1)
    }
    readonly property Command next: Move {
        text: qsTr("Next column, then the next row")
        keys: "Tab"
        onTriggered: moving.session.moveColumn(1, true)
    }
    readonly property Command previous: Move {
        text: qsTr("Previous column, then the previous row")
        keys: "Shift+Tab"
        onTriggered: moving.session.moveColumn(-1, true)
    }
    // The chips of a cell stand below each other. Before the first and after the last one it is the whole cell again.
    readonly property Command nextSegment: Move {
        enabled: moving.enabled && moving.session.mode === Session.Align
        text: qsTr("Next segment of the cell (Align)")
        keys: "Shift+Down"
        onTriggered: moving.session.moveInCell(1)
    }
    readonly property Command previousSegment: Move {
        enabled: moving.enabled && moving.session.mode === Session.Align
        text: qsTr("Previous segment of the cell (Align)")
        keys: "Shift+Up"
        onTriggered: moving.session.moveInCell(-1)
    }

    component ToColumn: Move {
        required property int n
        text: qsTr("Column %1").arg(n)
        keys: "Alt+" + n
        onTriggered: moving.session.goToColumn(n)
    }
    readonly property list<Command> numbered: [
        ToColumn {
            n: 1
        },
        ToColumn {
            n: 2
        },
        ToColumn {
            n: 3
        },
        ToColumn {
            n: 4
        },
        ToColumn {
            n: 5
        },
        ToColumn {
            n: 6
        }
    ]
}
