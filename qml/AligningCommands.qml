pragma ComponentBehavior: Bound

import QtQuick
import Quadrille.Core

// Acts of alignment. The plain keys work in Align alone.
QtObject {
    id: aligning

    required property Session session
    required property bool possible

    readonly property int chosen: session.segment
    readonly property int segments: session.cell.segments

    signal menuAsked
    signal asked(string dialog)

    readonly property bool here: possible && session.mode === Session.Align
    readonly property list<Command> all: [push, pull, moveDown, moveUp, unlink, insertRow, deleteRow, mergeRows, splitRow, swapRows, realign, breaks]
    readonly property list<Command> menus: [menu, menuToo]

    component AlignAct: Command {
        group: qsTr("Align")
        enabled: aligning.here
    }

    readonly property Command push: AlignAct {
        text: qsTr("Push down: an empty cell here")
        keys: "Return"
        onTriggered: aligning.session.pushDown()
    }
    readonly property Command pull: AlignAct {
        text: qsTr("Pull up the cells below")
        keys: "Backspace"
        onTriggered: aligning.session.pullUp()
    }
    readonly property Command moveDown: AlignAct {
        text: aligning.chosen < 0 ? qsTr("Move the last segment to the next row") : aligning.chosen + 1 < aligning.segments ? qsTr("Move segments from here on to the next row") : qsTr("Move the segment to the next row")
        keys: "Ctrl+Down"
        onTriggered: aligning.session.moveSegment(1)
    }
    readonly property Command moveUp: AlignAct {
        text: aligning.chosen < 0 ? qsTr("Move the first segment to the row above") : aligning.chosen > 0 ? qsTr("Move segments up to here to the row above") : qsTr("Move the segment to the row above")
        keys: "Ctrl+Up"
        onTriggered: aligning.session.moveSegment(-1)
    }
    readonly property Command unlink: AlignAct {
        text: aligning.chosen < 0 ? qsTr("Unlink the last segment: a row of its own") : qsTr("Unlink the segment: a row of its own")
        enabled: aligning.here && aligning.session.activeColumn > 0
        onTriggered: aligning.session.unlink()
    }
    readonly property Command insertRow: AlignAct {
        text: qsTr("Insert a row below")
        keys: "Ctrl+Shift+I"
        onTriggered: aligning.session.insertRow()
    }
    readonly property Command deleteRow: AlignAct {
        text: qsTr("Delete the empty row")
        keys: "Ctrl+Del"
        onTriggered: aligning.session.deleteRow()
    }
    readonly property Command mergeRows: AlignAct {
        text: qsTr("Merge with the next row")
        keys: "Ctrl+Backspace"
        onTriggered: aligning.session.mergeRows()
    }
    readonly property Command splitRow: AlignAct {
        text: qsTr("Split the row after its first segments")
        keys: "Ctrl+Shift+T"
        onTriggered: aligning.session.splitRow(0)
    }
    readonly property Command swapRows: AlignAct {
        text: qsTr("Swap translations with the next row")
        keys: "Ctrl+Shift+Down"
        onTriggered: aligning.session.swapRows()
    }
    readonly property Command menu: AlignAct {
        text: qsTr("Menu of the cell")
        keys: "Menu"
        onTriggered: aligning.menuAsked()
    }
    readonly property Command menuToo: AlignAct {
        text: qsTr("Menu of the cell")
        keys: "Shift+F10"
        onTriggered: aligning.menuAsked()
    }
    readonly property Command realign: AlignAct {
        text: qsTr("Align anew between locks")
        enabled: aligning.possible
        keys: "F5"
        onTriggered: aligning.session.realign()
    }
    readonly property Command breaks: Command {
        group: qsTr("Align")
        text: qsTr("Where sentences end…")
        enabled: aligning.possible
        onTriggered: aligning.asked("BreaksDialog.qml")
    }
}
