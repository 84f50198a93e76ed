pragma ComponentBehavior: Bound

import QtQuick
import Quadrille.Core

// The grid. Places are rows, never pixels: with rows of any height the list's length is only a guess.
FocusScope {
    id: grid

    required property Session session

    readonly property real needed: session.columns.targetsWidth
    readonly property real room: width - Theme.numberColumn - session.columns.sourceWidth
    readonly property real furthest: Math.max(0, needed - room)
    property real scrolled: 0
    readonly property real scrollX: Math.min(scrolled, furthest)
    /// A cell's editor has the keyboard.
    readonly property CellEditor editor: Window.activeFocusItem as CellEditor
    readonly property int firstInView: rowAt(list.contentY, list.contentHeight)
    readonly property int lastInView: rowAt(list.contentY + list.height - 2, list.contentHeight)

    function rowAt(y: real, contentHeight: real): int {
        const row = contentHeight > 0 ? list.indexAt(Theme.px(4), y) : -1;
        return row < 0 && y > list.originY + contentHeight - 4 ? list.count - 1 : row;
    }
    function page(direction: int): void {
        const rows = Math.max(1, lastInView - firstInView);
        session.moveRow(direction * rows);
    }
    function showActive(): void {
        if (session.activeRow >= 0)
            list.positionViewAtIndex(session.activeRow, ListView.Contain);
        const left = session.columns.offset(session.activeColumn);
        const right = left + session.columns.widthOf(session.activeColumn);
        if (session.activeColumn > 0)
            scrolled = Math.max(0, Math.min(left, Math.max(scrollX, right - room)));
    }

    // Heights are known only once rows are laid out, so the view looks again when they are.
    Timer {
        id: settle
        interval: 0
        onTriggered: list.positionViewAtIndex(Math.max(0, grid.session.activeRow), ListView.Contain)
    }

    Accessible.role: Accessible.Table
    Accessible.name: qsTr("Rows of the document")

    Binding {
        target: grid.session.columns
        property: "available"
        value: grid.width - Theme.numberColumn
    }
    Connections {
        target: grid.session
        function onActiveChanged(): void {
            grid.showActive();
            settle.restart();
        }
        function onModeChanged(): void {
            list.forceLayout();
            list.positionViewAtIndex(Math.max(0, grid.session.activeRow), ListView.Center);
            settle.restart();
        }
        function onDocumentChanged(): void {
            list.forceLayout();
            grid.showActive();
        }
    }
    Rectangle {
        anchors.fill: parent
        color: Theme.paper
    }

    Component {
        id: translateRow
        TranslateRow {
            session: grid.session
            scrollX: grid.scrollX
            gridFocused: grid.activeFocus
            onPicked: grid.forceActiveFocus()
        }
    }
    Component {
        id: alignRow
        AlignRow {
            session: grid.session
            scrollX: grid.scrollX
            gridFocused: grid.activeFocus
            onPicked: grid.forceActiveFocus()
        }
    }
    ListView {
        id: list
        anchors.fill: parent
        clip: true
        focus: true
        reuseItems: true
        cacheBuffer: Theme.px(300)
        boundsBehavior: Flickable.StopAtBounds
        keyNavigationEnabled: false
        highlightFollowsCurrentItem: false
        currentIndex: grid.session.activeRow
        model: grid.session.units
        delegate: grid.session.mode === Session.Align ? alignRow : translateRow
        onHeightChanged: grid.showActive()
    }
    WheelHandler {
        orientation: Qt.Horizontal
        acceptedModifiers: Qt.NoModifier
        onWheel: event => grid.scrolled = Math.max(0, Math.min(grid.furthest, grid.scrollX - event.angleDelta.x))
    }
    RowScrollBar {
        anchors {
            right: parent.right
            top: parent.top
            bottom: parent.bottom
            rightMargin: Theme.px(2)
        }
        session: grid.session
        firstInView: grid.firstInView
        lastInView: grid.lastInView
        onAsked: row => list.positionViewAtIndex(row, ListView.Beginning)
    }
    SideScrollBar {
        x: Theme.numberColumn + grid.session.columns.sourceWidth
        anchors.bottom: parent.bottom
        width: grid.room
        visible: grid.furthest > 0
        position: grid.scrollX
        room: grid.room
        needed: grid.needed
        onAsked: x => grid.scrolled = x
    }
}
