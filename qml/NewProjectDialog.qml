pragma ComponentBehavior: Bound

import QtQuick
import Quadrille.Core

// A project from one to five plain text files, in any order.
DialogFrame {
    id: dialog

    readonly property NewProject draft: session.newProject
    readonly property bool possible: draft.hindrance.length === 0 && !draft.making

    readonly property bool forProject: draft.purpose === NewProject.ForProject
    readonly property bool forLanguage: draft.purpose === NewProject.ForLanguage

    title: forProject ? qsTr("New project from files") : forLanguage ? qsTr("Add a language") : qsTr("Add texts as a document")
    closePolicy: draft.making ? DialogFrame.NoAutoClose : DialogFrame.CloseOnEscape

    Connections {
        target: dialog.draft
        function onMade(): void {
            dialog.close();
        }
        function onRead(): void {
            dialog.close();
        }
        function onLanguageRead(): void {
            dialog.close();
        }
    }

    FocusScope {
        id: page
        anchors.fill: parent
        Accessible.role: Accessible.Dialog
        Accessible.name: dialog.title
        implicitHeight: column.implicitHeight + Theme.px(44) + foot.height
        focus: true
        Keys.onPressed: event => {
            if (event.key === Qt.Key_Return && (event.modifiers & Qt.ControlModifier))
                dialog.draft.make();
        }
        Column {
            id: column
            x: Theme.px(28)
            y: Theme.px(20)
            width: parent.width - 2 * x
            spacing: Theme.px(8)
            enabled: !dialog.draft.making

            component Head: Label {
                topPadding: Theme.px(10)
                font.bold: true
                color: Theme.ink2
            }
            Label {
                text: dialog.title
                font.pixelSize: Theme.title
                font.bold: true
            }
            Head {
                text: dialog.forLanguage ? qsTr("Text") : qsTr("Texts")
            }
            Repeater {
                model: dialog.draft
                IntakeFileRow {
                    width: column.width
                    draft: dialog.draft
                }
            }
            PushButton {
                focus: true
                leftPadding: 0
                enabled: dialog.draft.count < dialog.draft.mostFiles
                text: dialog.forLanguage ? qsTr("Choose a file…") : dialog.draft.count === 0 ? qsTr("Choose files…") : qsTr("Add files…")
                onClicked: texts.ask()
            }
            Head {
                text: qsTr("Paragraphs")
            }
            ChoiceBox {
                width: Theme.px(380)
                name: qsTr("Paragraphs")
                model: [qsTr("Find out"), qsTr("Every line is a paragraph"), qsTr("Empty lines part paragraphs"), qsTr("Empty lines part paragraphs; lines are wrapped")]
                currentIndex: dialog.draft.paragraphs
                onActivated: index => dialog.draft.paragraphs = index
            }
            Head {
                visible: dialog.forProject
                text: qsTr("Project file")
            }
            Field {
                visible: dialog.forProject
                width: parent.width
                name: qsTr("Project file")
                text: dialog.draft.target
                rightPadding: change.width + Theme.px(8)
                onEditingFinished: dialog.draft.target = text
                PushButton {
                    id: change
                    anchors.right: parent.right
                    anchors.verticalCenter: parent.verticalCenter
                    text: qsTr("Change")
                    onClicked: target.ask()
                }
            }
            Label {
                width: parent.width
                visible: dialog.draft.problem.length > 0
                wrapMode: Text.Wrap
                elide: Text.ElideNone
                color: Theme.rejected
                text: dialog.draft.problem
            }
            ProgressBarThin {
                width: parent.width
                visible: dialog.draft.making
                done: dialog.draft.done
                name: dialog.forProject ? qsTr("Making the project") : qsTr("Reading and aligning")
            }
        }
        DialogActions {
            id: foot
            anchors.bottom: parent.bottom
            width: parent.width
            note: dialog.draft.making ? qsTr("Reading, aligning, writing.") : dialog.draft.hindrance
            PushButton {
                text: qsTr("Cancel")
                keys: "Esc"
                onClicked: dialog.draft.making ? dialog.draft.cancel() : dialog.close()
            }
            PushButton {
                main: true
                enabled: dialog.possible
                text: dialog.forProject ? qsTr("Make the project") : dialog.forLanguage ? qsTr("Add the language") : qsTr("Add the document")
                keys: "Ctrl+Enter"
                onClicked: dialog.draft.make()
            }
        }
    }
    FilePicker {
        id: texts
        parent: page
        kind: "texts"
        onPicked: dialog.draft.addFiles(files)
    }
    FilePicker {
        id: target
        parent: page
        kind: "target"
        onPicked: dialog.draft.setTargetUrl(files[0])
    }
}
