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

    /// The one that is chosen; -1 when it is the whole cell.
    readonly property int chosen: active ? session.segment : -1
    readonly property string tag: session.columns.tag(column)
    /// Where the cell is cut; its text stays the same when a segment is split or joined.
    readonly property string cuts: text.length > 0 && session.units.revision >= 0 ? Array.from(session.units.segments(row, column)).join("\u0000") : ""
    readonly property list<string> segments: cuts.length > 0 ? session.units.segments(row, column) : []
    readonly property int first: text.length > 0 && session.units.revision >= 0 ? session.units.firstSegment(row, column) : 0

    /// The misspelt words of all segments, in order.
    property string misspelt

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

    /// Of the active cell: the chosen segment, else the first one; null when there is none.
    function inHand(): Chip {
        for (let i = 0; i < children.length; ++i) {
            const chip = children[i] as Chip;
            if (chip && chip.segment === Math.max(0, session.segment))
                return chip;
        }
        return null;
    }
    /// A point below it, so that a menu there leaves it to be read.
    function under(): point {
        const chip = inHand();
        return Qt.point(Theme.px(8), chip ? chip.y + chip.height : Theme.px(29));
    }
    function gather(): void {
        let words = [];
        for (let i = 0; i < children.length; ++i) {
            const chip = children[i] as Chip;
            if (chip && chip.misspelt.length > 0)
                words.push(chip.misspelt);
        }
        misspelt = words.join(", ");
    }

    spacing: Theme.px(4)
    onChildrenChanged: gather()
    Accessible.role: Accessible.Cell
    Accessible.name: chosen >= 0 ? qsTr("%1, row %2, segment %3 of %4 chosen: %5").arg(language).arg(row + 1).arg(chosen + 1).arg(segments.length).arg(segments[chosen] ?? "") : qsTr("%1, row %2: %3").arg(language).arg(row + 1).arg(text.length > 0 ? text : qsTr("empty"))
    Accessible.description: (column > 0 ? description + ". " + session.units.linksInWords(row, column) : description) + (misspelt.length > 0 ? "; " + qsTr("misspelt: %1").arg(misspelt) : "")
    Accessible.selected: active
    Accessible.focusable: true
    Accessible.focused: active && focused

    Repeater {
        model: chips.segments
        Chip {
            required property int index
            required property string modelData

            spelling: chips.session.spelling
            tag: chips.tag
            segment: index
            width: chips.width
            number: chips.first > 0 ? chips.first + index : 0
            text: modelData
            heading: chips.heading
            several: chips.segments.length > 1
            lit: chips.lit
            chosen: chips.chosen === index
            focused: chips.focused
            framed: chips.active && chips.focused && chips.chosen < 0
            onMisspeltChanged: chips.gather()
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
