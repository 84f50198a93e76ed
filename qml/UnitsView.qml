pragma ComponentBehavior: Bound

import QtQuick
import Quadrille.Core

// The grid. Places are rows, never pixels: with rows of any height the list's length is only a guess.
FocusScope {
    id: grid

    required property Session session

    /// A menu about the cell in hand is open: the frame stays as it is.
    property bool menuOpen: false

    readonly property real needed: session.columns.targetsWidth
    readonly property real room: width - Theme.numberColumn - session.columns.sourceWidth
    readonly property real furthest: Math.max(0, needed - room)
    property real scrolled: 0
    readonly property alias spellingMenu: spellingMenu
    /// The view stays with the active row until somebody scrolls.
    property bool following: true
    property point menuPlace: Qt.point(0, 0)
    property bool byPointer: false ///< the menu is asked for by the mouse, and comes where that is
    property int chooseBegin: -1
    property int chooseEnd: -1
    property int menuDueFor: -1 ///< the search whose finding the menu was asked for before it was found
    readonly property real scrollX: Math.min(scrolled, furthest)
    /// A cell's editor has the keyboard.
    readonly property CellEditor editor: Window.activeFocusItem as CellEditor
    readonly property int firstInView: rowAt(list.contentY, list.contentHeight)
    readonly property int lastInView: rowAt(list.contentY + list.height - 2, list.contentHeight)

    signal asked(string dialog)
    /// What can be done with the cell in hand, at a point of the grid.
    signal chipMenuAsked(x: real, y: real)

    /// The menu for the misspelt word at the caret; in a cell that cannot be typed into, for the one found last.
    function askSpelling(): void {
        if (session.spelling.searching()) {
            menuDueFor = session.spelling.searchNumber();
            return;
        }
        const text = editor ? editor.whole() : session.units.cellText(session.activeRow, session.activeColumn);
        const at = editor ? editor.cursorPosition : session.lastMisspelling();
        const place = placeOfActive();
        byPointer = false;
        look(text, at, place.x, place.y);
    }
    function placeOfActive(): point {
        const row = list.itemAtIndex(session.activeRow);
        const x = Theme.numberColumn + (session.activeColumn > 0 ? session.columns.sourceWidth + session.columns.offset(session.activeColumn) - scrollX : 0);
        return Qt.point(x + Theme.gutter, row ? row.mapToItem(grid, 0, Theme.px(30)).y : 0);
    }
    /// Where a menu belongs that is about what is in hand in Align.
    function underActive(): point {
        const row = list.itemAtIndex(session.activeRow) as AlignRow;
        const chips = row ? row.chipsOf(session.activeColumn) : null;
        return chips ? chips.mapToItem(grid, chips.under()) : placeOfActive();
    }
    function look(text: string, at: int, x: real, y: real): void {
        menuPlace = Qt.point(x, y);
        spellingMenu.editor = editor;
        session.spelling.look(session.columns.tag(session.activeColumn), text, at);
    }
    function lookAt(row: Item, at: int, x: real, y: real): void {
        const place = row.mapToItem(grid, x, y);
        const text = editor ? editor.whole() : session.units.cellText(session.activeRow, session.activeColumn);
        spellingMenu.editor = editor;
        byPointer = true;
        if (at >= 0) {
            look(text, at, place.x, place.y);
        } else {
            spellingMenu.begin = -1;
            spellingMenu.showAt(place.x, place.y);
        }
    }
    function rowAt(y: real, contentHeight: real): int {
        const row = contentHeight > 0 ? list.indexAt(Theme.px(4), y) : -1;
        return row < 0 && y > list.originY + contentHeight - 4 ? list.count - 1 : row;
    }
    function page(direction: int): void {
        const rows = Math.max(1, lastInView - firstInView);
        session.moveRow(direction * rows);
    }
    function showActive(): void {
        following = true;
        // After a jump there is something to read on both sides; a step moves the view no further than it must.
        if (session.activeRow >= 0)
            list.positionViewAtIndex(session.activeRow, list.itemAtIndex(session.activeRow) ? ListView.Contain : ListView.Center);
        const left = session.columns.offset(session.activeColumn);
        const right = left + session.columns.widthOf(session.activeColumn);
        if (session.activeColumn > 0)
            scrolled = Math.max(0, Math.min(left, Math.max(scrollX, right - room)));
    }

    /// Keeps the view with what is in hand, moving it no further than it must.
    function follow(): void {
        const row = list.itemAtIndex(Math.max(0, session.activeRow));
        const top = row ? row.mapToItem(list, 0, 0).y : 0;
        const filled = row && row.height > list.height && top < list.height && top + row.height > 0;
        if (session.segment >= 0 && row)
            showSegment();
        else if (!filled)
            list.positionViewAtIndex(Math.max(0, session.activeRow), ListView.Contain);
    }
    /// A row can be higher than the view.
    function showSegment(): void {
        const row = session.segment >= 0 ? list.itemAtIndex(session.activeRow) as AlignRow : null;
        const chip = row ? row.chipsOf(session.activeColumn)?.inHand() : null;
        if (!chip)
            return;
        const top = chip.mapToItem(list, 0, 0).y;
        list.contentY += Math.min(0, top) + Math.max(0, Math.min(top, top + chip.height - list.height));
    }

    // Heights are known only once rows are laid out, so the view looks again whenever more is known of them.
    Timer {
        id: settle
        interval: 0
        onTriggered: if (grid.following)
            grid.follow()
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
            grid.chooseBegin = -1;
            grid.showActive();
            settle.restart();
        }
        function onSegmentChanged(): void {
            grid.showSegment();
        }
        function onModeChanged(): void {
            grid.chooseBegin = -1;
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

    // The editor of a cell far away comes a turn later than the cell is gone to.
    onEditorChanged: chooseFound()
    function chooseFound(): void {
        if (chooseBegin < 0 || !editor || editor.row !== session.activeRow || editor.column !== session.activeColumn)
            return;
        editor.choose(chooseBegin, chooseEnd);
        chooseBegin = -1;
        showMenuDue();
    }
    function showMenuDue(): void {
        const due = menuDueFor === session.spelling.searchNumber();
        menuDueFor = -1;
        if (due)
            askSpelling();
    }
    Connections {
        target: grid.session
        function onMisspellingFound(begin: int, end: int): void {
            grid.chooseBegin = begin;
            grid.chooseEnd = end;
            grid.chooseFound();
            if (!grid.session.editable(grid.session.activeRow, grid.session.activeColumn))
                grid.showMenuDue();
        }
    }
    Connections {
        target: grid.session.spelling
        function onLooked(begin: int, end: int): void {
            spellingMenu.begin = begin;
            spellingMenu.end = end;
            if (begin >= 0 && !grid.byPointer && spellingMenu.editor)
                grid.menuPlace = spellingMenu.editor.under(begin, grid);
            if (begin >= 0)
                spellingMenu.showAt(grid.menuPlace.x, grid.menuPlace.y);
            else
                grid.session.say(qsTr("No misspelt word at the caret. F7 goes to the next one."));
        }
    }
    SpellingMenu {
        id: spellingMenu
        session: grid.session
        onAsked: dialog => grid.asked(dialog)
    }
    Component {
        id: translateRow
        TranslateRow {
            id: own
            session: grid.session
            scrollX: grid.scrollX
            gridFocused: grid.activeFocus
            onPicked: grid.forceActiveFocus()
            onMenuAsked: (at, x, y) => grid.lookAt(own, at, x, y)
        }
    }
    Component {
        id: alignRow
        AlignRow {
            session: grid.session
            scrollX: grid.scrollX
            gridFocused: grid.activeFocus || grid.menuOpen
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
        onContentHeightChanged: settle.restart()
        onMovementStarted: grid.following = false
    }
    SegmentDragging {
        anchors.fill: parent
        visible: grid.session.mode === Session.Align
        session: grid.session
        list: list
        scrollX: grid.scrollX
        onPicked: (row, column, segment) => {
            grid.session.goToSegment(row, column, segment);
            grid.forceActiveFocus();
        }
        onMenuAsked: (x, y) => grid.chipMenuAsked(x, y)
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
        onAsked: row => {
            grid.following = false;
            list.positionViewAtIndex(row, ListView.Beginning);
        }
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
