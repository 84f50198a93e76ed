pragma ComponentBehavior: Bound

import QtQuick

DialogFrame {
    id: dialog

    function go(): void {
        if (field.acceptableInput) {
            session.goTo(Number(field.text) - 1, session.activeColumn);
            close();
        }
    }

    title: qsTr("Go to row")
    wish: 340

    FocusScope {
        anchors.fill: parent
        Accessible.role: Accessible.Dialog
        Accessible.name: dialog.title
        implicitHeight: Theme.px(150)
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
            name: qsTr("Row, 1 to %1").arg(dialog.session.units.count)
            placeholderText: name
            validator: IntValidator {
                bottom: 1
                top: dialog.session.units.count
            }
            onAccepted: dialog.go()
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
                main: true
                enabled: field.acceptableInput
                text: qsTr("Go")
                keys: "Enter"
                onClicked: dialog.go()
            }
        }
    }
}
