pragma ComponentBehavior: Bound

import QtQuick
import Quadrille.Core

// The links of the active cell with the source, each with its confidence.
Column {
    id: facts

    required property ActiveCell cell

    spacing: Theme.px(10)

    Repeater {
        id: links
        model: facts.cell.beads
        Item {
            id: link

            required property string source
            required property string target
            required property string shape
            required property string confidence
            required property int bars

            readonly property bool weak: bars === 1
            readonly property string step: [qsTr("weak"), qsTr("middle"), qsTr("strong")][bars - 1]

            width: facts.width
            height: Theme.px(52)
            Accessible.role: Accessible.StaticText
            Accessible.name: qsTr("%1, confidence %2, %3. %4").arg(shape).arg(confidence).arg(step).arg(words.text)

            Row {
                spacing: Theme.px(12)
                Label {
                    text: link.shape
                    font.pixelSize: Theme.linkFigure
                    Accessible.ignored: true
                }
                Label {
                    text: link.confidence
                    font.pixelSize: Theme.linkFigure
                    font.bold: true
                    color: link.weak ? Theme.warnText : Theme.ink
                    Accessible.ignored: true
                }
                Bars {
                    anchors.verticalCenter: parent.verticalCenter
                    filled: link.bars
                }
                Label {
                    anchors.verticalCenter: parent.verticalCenter
                    text: link.step
                    color: link.weak ? Theme.warnText : Theme.ink2
                    Accessible.ignored: true
                }
            }
            Label {
                id: words
                y: Theme.px(32)
                width: parent.width
                color: Theme.ink2
                text: link.source.length === 0 ? qsTr("Segment %1 has no source").arg(link.target) : link.target.length === 0 ? qsTr("Source segment %1 has no translation").arg(link.source) : qsTr("Source segment %1 with %2").arg(link.source).arg(link.target)
                Accessible.ignored: true
            }
        }
    }
    Label {
        width: parent.width
        visible: links.count === 0
        wrapMode: Text.Wrap
        color: Theme.ink2
        text: facts.cell.source ? qsTr("This is the source. Choose a translation to see its links.") : qsTr("This cell has no links.")
    }
}
