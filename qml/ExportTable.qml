pragma ComponentBehavior: Bound

import QtQuick
import Quadrille.Core

Column {
    id: table

    required property ExportDraft draft

    readonly property real writtenRight: width * 0.49
    readonly property real leftRight: width * 0.68

    Item {
        width: parent.width
        height: Theme.px(26)
        Caption {
            x: table.writtenRight - width
            anchors.verticalCenter: parent.verticalCenter
            text: qsTr("written")
        }
        Caption {
            x: table.leftRight - width
            anchors.verticalCenter: parent.verticalCenter
            text: qsTr("left out")
        }
        Rectangle {
            anchors.bottom: parent.bottom
            width: parent.width
            height: 1
            color: Theme.rule2
        }
    }
    Repeater {
        model: table.draft.names
        Item {
            id: line
            required property int index
            required property string modelData
            readonly property int written: table.draft.written[index] ?? 0
            readonly property int leftOut: table.draft.leftOutOf[index] ?? 0
            width: table.width
            height: Theme.px(27)
            Accessible.role: Accessible.StaticText
            Accessible.name: qsTr("%1: %2 written, %3 left out").arg(modelData).arg(written).arg(leftOut)
            Label {
                height: parent.height
                verticalAlignment: Text.AlignVCenter
                text: line.modelData
                Accessible.ignored: true
            }
            Label {
                x: table.writtenRight - width
                height: parent.height
                verticalAlignment: Text.AlignVCenter
                text: line.written
                font.bold: true
                Accessible.ignored: true
            }
            Label {
                x: table.leftRight - width
                height: parent.height
                verticalAlignment: Text.AlignVCenter
                text: line.leftOut
                Accessible.ignored: true
            }
            Rectangle {
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                width: table.width * 0.25
                height: Theme.px(4)
                color: Theme.rule2
                Rectangle {
                    width: line.written + line.leftOut > 0 ? parent.width * line.written / (line.written + line.leftOut) : 0
                    height: parent.height
                    color: Theme.approved
                }
            }
            Rectangle {
                anchors.bottom: parent.bottom
                width: parent.width
                height: 1
                color: Theme.rule
            }
        }
    }
}
