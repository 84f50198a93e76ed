pragma ComponentBehavior: Bound

import QtQuick
import Quadrille.Core

FocusScope {
    id: choices

    required property Session session
    required property string title

    readonly property ExportDraft draft: session.exportDraft

    implicitHeight: column.implicitHeight + Theme.px(40)

    Column {
        id: column
        x: Theme.px(28)
        y: Theme.px(20)
        width: parent.width - 2 * x
        spacing: Theme.px(6)

        component Head: Label {
            topPadding: Theme.px(14)
            font.bold: true
            color: Theme.ink2
        }

        Label {
            text: choices.title
            font.pixelSize: Theme.title
            font.bold: true
        }
        Label {
            width: parent.width
            color: Theme.ink2
            text: choices.session.documents[choices.session.document] ?? ""
        }
        Head {
            text: qsTr("File")
        }
        Field {
            width: parent.width
            focus: true
            name: qsTr("File to write")
            text: choices.draft.file
            rightPadding: change.width + Theme.px(8)
            onEditingFinished: choices.draft.file = text
            PushButton {
                id: change
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                text: qsTr("Change")
                onClicked: picker.ask()
            }
        }
        Head {
            text: qsTr("Languages")
        }
        Flow {
            width: parent.width
            Repeater {
                model: choices.session.columns
                CheckRow {
                    required property string name
                    required property string tag
                    required property bool source
                    width: column.width / 2
                    text: name
                    note: source ? qsTr("source") : ""
                    enabled: !source
                    checked: choices.draft.hasLanguage(tag)
                    onToggled: choices.draft.setLanguage(tag, checked)
                }
            }
        }
        Head {
            text: qsTr("Files")
        }
        RadioRow {
            text: qsTr("All languages in one file")
            checked: !choices.draft.pairs
            onClicked: choices.draft.pairs = false
        }
        RadioRow {
            text: qsTr("One file for each pair")
            note: qsTr("keeps each link apart")
            checked: choices.draft.pairs
            onClicked: choices.draft.pairs = true
        }
        Head {
            text: qsTr("States")
        }
        Flow {
            width: parent.width
            spacing: Theme.px(10)
            Repeater {
                model: [4, 2, 1, 3]
                CheckRow {
                    required property int modelData
                    readonly property string word: Theme.stateName(modelData)
                    text: word.charAt(0).toUpperCase() + word.slice(1)
                    checked: choices.draft.hasState(modelData)
                    onToggled: choices.draft.setState(modelData, checked)
                }
            }
        }
        Head {
            text: qsTr("Carry along")
        }
        CheckRow {
            text: qsTr("Who and when")
            checked: choices.draft.changeData
            onToggled: choices.draft.changeData = checked
        }
    }
    FilePicker {
        id: picker
        kind: "tmx"
        onPicked: choices.draft.setUrl(files[0])
    }
}
