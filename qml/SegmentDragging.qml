pragma ComponentBehavior: Bound

import QtQuick
import Quadrille.Core

// The mouse over the chips of Align: a click picks a segment, the right button asks for its menu, a drag takes a segment to
// another row of its column. It lies over the list, so that a drag goes on when the row it began in is put away.
MouseArea {
    id: area

    required property Session session
    required property ListView list
    required property real scrollX

    /// What was pressed.
    property int row: -1
    property int column: -1
    property int segment: -1
    property string words
    property point pressed
    property point at
    property bool dragging: false
    /// Where it would go: a row, its cell's place in this item, and why it cannot go there.
    property int onto: -1
    property rect target
    property string whyNot

    readonly property int edge: Theme.px(36)
    readonly property int scrolling: !dragging ? 0 : at.y < edge ? -1 : at.y > height - edge ? 1 : 0

    signal picked(row: int, column: int, segment: int)
    /// What can be done with what was picked last, at a point of this item.
    signal menuAsked(x: real, y: real)

    function rowAt(y: real): AlignRow {
        return list.itemAt(Theme.px(4), list.contentY + y) as AlignRow;
    }
    function chipsAt(x: real, y: real): Chips {
        const found = rowAt(y);
        return found ? found.chipsAt(found.mapFromItem(area, x, y)) : null;
    }
    function begin(x: real, y: real): bool {
        const chips = chipsAt(x, y);
        if (!chips)
            return false;
        row = chips.row;
        column = chips.column;
        segment = chips.segmentAt(chips.mapFromItem(area, x, y).y);
        words = segment >= 0 ? chips.segments[segment] : "";
        pressed = Qt.point(x, y);
        return true;
    }
    function look(): void {
        const found = rowAt(at.y);
        onto = found ? found.index : -1;
        if (onto < 0)
            return;
        const left = column === 0 ? 0 : session.columns.sourceWidth + session.columns.offset(column) - scrollX;
        target = Qt.rect(Theme.numberColumn + left, found.mapToItem(area, 0, 0).y, session.columns.widthOf(column), found.height);
        whyNot = onto === row ? "" : session.whyNotDropped(row, column, segment, onto);
    }
    function pick(mouse: MouseEvent): void {
        picked(row, column, segment);
        if (mouse.button === Qt.RightButton)
            menuAsked(mouse.x, mouse.y);
    }
    function stop(): void {
        dragging = false;
        row = -1;
        segment = -1;
    }

    acceptedButtons: Qt.LeftButton | Qt.RightButton
    preventStealing: dragging
    cursorShape: dragging ? (whyNot.length > 0 ? Qt.ForbiddenCursor : Qt.ClosedHandCursor) : Qt.ArrowCursor
    onPressed: mouse => mouse.accepted = begin(mouse.x, mouse.y)
    onPositionChanged: mouse => {
        at = Qt.point(mouse.x, mouse.y);
        const far = Math.abs(mouse.x - pressed.x) + Math.abs(mouse.y - pressed.y) > Theme.px(8);
        if (!dragging && segment >= 0 && far && (pressedButtons & Qt.LeftButton))
            dragging = true;
        if (dragging)
            look();
    }
    onReleased: mouse => {
        if (dragging && onto >= 0 && onto !== row)
            session.dropSegment(row, column, segment, onto);
        else if (!dragging && row >= 0)
            pick(mouse);
        stop();
    }
    onCanceled: stop()

    Shortcut {
        sequence: "Escape"
        enabled: area.dragging
        onActivated: area.stop()
    }
    Timer {
        interval: 16
        repeat: true
        running: area.scrolling !== 0
        onTriggered: {
            const list = area.list;
            const last = Math.max(list.originY, list.originY + list.contentHeight - list.height);
            list.contentY = Math.max(list.originY, Math.min(last, list.contentY + area.scrolling * Theme.px(8)));
            area.look();
        }
    }
    Rectangle {
        x: area.target.x
        y: area.target.y
        width: area.target.width
        height: area.target.height
        visible: area.dragging && area.onto >= 0 && area.onto !== area.row
        radius: Theme.px(4)
        color: "transparent"
        border.width: 2
        border.color: area.whyNot.length > 0 ? Theme.rejected : Theme.accent
    }
    Rectangle {
        x: Math.max(0, Math.min(area.width - width, area.at.x + Theme.px(12)))
        y: Math.max(0, Math.min(area.height - height, area.at.y + Theme.px(10)))
        width: Theme.px(260)
        height: ghost.height + Theme.px(16)
        visible: area.dragging
        radius: Theme.px(4)
        color: Theme.active
        border.width: 1
        border.color: area.whyNot.length > 0 ? Theme.rejected : Theme.accent
        Column {
            id: ghost
            x: Theme.px(10)
            y: Theme.px(8)
            width: parent.width - 2 * x
            spacing: Theme.px(4)
            Label {
                width: parent.width
                text: area.words
                maximumLineCount: 2
                wrapMode: Text.Wrap
            }
            Label {
                width: parent.width
                visible: area.whyNot.length > 0
                text: area.whyNot
                wrapMode: Text.Wrap
                elide: Text.ElideNone
                color: Theme.rejected
            }
        }
    }
}
