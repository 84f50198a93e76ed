pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Quadrille.Core

// A part of the inspector under a title that folds it.
FocusScope {
    id: section

    required property string title
    required property bool foldable
    required property Item body
    property bool folded: false

    readonly property bool open: !folded || !foldable
    readonly property real bodyWidth: width - 2 * Theme.margin

    height: head.height + (open ? body.height + Theme.px(12) : 0)

    AbstractButton {
        id: head
        width: section.width
        height: Theme.px(34)
        enabled: section.foldable
        focus: true
        focusPolicy: section.foldable ? Qt.StrongFocus : Qt.NoFocus
        text: section.title
        Accessible.role: Accessible.Button
        Accessible.name: section.open ? qsTr("%1, unfolded").arg(text) : qsTr("%1, folded").arg(text)
        onClicked: section.folded = !section.folded
        Keys.onReturnPressed: clicked()

        contentItem: Item {
            Glyph {
                x: Theme.px(10)
                anchors.verticalCenter: parent.verticalCenter
                width: Theme.px(13)
                height: width
                visible: section.foldable
                name: section.open ? "down" : "right"
                color: Theme.ink2
            }
            Label {
                x: section.foldable ? Theme.px(28) : Theme.margin
                height: parent.height
                verticalAlignment: Text.AlignVCenter
                text: section.title
                font.bold: true
                color: Theme.ink2
                Accessible.ignored: true
            }
        }
        background: Rectangle {
            color: "transparent"
            radius: Theme.px(4)
            border.width: head.visualFocus ? 2 : 0
            border.color: Theme.accent
        }
    }
    Item {
        id: holder
        x: Theme.margin
        y: head.height
        width: section.bodyWidth
        height: section.body.height
        visible: section.open
        children: [section.body]
    }
    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: 1
        visible: section.foldable
        color: Theme.rule
    }
    Rectangle {
        anchors.right: parent.right
        width: 1
        height: Theme.inspectorBelow * 3
        visible: !section.foldable
        color: Theme.rule
    }
}
