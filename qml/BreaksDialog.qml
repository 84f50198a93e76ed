pragma ComponentBehavior: Bound

import QtQuick
import Quadrille.Core

// The words behind which a sentence always ends, or never, in the language of the active column.
DialogFrame {
    id: dialog

    readonly property BreakWords words: session.breakWords

    function decide(always: bool): void {
        if (word.text.trim().length === 0)
            return;
        session.decideBreak(word.text, always, everywhere.checked);
        word.clear();
        word.forceActiveFocus();
    }

    function remove(): void {
        const n = list.currentIndex;
        if (n < 0)
            return;
        session.forgetBreak(n);
        list.currentIndex = Math.min(n, list.count - 1);
    }

    title: qsTr("Where sentences end: %1").arg(words.languageName)
    wish: 600
    Component.onCompleted: session.readBreaks()

    FocusScope {
        anchors.fill: parent
        implicitHeight: Math.min(Theme.px(480), dialog.parent.height - Theme.px(40))
        focus: true
        Accessible.role: Accessible.Dialog
        Accessible.name: dialog.title
        Label {
            x: Theme.px(28)
            y: Theme.px(20)
            text: dialog.title
            font.pixelSize: Theme.title
            font.bold: true
        }
        Label {
            x: Theme.px(28)
            y: Theme.px(54)
            width: parent.width - 2 * x
            wrapMode: Text.Wrap
            text: qsTr("Write a word with its mark, as it stands in the text. The text is cut anew around approved and locked cells.")
            color: Theme.ink2
        }
        Field {
            id: word
            x: Theme.px(28)
            y: Theme.px(100)
            width: parent.width - 2 * x
            focus: true
            enabled: !dialog.session.readOnly
            name: qsTr("Word with its mark")
            placeholderText: name
            onAccepted: dialog.decide(false)
        }
        CheckRow {
            id: everywhere
            x: Theme.px(24)
            y: Theme.px(136)
            text: qsTr("In every new project of mine too")
        }
        ListView {
            id: list
            x: Theme.px(16)
            y: Theme.px(170)
            width: parent.width - 2 * x
            height: parent.height - y - Theme.px(64)
            activeFocusOnTab: true
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            highlightMoveDuration: 0
            model: dialog.words
            Accessible.role: Accessible.List
            Accessible.name: dialog.title
            Keys.onDeletePressed: dialog.remove()
            delegate: BreakRow {
                width: ListView.view.width
                chosen: ListView.isCurrentItem
                focused: list.activeFocus
                onPicked: {
                    list.currentIndex = index;
                    list.forceActiveFocus();
                }
            }
        }
        DialogActions {
            anchors.bottom: parent.bottom
            width: parent.width
            PushButton {
                enabled: list.count > 0
                text: qsTr("Remove")
                keys: "Del"
                onClicked: dialog.remove()
            }
            PushButton {
                enabled: word.text.trim().length > 0
                text: qsTr("Always break after it")
                onClicked: dialog.decide(true)
            }
            PushButton {
                enabled: word.text.trim().length > 0
                main: true
                text: qsTr("Never break after it")
                keys: "Enter"
                onClicked: dialog.decide(false)
            }
            PushButton {
                text: qsTr("Close")
                keys: "Esc"
                onClicked: dialog.close()
            }
        }
    }
}
