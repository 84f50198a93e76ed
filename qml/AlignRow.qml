pragma ComponentBehavior: Bound

import QtQuick
import Quadrille.Core

Item {
    id: unit

    required property int index
    required property int number
    required property int paragraph
    required property bool startsParagraph
    required property bool heading
    required property list<bool> locks
    required property list<string> texts
    required property list<int> states
    required property bool weak
    required property bool allLocked
    required property string failure
    required property Session session
    required property real scrollX
    required property bool gridFocused

    /// Put away by the list, to be taken for another row later: not to be seen, nor to hold an editor.
    property bool pooled: false
    readonly property bool rowActive: !pooled && session.activeRow === index
    readonly property int above: Theme.px(6)

    signal picked

    /// The segments of the cell at a point of the row; null beside the cells.
    function chipsAt(point: point): Chips {
        const source = spine.mapFromItem(unit, point);
        if (spine.visible && source.x >= 0 && source.x < spine.width)
            return spine;
        for (let i = 0; i < targets.children.length; ++i) {
            const cell = targets.children[i] as AlignCell;
            const inside = cell ? cell.mapFromItem(unit, point) : null;
            if (cell && cell.visible && inside.x >= 0 && inside.x < cell.width)
                return cell.segments as Chips;
        }
        return null;
    }

    /// The segments of a column's cell.
    function chipsOf(column: int): Chips {
        for (let i = 0; column > 0 && i < targets.children.length; ++i) {
            const cell = targets.children[i] as AlignCell;
            if (cell && cell.column === column)
                return cell.segments as Chips;
        }
        return column === 0 ? spine : null;
    }

    visible: !pooled
    width: ListView.view?.width ?? 0
    ListView.onPooled: pooled = true
    ListView.onReused: pooled = false
    height: above + Theme.px(8) + Math.max(spine.height, targets.height, problem.visible ? problem.height : 0)
    Accessible.role: Accessible.Row
    Accessible.name: qsTr("Row %1").arg(number)

    RowGround {
        anchors.fill: parent
        number: unit.number
        paragraph: unit.paragraph
        startsParagraph: unit.startsParagraph
        rowActive: unit.rowActive
        weak: false
        allLocked: unit.allLocked
        numberTop: unit.above + Theme.px(5)
    }
    Chips {
        id: spine
        x: Theme.numberColumn
        y: unit.above
        width: unit.session.columns.sourceWidth
        visible: unit.session.columns.sourceWidth > 0
        session: unit.session
        row: unit.index
        column: 0
        language: unit.session.columns.name(0)
        text: unit.texts[0] ?? ""
        description: qsTr("source")
        heading: unit.heading
        active: unit.rowActive && unit.session.activeColumn === 0
        lit: unit.rowActive
        focused: unit.gridFocused
        onPicked: {
            unit.session.goTo(unit.index, 0);
            unit.picked();
        }
    }
    Item {
        x: Theme.numberColumn + unit.session.columns.sourceWidth
        width: unit.width - x
        height: unit.height
        clip: unit.scrollX > 0
        Row {
            id: targets
            x: -unit.scrollX
            y: unit.above
            Repeater {
                model: unit.session.columns
                delegate: AlignCell {
                    required property int index
                    required property string name
                    required property bool shown
                    required property bool source
                    required property real columnWidth

                    visible: shown && !source
                    Accessible.ignored: !visible
                    width: columnWidth
                    session: unit.session
                    row: unit.index
                    column: index
                    language: name
                    text: unit.texts[index] ?? ""
                    cellState: unit.states[index] ?? 0
                    locked: unit.locks[index] ?? false
                    heading: unit.heading
                    sourceChips: spine
                    active: unit.rowActive && unit.session.activeColumn === index
                    focused: unit.gridFocused
                    onPicked: {
                        unit.session.goTo(unit.index, index);
                        unit.picked();
                    }
                }
            }
        }
    }
    Label {
        id: problem
        x: Theme.numberColumn + Theme.px(10)
        y: unit.above
        width: unit.width - x - Theme.margin
        visible: unit.failure.length > 0
        text: unit.failure
        wrapMode: Text.Wrap
        color: Theme.rejected
    }
}
