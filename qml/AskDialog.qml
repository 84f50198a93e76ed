pragma ComponentBehavior: Bound

import QtQuick

// A question with one way on; Esc leaves things as they are.
DialogFrame {
    id: dialog

    required property string question
    required property Command then

    function go(): void {
        close();
        then.trigger();
    }

    wish: 460

    FocusScope {
        anchors.fill: parent
        implicitHeight: words.y + words.height + Theme.px(24) + foot.height
        focus: true
        Accessible.role: Accessible.Dialog
        Accessible.name: dialog.title
        Accessible.description: dialog.question
        Keys.onReturnPressed: dialog.go()
        Keys.onEnterPressed: dialog.go()
        Label {
            x: Theme.px(28)
            y: Theme.px(20)
            text: dialog.title
            font.pixelSize: Theme.title
            font.bold: true
        }
        Label {
            id: words
            x: Theme.px(28)
            y: Theme.px(56)
            width: parent.width - 2 * x
            text: dialog.question
            wrapMode: Text.Wrap
        }
        DialogActions {
            id: foot
            anchors.bottom: parent.bottom
            width: parent.width
            PushButton {
                text: qsTr("Cancel")
                keys: "Esc"
                onClicked: dialog.close()
            }
            PushButton {
                main: true
                focus: true
                text: dialog.then.text
                keys: "Enter"
                onClicked: dialog.go()
            }
        }
    }
}
