pragma ComponentBehavior: Bound

import QtQuick

// A comment on the cell in hand.
DialogFrame {
    id: dialog

    function go(): void {
        if (field.text.trim().length === 0)
            return;
        close();
        session.comment(field.text.trim());
    }

    title: qsTr("Comment")
    wish: 480

    FocusScope {
        anchors.fill: parent
        implicitHeight: Theme.px(160)
        focus: true
        Accessible.role: Accessible.Dialog
        Accessible.name: dialog.title
        Label {
            x: Theme.px(28)
            y: Theme.px(20)
            text: qsTr("%1: %2, row %3").arg(dialog.title).arg(dialog.session.cell.language).arg(dialog.session.activeRow + 1)
            font.pixelSize: Theme.title
            font.bold: true
        }
        Field {
            id: field
            x: Theme.px(28)
            y: Theme.px(58)
            width: parent.width - 2 * x
            focus: true
            name: qsTr("Comment")
            placeholderText: name
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
                enabled: field.text.trim().length > 0
                text: qsTr("Comment")
                keys: "Enter"
                onClicked: dialog.go()
            }
        }
    }
}
