pragma ComponentBehavior: Bound

import QtQuick
import Quadrille.Core

// What was said of the active cell and its row.
Column {
    id: list

    required property Session session

    spacing: Theme.px(8)

    Label {
        visible: list.session.comments.count === 0
        text: qsTr("Nobody has said anything here.")
        color: Theme.ink3
    }
    Repeater {
        model: list.session.comments
        Item {
            id: comment

            required property int index
            required property string words
            required property string who
            required property string moment
            required property string kind
            required property bool answer
            required property bool resolved

            readonly property int indent: answer ? Theme.px(14) : 0

            width: list.width
            height: text.y + text.height + (ways.visible ? ways.height : 0)
            opacity: resolved ? 0.7 : 1
            Accessible.role: Accessible.StaticText
            Accessible.name: head.text + ": " + words

            Caption {
                id: head
                x: comment.indent
                width: parent.width - x
                elide: Text.ElideRight
                text: (comment.kind.length > 0 ? qsTr("%1, %2: %3").arg(comment.who).arg(comment.moment).arg(comment.kind) : qsTr("%1, %2").arg(comment.who).arg(comment.moment)) + (comment.resolved ? qsTr(", closed") : "")
                Accessible.ignored: true
            }
            Label {
                id: text
                x: comment.indent
                y: Theme.px(18)
                width: parent.width - x
                wrapMode: Text.Wrap
                text: comment.words
                color: Theme.ink
                Accessible.ignored: true
            }
            Row {
                id: ways
                y: text.y + text.height
                visible: !comment.answer && !list.session.readOnly
                PushButton {
                    text: comment.resolved ? qsTr("Open again") : qsTr("Close")
                    Accessible.name: text + ": " + comment.words
                    onClicked: list.session.toggleResolved(comment.index)
                }
            }
            Field {
                anchors.right: parent.right
                y: ways.y
                width: parent.width - ways.width - Theme.px(8)
                visible: ways.visible && !comment.resolved
                name: qsTr("Answer: %1").arg(comment.words)
                placeholderText: qsTr("Answer")
                onAccepted: list.session.answer(comment.index, text)
            }
        }
    }
}
