pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Quadrille.Core

// The rail where there is little room: documents and headings come out on demand, progress stands upright.
Item {
    id: strip

    required property Session session

    signal jumped

    component FlyOut: Popup {
        x: Theme.railStrip
        y: 0
        width: Theme.px(240)
        padding: Theme.px(8)
        leftPadding: 0
        rightPadding: 0
        focus: true
        background: Rectangle {
            color: Theme.chrome
            border.color: Theme.rule2
        }
    }

    Column {
        anchors.horizontalCenter: parent.horizontalCenter
        spacing: Theme.px(8)
        IconButton {
            glyph: "document"
            name: qsTr("Documents")
            chosen: documents.visible
            onClicked: documents.open()
        }
        IconButton {
            glyph: "list"
            name: qsTr("Headings")
            visible: strip.session.headings.count > 0
            chosen: headings.visible
            onClicked: headings.open()
        }
        IconButton {
            glyph: "tick"
            name: qsTr("Queue by risk")
            visible: strip.session.mode === Session.Review
            chosen: queue.visible
            onClicked: queue.open()
        }
    }
    FlyOut {
        id: documents
        height: Math.min(documentList.contentHeight + 2 * padding, strip.height)
        DocumentList {
            id: documentList
            anchors.fill: parent
            focus: true
            session: strip.session
            onJumped: {
                documents.close();
                strip.jumped();
            }
        }
    }
    FlyOut {
        id: headings
        height: Math.min(headingList.contentHeight + 2 * padding, strip.height)
        HeadingList {
            id: headingList
            anchors.fill: parent
            focus: true
            session: strip.session
            onJumped: {
                headings.close();
                strip.jumped();
            }
        }
    }
    FlyOut {
        id: queue
        height: Math.min(Math.max(queueList.contentHeight, Theme.px(42)) + 2 * padding, strip.height)
        QueueList {
            id: queueList
            anchors.fill: parent
            focus: true
            session: strip.session
            onJumped: {
                queue.close();
                strip.jumped();
            }
        }
    }
    Row {
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.px(12)
        spacing: Theme.px(5)
        Repeater {
            model: strip.session.columns
            UprightProgress {
                required property bool source
                visible: !source
            }
        }
    }
}
