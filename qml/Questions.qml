pragma ComponentBehavior: Bound

import QtQuick
import Quadrille.Core

// What the session asks back, as dialogs.
Item {
    id: questions

    required property Session session

    signal asked(string dialog, var words)

    component ReopenCommand: Command {
        property string source
    }

    /// What a yes to the question does.
    readonly property Command confirmEmpty: Command {
        text: qsTr("Confirm empty")
        onTriggered: questions.session.confirm(true)
    }
    readonly property Command joinUp: Command {
        text: qsTr("Join and pull up")
        onTriggered: questions.session.pullUp(true)
    }
    readonly property Command pasteOver: Command {
        text: qsTr("Replace")
        onTriggered: questions.session.pasteOverRows(true)
    }
    readonly property ReopenCommand reopen: ReopenCommand {
        text: qsTr("Change and reopen")
        onTriggered: questions.session.editSource(source, true)
    }
    readonly property Command undo: Command {
        text: qsTr("Undo")
        onTriggered: questions.session.undo(true)
    }
    readonly property Command redo: Command {
        text: qsTr("Do again")
        onTriggered: questions.session.redo(true)
    }

    function ask(title: string, question: string, then: Command): void {
        asked("AskDialog.qml", {
            title: title,
            question: question,
            then: then
        });
    }

    Connections {
        target: questions.session
        function onWhoAsked(): void {
            questions.asked("WhoDialog.qml", {});
        }
        function onEmptyAsked(): void {
            questions.ask(qsTr("Nothing belongs here?"), qsTr("This cell is empty. Confirm that nothing belongs in it; it then counts as done."), questions.confirmEmpty);
        }
        function onPasteAsked(cells: string): void {
            questions.ask(qsTr("Replace text?"), qsTr("This replaces what stands in %1 of this column. Ctrl+Z brings it back.").arg(cells), questions.pasteOver);
        }
        function onJoinAsked(sentence: string): void {
            questions.ask(qsTr("Join?"), sentence, questions.joinUp);
        }
        function onReopenAsked(text: string, sentence: string): void {
            questions.reopen.source = text;
            questions.ask(qsTr("Reopen translations?"), qsTr("%1 Change the source all the same, and reopen them as drafts?").arg(sentence), questions.reopen);
        }
        function onAnothersAsked(redo: bool, sentence: string): void {
            questions.ask(redo ? qsTr("Do it again?") : qsTr("Undo it?"), sentence, redo ? questions.redo : questions.undo);
        }
    }
}
