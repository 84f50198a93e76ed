pragma ComponentBehavior: Bound

import QtQuick
import Quadrille.Core

// The dry run: one figure, a line per language, what is left out and why.
Item {
    id: report

    required property ExportDraft draft

    signal askedForRow(int row)

    implicitHeight: column.implicitHeight + Theme.px(48)

    Column {
        id: column
        x: Theme.px(28)
        y: Theme.px(24)
        width: parent.width - 2 * x
        spacing: Theme.px(4)
        opacity: report.draft.fresh || report.draft.problem.length > 0 ? 1 : 0.6

        Item {
            width: parent.width
            height: Theme.px(22)
            Label {
                text: qsTr("Dry run")
                font.bold: true
                color: Theme.ink2
            }
            Caption {
                anchors.right: parent.right
                text: qsTr("%1, nothing written").arg(report.draft.when)
            }
        }
        Label {
            width: parent.width
            visible: report.draft.problem.length > 0
            text: report.draft.problem
            wrapMode: Text.Wrap
            elide: Text.ElideNone
            color: Theme.rejected
        }
        Row {
            spacing: Theme.px(10)
            visible: report.draft.problem.length === 0
            Label {
                id: figure
                objectName: "unitsWritten"
                text: report.draft.unitsWritten
                font.pixelSize: Theme.figure
                font.bold: true
            }
            Label {
                anchors.baseline: figure.baseline
                width: column.width - x
                text: (report.draft.pairs ? qsTr("entries from %1 units would be written, %2 segments, %3") : qsTr("of %1 units would be written, %2 segments, %3")).arg(report.draft.units).arg(report.draft.segments).arg(report.draft.size)
                wrapMode: Text.Wrap
                font.pixelSize: Theme.large
            }
        }
        ExportTable {
            width: parent.width
            visible: report.draft.names.length > 0
            draft: report.draft
        }
        NoteList {
            width: parent.width
            title: qsTr("Left out, and why")
            notes: report.draft.leftOut
            glyph: "info"
            onAskedForRow: row => report.askedForRow(row)
        }
        NoteList {
            width: parent.width
            title: qsTr("Before you export")
            notes: report.draft.warnings
            glyph: "warning"
            onAskedForRow: row => report.askedForRow(row)
        }
        Label {
            topPadding: Theme.px(16)
            visible: report.draft.files.length > 0
            text: qsTr("To be written", "", report.draft.files.length)
            font.bold: true
            color: Theme.ink2
        }
        Repeater {
            model: report.draft.files
            Label {
                required property string modelData
                width: column.width
                text: modelData
                elide: Text.ElideMiddle
            }
        }
    }
}
