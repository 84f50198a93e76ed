pragma ComponentBehavior: Bound

import QtQuick
import Quadrille.Core

// Edits the source text of the active row.
DialogFrame {
    id: dialog

    function go(): void {
        close();
        session.editSource(content.text(), false);
    }

    title: qsTr("Edit the source")
    wish: 640

    FocusScope {
        anchors.fill: parent
        implicitHeight: field.y + frame.height + Theme.px(30) + note.height + foot.height
        focus: true
        Accessible.role: Accessible.Dialog
        Accessible.name: dialog.title
        Label {
            x: Theme.px(28)
            y: Theme.px(20)
            text: qsTr("%1, row %2").arg(dialog.title).arg(dialog.session.activeRow + 1)
            font.pixelSize: Theme.title
            font.bold: true
        }
        Rectangle {
            id: frame
            x: Theme.px(28)
            y: Theme.px(58)
            width: parent.width - 2 * x
            height: field.contentHeight + Theme.px(16)
            color: Theme.active
            radius: Theme.px(3)
            border.width: field.activeFocus ? 2 : 1
            border.color: field.activeFocus ? Theme.accent : Theme.rule2
        }
        TextEdit {
            id: field
            x: frame.x + Theme.px(9)
            y: frame.y + Theme.px(8)
            width: frame.width - Theme.px(18)
            focus: true
            wrapMode: TextEdit.Wrap
            textFormat: TextEdit.PlainText
            renderType: Text.NativeRendering
            selectByMouse: true
            color: Theme.ink
            selectionColor: Theme.lit
            selectedTextColor: Theme.ink
            font.family: Theme.family
            font.pixelSize: Theme.text
            Accessible.role: Accessible.EditableText
            Accessible.name: qsTr("Source text")
            Keys.onReturnPressed: dialog.go()
            Component.onCompleted: {
                content.fill(dialog.session.units.cellText(dialog.session.activeRow, 0));
                cursorPosition = length;
            }
            CellText {
                id: content
                document: field.textDocument
                lineHeight: Theme.textLine
            }
        }
        Label {
            id: note
            x: Theme.px(28)
            y: frame.y + frame.height + Theme.px(10)
            width: parent.width - 2 * x
            wrapMode: Text.Wrap
            text: qsTr("Translations of this row become drafts; \"still right\" gives one its state back.")
            color: Theme.ink2
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
                text: qsTr("Change the source")
                keys: "Enter"
                onClicked: dialog.go()
            }
        }
    }
}
