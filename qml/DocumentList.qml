pragma ComponentBehavior: Bound

import QtQuick
import Quadrille.Core

ListView {
    id: list

    required property Session session

    signal jumped

    function choose(document: int): void {
        session.showDocument(document);
        jumped();
    }

    clip: true
    interactive: contentHeight > height
    activeFocusOnTab: true
    boundsBehavior: Flickable.StopAtBounds
    model: session.documents
    currentIndex: session.document
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Documents")
    Keys.onReturnPressed: choose(currentIndex)

    delegate: Rectangle {
        id: entry

        required property int index
        required property string modelData
        readonly property bool chosen: list.session.document === index

        width: ListView.view.width
        height: Theme.px(27)
        color: chosen || area.containsMouse ? Theme.sel : "transparent"
        Accessible.role: Accessible.ListItem
        Accessible.name: modelData
        Accessible.selected: chosen

        Rectangle {
            width: Theme.px(3)
            height: parent.height
            visible: entry.chosen
            color: Theme.accent
        }
        Label {
            x: Theme.margin
            width: parent.width - x - Theme.px(8)
            height: parent.height
            verticalAlignment: Text.AlignVCenter
            text: entry.modelData
            font.bold: entry.chosen
            color: entry.chosen ? Theme.ink : Theme.ink2
            Accessible.ignored: true
        }
        Rectangle {
            anchors.fill: parent
            visible: list.activeFocus && entry.ListView.isCurrentItem
            color: "transparent"
            border.width: 2
            border.color: Theme.accent
        }
        MouseArea {
            id: area
            anchors.fill: parent
            hoverEnabled: true
            onClicked: list.choose(entry.index)
        }
    }
}
