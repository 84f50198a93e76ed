pragma ComponentBehavior: Bound

import QtQuick
import Quadrille.Core

// The words people have added to the spelling: one's own and the project's. Each can be taken out again.
DialogFrame {
    id: dialog

    readonly property WordLists lists: session.wordLists

    function remove(): void {
        const n = list.currentIndex;
        if (n < 0)
            return;
        lists.remove(n);
        list.currentIndex = Math.min(n, list.count - 1);
    }

    title: qsTr("Word lists")
    wish: 560

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
            text: list.count > 0 ? qsTr("Words that were added to the spelling. Your own are yours in every project; those of the project go with it.") : qsTr("No word was added to the spelling yet. Ctrl+. on a misspelt word offers it.")
            color: Theme.ink2
        }
        ListView {
            id: list
            x: Theme.px(16)
            y: Theme.px(100)
            width: parent.width - 2 * x
            height: parent.height - y - Theme.px(64)
            focus: true
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            highlightMoveDuration: 0
            model: dialog.lists
            Accessible.role: Accessible.List
            Accessible.name: dialog.title
            Keys.onDeletePressed: dialog.remove()
            delegate: WordListRow {
                width: ListView.view.width
                chosen: ListView.isCurrentItem
                focused: list.activeFocus
                onPicked: list.currentIndex = index
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
                main: true
                text: qsTr("Close")
                keys: "Esc"
                onClicked: dialog.close()
            }
        }
    }
}
