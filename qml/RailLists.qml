pragma ComponentBehavior: Bound

import QtQuick
import Quadrille.Core

Item {
    id: lists

    required property Session session

    readonly property bool review: session.mode === Session.Review

    signal jumped

    Caption {
        id: documentsTitle
        x: Theme.margin
        text: qsTr("Documents")
        height: Theme.px(22)
    }
    DocumentList {
        id: documents
        anchors.top: documentsTitle.bottom
        width: parent.width
        height: Math.min(contentHeight, lists.height / 4)
        session: lists.session
        onJumped: lists.jumped()
    }
    Caption {
        id: headingsTitle
        anchors.top: documents.bottom
        anchors.topMargin: Theme.px(22)
        x: Theme.margin
        height: Theme.px(24)
        visible: !lists.review && lists.session.headings.count > 0
        text: qsTr("Headings")
    }
    Item {
        id: queueTitle
        anchors.top: documents.bottom
        anchors.topMargin: Theme.px(22)
        x: Theme.margin
        width: parent.width - 2 * x
        height: Theme.px(24)
        visible: lists.review
        Caption {
            text: qsTr("Queue by risk")
        }
        Caption {
            anchors.right: parent.right
            text: qsTr("%1 cells").arg(lists.session.queue.count.toLocaleString(Qt.locale(), "f", 0))
        }
    }
    QueueList {
        anchors {
            top: queueTitle.bottom
            bottom: parent.bottom
        }
        width: parent.width
        visible: lists.review
        session: lists.session
        onJumped: lists.jumped()
    }
    HeadingList {
        id: headings
        anchors.top: headingsTitle.bottom
        width: parent.width
        height: Math.max(0, Math.min(contentHeight, lists.height - y - progress.height - Theme.px(22)))
        visible: headingsTitle.visible
        session: lists.session
        onJumped: lists.jumped()
    }
    Column {
        id: progress
        visible: !lists.review
        anchors.top: headings.visible ? headings.bottom : documents.bottom
        anchors.topMargin: Theme.px(22)
        x: Theme.margin
        width: parent.width - Theme.margin - Theme.px(12)

        Caption {
            height: Theme.px(22)
            text: qsTr("Progress")
        }
        Repeater {
            model: lists.session.columns
            ProgressLine {
                required property bool source
                width: progress.width
                visible: !source
            }
        }
        StateCounts {
            width: parent.width
            counts: lists.session.columns.stateCounts
        }
    }
}
