pragma ComponentBehavior: Bound

import QtQuick

// Makes a word right in all the forms that another word has.
DialogFrame {
    id: dialog

    readonly property string word: session.spelling.word
    readonly property string example: field.text.trim()

    function add(project: bool): void {
        if (example.length === 0)
            return;
        close();
        session.addWord(word, example, project);
    }

    title: qsTr("Add “%1” inflected like…").arg(word)
    wish: 520

    FocusScope {
        anchors.fill: parent
        implicitHeight: Theme.px(196)
        focus: true
        Accessible.role: Accessible.Dialog
        Accessible.name: dialog.title
        Label {
            x: Theme.px(28)
            y: Theme.px(20)
            width: parent.width - 2 * x
            text: dialog.title
            elide: Text.ElideRight
            font.pixelSize: Theme.title
            font.bold: true
        }
        Label {
            x: Theme.px(28)
            y: Theme.px(54)
            width: parent.width - 2 * x
            wrapMode: Text.Wrap
            text: qsTr("A word of the dictionary, in the same form, whose endings this one takes.")
            color: Theme.ink2
        }
        Field {
            id: field
            x: Theme.px(28)
            y: Theme.px(88)
            width: parent.width - 2 * x
            focus: true
            name: qsTr("Example word")
            placeholderText: name
            onAccepted: dialog.add(false)
        }
        DialogActions {
            anchors.bottom: parent.bottom
            width: parent.width
            PushButton {
                text: qsTr("Cancel")
                keys: "Esc"
                onClicked: dialog.close()
            }
            PushButton {
                enabled: dialog.example.length > 0 && dialog.session.wordLists.projectWritable
                text: qsTr("Add to the project's words")
                onClicked: dialog.add(true)
            }
            PushButton {
                main: true
                enabled: dialog.example.length > 0
                text: qsTr("Add to my words")
                keys: "Enter"
                onClicked: dialog.add(false)
            }
        }
    }
}
