pragma ComponentBehavior: Bound

import QtQuick
import Quadrille.Core

// One target of one row in Align: the links in the gutter, then the segments.
Item {
    id: cell

    required property Session session
    required property int row
    required property int column
    required property string language
    required property string text
    required property int cellState
    required property bool locked
    required property bool heading
    required property bool active
    required property bool focused
    required property Item sourceChips

    readonly property Item segments: chips

    signal picked

    height: Math.max(chips.height, links.needed)

    LinkLines {
        id: links

        readonly property real needed: Math.max(cell.sourceChips?.height ?? 0, Theme.px(46))

        width: Theme.linkGutter
        height: Math.max(cell.height, needed)
        units: cell.session.units
        revision: cell.session.units.revision
        row: cell.row
        column: cell.column
        sourceChips: cell.sourceChips
        targetChips: chips
        active: cell.active
        unit: Theme.unit
        lineColor: Theme.ink3
        textColor: Theme.ink3
        accentColor: Theme.accent
        weakColor: Theme.warn
        weakTextColor: Theme.warnText
    }
    Glyph {
        x: Theme.px(14)
        y: Theme.px(46)
        width: Theme.px(13)
        height: width
        visible: cell.locked
        name: "lock"
        color: Theme.ink2
    }
    Chips {
        id: chips
        x: Theme.linkGutter
        width: cell.width - x - Theme.px(11)
        session: cell.session
        row: cell.row
        column: cell.column
        language: cell.language
        text: cell.text
        description: cell.locked ? qsTr("%1, locked").arg(Theme.stateName(cell.cellState)) : Theme.stateName(cell.cellState)
        heading: cell.heading
        active: cell.active
        lit: cell.active
        focused: cell.focused
        onPicked: cell.picked()
    }
}
