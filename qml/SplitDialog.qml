pragma ComponentBehavior: Bound

import QtQuick
import Quadrille.Core

// Asks where to make two segments of one: in Align no text is edited, so there is no caret to go by.
DialogFrame {
    id: dialog

    /// What is parted: the chosen segment, else all of the cell; and where it begins in there.
    readonly property int begin: session.units.segmentBegin(session.activeRow, session.activeColumn, session.segment)
    readonly property string whole: session.segment >= 0 ? session.units.segments(session.activeRow, session.activeColumn)[session.segment] ?? "" : session.units.cellText(session.activeRow, session.activeColumn)
    readonly property string first: whole.substring(0, field.cursorPosition).trim()
    readonly property string second: whole.substring(field.cursorPosition).trim()
    readonly property bool possible: first.length > 0 && second.length > 0

    function go(): void {
        if (!possible)
            return;
        close();
        session.splitSegment(begin + field.cursorPosition);
    }
    /// The likeliest place: behind a sign between clauses, else between words; of several, the one nearest the middle.
    function likeliest(text: string): int {
        const middle = text.length / 2;
        for (const sign of [/[.!?…]\S*\s/g, /[;:,–—]\s/g, /\s/g]) {
            let best = -1;
            for (let found = sign.exec(text); found; found = sign.exec(text)) {
                const at = found.index + found[0].length;
                if (at < text.length && (best < 0 || Math.abs(at - middle) < Math.abs(best - middle)))
                    best = at;
            }
            if (best >= 0)
                return best;
        }
        return Math.round(middle);
    }

    title: qsTr("Split the segment")
    wish: 640

    FocusScope {
        anchors.fill: parent
        implicitHeight: parts.y + parts.height + Theme.px(16) + foot.height
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
            readOnly: true
            selectByKeyboard: true
            selectByMouse: true
            cursorVisible: activeFocus
            wrapMode: TextEdit.Wrap
            textFormat: TextEdit.PlainText
            renderType: Text.NativeRendering
            color: Theme.ink
            font.family: Theme.family
            font.pixelSize: Theme.text
            cursorDelegate: Rectangle {
                width: 2
                color: Theme.accent
            }
            Accessible.role: Accessible.EditableText
            Accessible.name: qsTr("The caret parts the two segments")
            Accessible.description: dialog.first + " | " + dialog.second
            Accessible.readOnly: true
            Keys.onReturnPressed: dialog.go()
            Keys.onEnterPressed: dialog.go()
            Component.onCompleted: {
                content.fill(dialog.whole);
                cursorPosition = dialog.likeliest(dialog.whole);
            }
            CellText {
                id: content
                document: field.textDocument
                lineHeight: Theme.textLine
            }
        }
        Column {
            id: parts
            x: Theme.px(28)
            y: frame.y + frame.height + Theme.px(10)
            width: parent.width - 2 * x
            spacing: Theme.px(4)
            Label {
                width: parent.width
                text: dialog.possible ? qsTr("First: %1").arg(dialog.first) : qsTr("Put the caret where the second segment begins.")
                elide: Text.ElideMiddle
                color: Theme.ink2
            }
            Label {
                width: parent.width
                text: dialog.possible ? qsTr("Second: %1").arg(dialog.second) : " "
                elide: Text.ElideMiddle
                color: Theme.ink2
            }
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
                enabled: dialog.possible
                text: qsTr("Split")
                keys: "Enter"
                onClicked: dialog.go()
            }
        }
    }
}
