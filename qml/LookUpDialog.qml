pragma ComponentBehavior: Bound

import QtQuick
import Quadrille.Core

// The four-language lexicon, as one types. Opened on the word under the caret.
DialogFrame {
    id: dialog

    readonly property WordLookUp lookUp: session.lookUp
    readonly property string tag: session.activeColumn >= 0 ? session.columns.tag(session.activeColumn) : ""

    function takeWordOf(item: Item): void {
        const edit = item as TextEdit;
        const line = item as TextInput;
        if (edit && edit.cursorPosition >= 0)
            lookUp.take(edit.getText(0, edit.length), edit.selectionStart, edit.selectionEnd);
        else if (line)
            lookUp.take(line.text, line.selectionStart, line.selectionEnd);
    }
    function copyAndClose(): void {
        if (list.count === 0 || lookUp.pending)
            return;
        lookUp.copy(list.currentIndex, tag);
        close();
    }

    title: qsTr("Look up a word")
    wish: 620
    onAboutToShow: {
        takeWordOf(dialog.parent.Window.window?.activeFocusItem ?? null);
        field.text = lookUp.word;
        field.selectAll();
    }

    FocusScope {
        anchors.fill: parent
        Accessible.role: Accessible.Dialog
        Accessible.name: dialog.title
        implicitHeight: Math.min(Theme.px(560), dialog.parent.height - Theme.px(40))
        focus: true
        Label {
            x: Theme.px(28)
            y: Theme.px(20)
            text: dialog.title
            font.pixelSize: Theme.title
            font.bold: true
        }
        Field {
            id: field
            x: Theme.px(28)
            y: Theme.px(54)
            width: parent.width - 2 * x
            focus: true
            name: qsTr("A word in any form, in any of the four languages")
            placeholderText: name
            onTextChanged: dialog.lookUp.word = text
            onAccepted: dialog.copyAndClose()
            Keys.onDownPressed: list.incrementCurrentIndex()
            Keys.onUpPressed: list.decrementCurrentIndex()
        }
        ListView {
            id: list
            x: Theme.px(14)
            y: Theme.px(96)
            width: parent.width - 2 * x
            height: parent.height - y - foot.height
            clip: true
            activeFocusOnTab: true
            boundsBehavior: Flickable.StopAtBounds
            highlightMoveDuration: 0
            model: dialog.lookUp
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Found in the lexicon")
            Keys.onReturnPressed: dialog.copyAndClose()
            Keys.onEnterPressed: dialog.copyAndClose()
            delegate: LookUpRow {
                width: ListView.view.width
                current: ListView.isCurrentItem
                onClicked: list.currentIndex = index
            }
        }
        Label {
            x: Theme.px(28)
            y: list.y + Theme.px(6)
            width: parent.width - 2 * x
            visible: list.count === 0
            text: dialog.lookUp.note
            color: Theme.ink2
            wrapMode: Text.Wrap
        }
        DialogActions {
            id: foot
            anchors.bottom: parent.bottom
            width: parent.width
            note: list.count > 0 ? dialog.lookUp.note : ""
            PushButton {
                text: qsTr("Close")
                keys: "Esc"
                onClicked: dialog.close()
            }
            PushButton {
                main: true
                enabled: list.count > 0
                text: qsTr("Copy")
                keys: "Enter"
                onClicked: dialog.copyAndClose()
            }
        }
    }
    Connections {
        target: dialog.lookUp
        function onAnswered(): void {
            list.currentIndex = list.count > 0 ? 0 : -1;
            list.positionViewAtBeginning();
        }
    }
}
