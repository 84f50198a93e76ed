pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic

// Who changes things here: asked once, at the first change.
DialogFrame {
    id: dialog

    function go(): void {
        if (field.text.trim().length === 0)
            return;
        session.setWho(field.text, reviewer.checked);
        close();
    }

    title: qsTr("Who is working?")
    onClosed: {
        if (session.who.length === 0)
            session.leaveUnnamed();
    }
    wish: 440

    FocusScope {
        anchors.fill: parent
        implicitHeight: Theme.px(252)
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
            text: qsTr("Every change keeps who made it. Ctrl+F9 switches the role later.")
            wrapMode: Text.Wrap
            color: Theme.ink2
        }
        Field {
            id: field
            x: Theme.px(28)
            y: Theme.px(98)
            width: parent.width - 2 * x
            focus: true
            name: qsTr("Your name")
            placeholderText: name
            text: dialog.session.loginName()
            onAccepted: dialog.go()
            Component.onCompleted: selectAll()
        }
        Column {
            x: Theme.px(28)
            y: Theme.px(136)
            RadioRow {
                id: translator
                checked: true
                text: qsTr("Translator")
                note: qsTr("confirming marks translated")
                Keys.onReturnPressed: dialog.go()
            }
            RadioRow {
                id: reviewer
                text: qsTr("Reviewer")
                note: qsTr("confirming approves")
                Keys.onReturnPressed: dialog.go()
            }
        }
        DialogActions {
            anchors.bottom: parent.bottom
            width: parent.width
            PushButton {
                text: qsTr("Not now")
                keys: "Esc"
                onClicked: dialog.close()
            }
            PushButton {
                main: true
                enabled: field.text.trim().length > 0
                text: qsTr("Go on")
                keys: "Enter"
                onClicked: dialog.go()
            }
        }
    }
}
