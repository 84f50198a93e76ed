pragma ComponentBehavior: Bound

import QtQuick
import Quadrille.Core

// The headings; Enter or a click goes there.
ListView {
    id: list

    required property Session session

    signal jumped

    function jump(row: int): void {
        session.goTo(row, session.activeColumn);
        jumped();
    }

    readonly property int here: session.headings.count > 0 ? session.headings.headingOf(session.activeRow) : -1

    clip: true
    activeFocusOnTab: true
    boundsBehavior: Flickable.StopAtBounds
    model: session.headings
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Headings")
    onHereChanged: positionViewAtIndex(Math.max(0, here), ListView.Contain)
    Keys.onReturnPressed: {
        if (currentItem)
            jump((currentItem as HeadingEntry).row);
    }

    delegate: HeadingEntry {
        required property int index
        width: ListView.view.width
        here: list.here === index
        framed: list.activeFocus && ListView.isCurrentItem
        onChosen: list.jump(row)
    }
}
