pragma ComponentBehavior: Bound

import QtQuick
import Quadrille.Core

// The window's panes. Under 1320 the rail is a strip, under 1180 the inspector lies below the grid.
FocusScope {
    id: bench

    required property Session session
    required property Dialogs dialogs

    readonly property bool strip: width < Theme.px(1320)
    readonly property bool below: width < Theme.px(1180)
    readonly property alias chipMenu: chipMenu
    readonly property list<Item> panes: [rail, modes, heads, grid, inspector]

    function focusGrid(): void {
        if (session.document >= 0)
            grid.forceActiveFocus();
        else
            welcome.forceActiveFocus();
    }
    function movePane(direction: int): void {
        const count = panes.length;
        let next = paneInHand();
        do
            next = (next + direction + count) % count;
        while (!panes[next].visible);
        panes[next].forceActiveFocus(Qt.TabFocusReason);
    }
    function paneInHand(): int {
        for (let i = 0; i < panes.length; ++i) {
            if (panes[i].activeFocus)
                return i;
        }
        return 3;
    }
    function takeFiles(urls: list<url>): void {
        const projects = urls.filter(url => url.toString().endsWith(".quadrille"));
        if (projects.length > 0)
            session.openUrl(projects[0]);
        else
            dialogs.showNewProject(urls);
    }

    Connections {
        target: bench.session
        function onProjectChanged(): void {
            if (!bench.dialogs.busy)
                bench.focusGrid();
        }
        function onDocumentChanged(): void {
            if (!bench.dialogs.busy && !rail.activeFocus && !grid.spellingMenu.opened)
                bench.focusGrid();
        }
    }
    Questions {
        session: bench.session
        onAsked: (dialog, words) => bench.dialogs.ask(dialog, commands, words)
    }
    Commands {
        id: commands
        session: bench.session
        // A menu has the keyboard while it is open, and is about the cell in hand.
        gridFocused: (grid.activeFocus || rail.menuOpen || chipMenu.visible) && !bench.dialogs.busy
        editor: grid.editor
        onAsked: dialog => bench.dialogs.show(dialog, commands)
        onMenuAsked: rail.openMenu()
        onSpellingMenuAsked: grid.askSpelling()
        onCellMenuAsked: {
            const place = grid.underActive();
            chipMenu.showFirst(grid, place.x, place.y);
        }
        onPaneAsked: direction => bench.movePane(direction)
        onPageAsked: direction => grid.page(direction)
    }

    Rail {
        id: rail
        anchors {
            left: parent.left
            top: parent.top
            bottom: status.top
        }
        width: strip ? Theme.railStrip : Theme.rail
        session: bench.session
        strip: bench.strip
        commands: commands
        onJumped: bench.focusGrid()
    }

    ModeLine {
        id: modes
        anchors {
            left: rail.right
            right: inspector.visible && !bench.below ? inspector.left : parent.right
            top: parent.top
        }
        height: Theme.topLine
        visible: bench.session.document >= 0
        session: bench.session
        commands: commands
    }

    ColumnHeads {
        id: heads
        anchors {
            left: rail.right
            right: modes.right
            top: modes.bottom
        }
        height: Theme.heads
        visible: modes.visible
        session: bench.session
        scrollX: grid.scrollX
        counts: bench.strip
    }

    ProblemPanel {
        id: problem
        anchors {
            left: rail.right
            right: modes.right
            top: modes.visible ? heads.bottom : parent.top
        }
        session: bench.session
        onDismissed: bench.focusGrid()
    }

    UnitsView {
        id: grid
        anchors {
            left: rail.right
            right: modes.right
            top: problem.bottom
            bottom: bench.below ? inspector.top : status.top
        }
        visible: modes.visible
        focus: true
        session: bench.session
        menuOpen: chipMenu.visible
        onAsked: dialog => bench.dialogs.show(dialog, commands)
        onChipMenuAsked: (x, y) => chipMenu.popup(grid, x, y)
    }
    ChipMenu {
        id: chipMenu
        session: bench.session
        commands: commands
    }

    Welcome {
        id: welcome
        anchors {
            left: rail.right
            right: parent.right
            top: problem.bottom
            bottom: status.top
        }
        visible: !modes.visible
        session: bench.session
        commands: commands
    }

    Inspector {
        id: inspector
        x: bench.below ? rail.width : parent.width - width
        y: bench.below ? status.y - height : 0
        width: bench.below ? parent.width - rail.width : Theme.inspector
        height: bench.below ? chosenHeight : status.y
        visible: bench.session.document >= 0
        session: bench.session
        below: bench.below
        firstInView: grid.firstInView
        lastInView: grid.lastInView
        onJumped: bench.focusGrid()
    }

    StatusBar {
        id: status
        anchors {
            left: parent.left
            right: parent.right
            bottom: parent.bottom
        }
        height: Theme.statusBar
        session: bench.session
        commands: commands
    }
}
