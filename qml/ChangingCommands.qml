pragma ComponentBehavior: Bound

import QtQuick
import Quadrille.Core

// What changes the cell in hand. `editor` is its editor while that has the keyboard.
QtObject {
    id: changing

    required property Session session
    required property bool enabled
    required property CellEditor editor

    signal asked(string dialog)

    readonly property bool align: session.mode === Session.Align
    readonly property bool target: enabled && session.activeColumn > 0
    readonly property list<Command> cell: [confirm, approve, sendBack, reopen, lock, copySource, editSource, stillRight, comment, split, join, pasteOver, noBreakSpace, nextOpen, previousOpen]
    readonly property list<Command> all: Array.from(cell).concat([undo, redo, saved])

    component Change: Command {
        group: qsTr("Cell")
        enabled: changing.target
    }

    readonly property Command confirm: Change {
        text: changing.session.reviewer ? qsTr("Approve and go on") : qsTr("Confirm and go on")
        keys: "Ctrl+Return"
        onTriggered: changing.session.confirm()
    }
    readonly property Command approve: Change {
        text: qsTr("Approve and go on (reviewer)")
        keys: "Ctrl+Alt+Return"
        onTriggered: changing.session.approve()
    }
    readonly property Command sendBack: Change {
        text: qsTr("Send back… (reviewer)")
        keys: "Ctrl+Shift+Return"
        onTriggered: changing.asked("SendBackDialog.qml")
    }
    readonly property Command reopen: Change {
        text: qsTr("Reopen (reviewer)")
        keys: "Ctrl+Shift+O"
        enabled: changing.target && changing.session.cell.state === 4
        onTriggered: changing.session.reopen()
    }
    readonly property Command lock: Change {
        text: changing.session.cell.locked ? qsTr("Unlock") : qsTr("Lock")
        enabled: changing.enabled
        keys: "Ctrl+L"
        onTriggered: changing.session.toggleLock()
    }
    readonly property Command copySource: Change {
        text: qsTr("Copy the source into the cell")
        keys: "Ctrl+Ins"
        onTriggered: changing.session.copySource()
    }
    readonly property Command editSource: Change {
        text: qsTr("Edit the source…")
        enabled: changing.enabled
        keys: "F2"
        onTriggered: changing.asked("SourceDialog.qml")
    }
    readonly property Command stillRight: Change {
        text: qsTr("Still right after the source changed")
        enabled: changing.target && changing.session.cell.sourceChanged
        keys: "Ctrl+Shift+Y"
        onTriggered: changing.session.stillRight()
    }
    readonly property Command comment: Change {
        text: qsTr("Comment…")
        enabled: changing.enabled
        keys: "Ctrl+M"
        onTriggered: changing.asked("CommentDialog.qml")
    }
    readonly property Command split: Change {
        text: changing.align ? qsTr("Split the segment here…") : qsTr("Split the segment at the caret")
        enabled: changing.editor !== null || (changing.enabled && changing.align && changing.session.cell.segments > 0)
        keys: "Ctrl+T"
        onTriggered: {
            if (changing.editor)
                changing.session.splitSegment(changing.editor.cursorPosition);
            else
                changing.asked("SplitDialog.qml");
        }
    }
    readonly property Command join: Change {
        text: qsTr("Join the segment with the next")
        enabled: changing.target || (changing.enabled && changing.session.segment >= 0)
        keys: "Ctrl+J"
        onTriggered: changing.session.joinSegments(changing.editor ? changing.editor.cursorPosition : 0)
    }
    readonly property Command pasteOver: Change {
        text: qsTr("Paste each line into a row of its own")
        keys: "Ctrl+Shift+V"
        onTriggered: changing.session.pasteOverRows()
    }
    readonly property Command noBreakSpace: Change {
        text: qsTr("No-break space")
        enabled: changing.editor !== null
        keys: "Ctrl+Shift+Space"
        onTriggered: changing.editor.insert(changing.editor.cursorPosition, "\u00a0")
    }
    readonly property Command nextOpen: Change {
        group: qsTr("Go")
        text: qsTr("Next open cell of the column")
        keys: "Ctrl+U"
        onTriggered: changing.session.nextOpen(1)
    }
    readonly property Command previousOpen: Change {
        group: qsTr("Go")
        text: qsTr("Previous open cell of the column")
        keys: "Ctrl+Alt+Up"
        onTriggered: changing.session.nextOpen(-1)
    }
    readonly property Command undo: Change {
        text: changing.session.undoWords.length > 0 ? qsTr("Undo: %1").arg(changing.session.undoWords) : qsTr("Undo")
        enabled: changing.session.document >= 0 && !changing.session.readOnly
        keys: "Ctrl+Z"
        onTriggered: {
            if (!changing.editor?.undoHere())
                changing.session.undo();
        }
    }
    readonly property Command redo: Change {
        text: changing.session.redoWords.length > 0 ? qsTr("Redo: %1").arg(changing.session.redoWords) : qsTr("Redo")
        enabled: changing.session.document >= 0 && !changing.session.readOnly
        keys: "Ctrl+Shift+Z"
        onTriggered: {
            if (!changing.editor?.redoHere())
                changing.session.redo();
        }
    }
    readonly property Command saved: Change {
        group: qsTr("Project")
        text: qsTr("Everything is saved as you type")
        enabled: changing.session.open
        keys: "Ctrl+S"
        onTriggered: changing.session.tellSaved()
    }
}
