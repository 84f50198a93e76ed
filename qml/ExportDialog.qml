pragma ComponentBehavior: Bound

import QtQuick
import Quadrille.Core

// Export TMX: choices left, what would come of them right, at once.
DialogFrame {
    id: dialog

    readonly property ExportDraft draft: session.exportDraft
    readonly property bool possible: draft.fresh && draft.problem.length === 0 && draft.unitsWritten > 0 && draft.file.length > 0

    function write(): void {
        if (possible) {
            session.exportNow();
            close();
        }
    }

    title: qsTr("Export TMX")

    FocusScope {
        anchors.fill: parent
        Accessible.role: Accessible.Dialog
        Accessible.name: dialog.title
        implicitHeight: Math.max(choices.implicitHeight, report.implicitHeight) + foot.height
        focus: true
        Keys.onPressed: event => {
            if (event.key === Qt.Key_F5)
                dialog.draft.tryOut();
            else if (event.key === Qt.Key_Return && (event.modifiers & Qt.ControlModifier))
                dialog.write();
        }

        ExportChoices {
            id: choices
            width: Math.round(parent.width * 0.405)
            height: parent.height - foot.height
            focus: true
            title: dialog.title
            session: dialog.session
        }
        Rectangle {
            anchors.left: choices.right
            anchors.right: parent.right
            height: choices.height
            color: Theme.chrome
            radius: Theme.px(6)
            Rectangle {
                width: parent.width - parent.radius
                height: parent.height
                color: Theme.chrome
            }
            Rectangle {
                y: parent.radius
                width: parent.width
                height: parent.height - y
                color: Theme.chrome
            }
            Rectangle {
                width: 1
                height: parent.height
                color: Theme.rule2
            }
            ExportReport {
                id: report
                anchors.fill: parent
                draft: dialog.draft
                onAskedForRow: row => {
                    dialog.session.goTo(row - 1, dialog.session.activeColumn);
                    dialog.close();
                }
            }
        }
        DialogActions {
            id: foot
            anchors.bottom: parent.bottom
            width: parent.width
            note: qsTr("TMX 1.4b, UTF-8")
            PushButton {
                text: qsTr("Cancel")
                keys: "Esc"
                onClicked: dialog.close()
            }
            PushButton {
                text: qsTr("Run again")
                keys: "F5"
                onClicked: dialog.draft.tryOut()
            }
            PushButton {
                objectName: "exportButton"
                main: true
                enabled: dialog.possible
                text: dialog.draft.pairs ? qsTr("Export %1 entries").arg(dialog.draft.unitsWritten) : dialog.draft.unitsWritten === 1 ? qsTr("Export 1 unit") : qsTr("Export %1 units").arg(dialog.draft.unitsWritten)
                keys: "Ctrl+Enter"
                onClicked: dialog.write()
            }
        }
    }
}
