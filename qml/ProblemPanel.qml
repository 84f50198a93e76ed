pragma ComponentBehavior: Bound

import QtQuick
import Quadrille.Core

// What went wrong, in words, above the grid. Esc or the cross puts it away.
FocusScope {
    id: panel

    required property Session session

    signal dismissed

    readonly property bool shown: session.problem.length > 0

    function dismiss(): void {
        session.dismissProblem();
        dismissed();
    }

    height: shown ? words.height + Theme.px(20) : 0
    visible: shown
    Accessible.role: Accessible.AlertMessage
    Accessible.name: session.problem
    Keys.onEscapePressed: dismiss()

    Shortcut {
        sequence: "Esc"
        enabled: panel.shown
        onActivated: panel.dismiss()
    }
    Rectangle {
        anchors.fill: parent
        color: Theme.chrome
        Rectangle {
            width: Theme.px(3)
            height: parent.height
            color: Theme.rejected
        }
        Rectangle {
            anchors.bottom: parent.bottom
            width: parent.width
            height: 1
            color: Theme.rule2
        }
    }
    Glyph {
        x: Theme.margin
        y: Theme.px(11)
        width: Theme.px(16)
        height: width
        name: "warning"
        color: Theme.rejected
    }
    Label {
        id: words
        x: Theme.px(42)
        y: Theme.px(10)
        width: parent.width - x - Theme.px(50)
        text: panel.session.problem
        wrapMode: Text.Wrap
        elide: Text.ElideNone
        lineHeight: Theme.plainLine
        lineHeightMode: Text.FixedHeight
    }
    IconButton {
        anchors.right: parent.right
        anchors.rightMargin: Theme.px(8)
        y: Theme.px(5)
        focus: true
        glyph: "close"
        name: qsTr("Put the message away (Esc)")
        onClicked: panel.dismiss()
    }
}
