pragma ComponentBehavior: Bound

import QtQuick
import Quadrille.Core

// Notes of a report; each row number is a way to that row.
Column {
    id: list

    required property string title
    required property NotesModel notes
    required property string glyph

    signal askedForRow(int row)

    visible: notes.count > 0

    Label {
        topPadding: Theme.px(16)
        bottomPadding: Theme.px(4)
        text: list.title
        font.bold: true
        color: Theme.ink2
    }
    Repeater {
        model: list.notes
        Item {
            id: note
            required property string message
            required property int amount
            required property list<int> rows
            width: list.width
            height: Math.max(Theme.px(24), words.height + Theme.px(4))
            Glyph {
                y: Theme.px(2)
                width: Theme.px(16)
                height: width
                name: list.glyph
                color: list.glyph === "warning" ? Theme.warn : Theme.ink2
            }
            Label {
                id: words
                x: Theme.px(24)
                y: Theme.px(1)
                width: note.width - x - ways.width - Theme.px(8)
                wrapMode: Text.Wrap
                text: note.message
            }
            Row {
                id: ways
                anchors.right: parent.right
                spacing: Theme.px(2)
                Repeater {
                    model: note.rows
                    PushButton {
                        required property int modelData
                        topPadding: 0
                        bottomPadding: 0
                        leftPadding: Theme.px(4)
                        rightPadding: Theme.px(4)
                        text: modelData
                        Accessible.name: qsTr("Go to row %1").arg(modelData)
                        onClicked: list.askedForRow(modelData)
                    }
                }
                Label {
                    visible: note.amount > note.rows.length
                    text: qsTr("and %1 more").arg(note.amount - note.rows.length)
                    color: Theme.ink2
                }
            }
        }
    }
}
