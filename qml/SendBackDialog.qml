pragma ComponentBehavior: Bound

import QtQuick

// Why a cell is sent back to the translator.
DialogFrame {
    id: dialog

    readonly property list<string> kinds: [qsTr("accuracy"), qsTr("terminology"), qsTr("language"), qsTr("style"), qsTr("other")]
    readonly property list<string> severities: [qsTr("minor"), qsTr("major"), qsTr("critical")]

    function go(): void {
        close();
        session.sendBack(kinds[kind.currentIndex], severities[severity.currentIndex], field.text.trim());
    }

    title: qsTr("Send back")
    wish: 480

    FocusScope {
        anchors.fill: parent
        implicitHeight: Theme.px(216)
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
            name: qsTr("Reason")
            placeholderText: qsTr("What is wrong, in words")
            onAccepted: dialog.go()
        }
        Row {
            x: Theme.px(28)
            y: Theme.px(102)
            spacing: Theme.px(14)
            ChoiceBox {
                id: kind
                name: qsTr("Kind")
                model: dialog.kinds
                Keys.onReturnPressed: dialog.go()
            }
            ChoiceBox {
                id: severity
                name: qsTr("Severity")
                model: dialog.severities
                currentIndex: 1
                Keys.onReturnPressed: dialog.go()
            }
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
                text: qsTr("Send back")
                keys: "Enter"
                onClicked: dialog.go()
            }
        }
    }
}
