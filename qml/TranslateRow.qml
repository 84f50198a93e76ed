pragma ComponentBehavior: Bound

import QtQuick
import Quadrille.Core

FocusScope {
    id: row

    required property int index
    required property int number
    required property int paragraph
    required property bool startsParagraph
    required property bool heading
    required property list<string> texts
    required property list<int> states
    required property list<string> reasons
    required property list<bool> locks
    required property list<int> confidences
    required property bool weak
    required property bool allLocked
    required property string failure
    required property Session session
    required property real scrollX
    required property bool gridFocused

    /// Put away by the list, to be taken for another row later: not to be seen, nor to hold an editor.
    property bool pooled: false
    readonly property bool rowActive: !pooled && session.activeRow === index
    readonly property int above: heading ? Theme.px(15) : Theme.px(8)
    readonly property int below: heading ? Theme.px(14) : Theme.px(11)

    signal picked
    /// In the coordinates of the row.
    signal menuAsked(int at, real x, real y)

    visible: !pooled
    width: ListView.view?.width ?? 0
    ListView.onPooled: pooled = true
    ListView.onReused: pooled = false
    height: above + below + Math.max(source.height, targets.height, problem.visible ? problem.height : 0)
    Accessible.role: Accessible.Row
    Accessible.name: qsTr("Row %1").arg(number)

    RowGround {
        anchors.fill: parent
        number: row.number
        paragraph: row.paragraph
        startsParagraph: row.startsParagraph
        rowActive: row.rowActive
        weak: row.weak
        allLocked: row.allLocked
        numberTop: row.above + (row.heading ? Theme.px(1) : 0)
    }

    component Cell: TranslateCell {
        id: own

        required property int index
        required property string name
        required property bool shown
        required property real columnWidth

        visible: shown
        Accessible.ignored: !visible
        width: columnWidth
        session: row.session
        column: index
        language: name
        rowNumber: row.number
        text: visible ? row?.texts[index] ?? "" : ""
        cellState: row.states[index] ?? 0
        reason: row.reasons[index] ?? ""
        locked: row.locks[index] ?? false
        isSource: index === 0
        heading: row.heading
        above: row.above
        rowHeight: row.height
        active: row.rowActive && row.session.activeColumn === index
        focused: row.gridFocused
        onPicked: {
            row.session.goTo(row.index, index);
            row.picked();
        }
        onMenuAsked: (at, x, y) => {
            const place = own.mapToItem(row, x, y);
            row.menuAsked(at, place.x, place.y);
        }
    }

    Cell {
        id: source
        x: Theme.numberColumn
        y: row.above
        index: 0
        name: row.session.columns.name(0)
        shown: columnWidth > 0
        columnWidth: row.session.columns.sourceWidth
    }
    Item {
        x: Theme.numberColumn + row.session.columns.sourceWidth
        width: row.width - x
        height: row.height
        clip: row.scrollX > 0
        Row {
            id: targets
            x: -row.scrollX
            y: row.above
            Repeater {
                model: row.session.columns
                delegate: Cell {
                    required property bool source
                    visible: shown && !source
                }
            }
        }
    }
    Label {
        id: problem
        x: Theme.numberColumn + Theme.px(10)
        y: row.above
        width: row.width - x - Theme.margin
        visible: row.failure.length > 0
        text: row.failure
        wrapMode: Text.Wrap
        color: Theme.rejected
    }
}
