pragma ComponentBehavior: Bound

import QtQuick
import Quadrille.Core

// The cells that wait for a reviewer, the riskiest first; Enter or a click goes there.
ListView {
    id: list

    required property Session session

    signal jumped

    readonly property int here: session.queue.count > 0 ? session.queue.indexOf(session.activeRow, session.activeColumn) : -1

    function jump(row: int, column: int): void {
        session.goTo(row, column);
        jumped();
    }

    clip: true
    activeFocusOnTab: true
    reuseItems: true
    boundsBehavior: Flickable.StopAtBounds
    model: session.queue
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Queue by risk")
    onHereChanged: {
        if (here >= 0) {
            currentIndex = here;
            positionViewAtIndex(here, ListView.Contain);
        }
    }
    Keys.onReturnPressed: {
        const entry = currentItem as QueueEntry;
        if (entry)
            jump(entry.row, entry.column);
    }

    delegate: QueueEntry {
        required property int index
        width: ListView.view.width
        here: list.here === index
        framed: list.activeFocus && ListView.isCurrentItem
        onChosen: list.jump(row, column)
    }
}
