pragma ComponentBehavior: Bound

import QtQuick
import Quadrille.Core

// The segments of one cell, one chip each.
Column {
    id: chips

    required property Session session
    required property int row
    required property int column
    required property string language
    required property string text
    required property string description
    required property bool heading
    required property bool active
    required property bool lit
    required property bool focused

    readonly property list<string> segments: text.length > 0 ? session.units.segments(row, column) : []
    readonly property int first: text.length > 0 && session.units.revision >= 0 ? session.units.firstSegment(row, column) : 0

    signal picked

    /// The place of the segment at `y` from the top; -1 when there is none.
    function segmentAt(y: real): int {
        for (let i = 0; i < children.length; ++i) {
            const chip = children[i] as Chip;
            if (chip && y >= chip.y && y <= chip.y + chip.height)
                return chip.segment;
        }
        return -1;
    }

    spacing: Theme.px(4)
    Accessible.role: Accessible.Cell
    Accessible.name: qsTr("%1, row %2: %3").arg(language).arg(row + 1).arg(text.length > 0 ? text : qsTr("empty"))
    Accessible.description: column > 0 ? description + ". " + session.units.linksInWords(row, column) : description
    Accessible.selected: active
    Accessible.focusable: true
    Accessible.focused: active && focused

    Repeater {
        model: chips.segments
        Chip {
            required property int index
            required property string modelData

            segment: index
            width: chips.width
            number: chips.first > 0 ? chips.first + index : 0
            text: modelData
            heading: chips.heading
            several: chips.segments.length > 1
            lit: chips.lit
            framed: chips.active && chips.focused
        }
    }
    Label {
        visible: chips.segments.length === 0
        width: chips.width
        height: Theme.px(29)
        leftPadding: Theme.px(8)
        verticalAlignment: Text.AlignVCenter
        text: qsTr("empty")
        font.italic: true
        color: chips.active && chips.focused ? Theme.accent : Theme.ink3
        Accessible.ignored: true
        MouseArea {
            anchors.fill: parent
            onClicked: chips.picked()
        }
    }
}
