pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Quadrille.Core

// The names of the modes, over the grid.
FocusScope {
    id: line

    required property Session session
    required property Commands commands

    component ModeButton: AbstractButton {
        id: button

        required property bool chosen
        required property Command command

        focus: chosen
        focusPolicy: Qt.StrongFocus
        action: command
        height: line.height
        implicitWidth: implicitContentWidth
        Accessible.role: Accessible.RadioButton
        Accessible.name: qsTr("%1 mode").arg(text)
        Accessible.checkable: true
        Accessible.checked: chosen
        Keys.onReturnPressed: clicked()
        ToolTip.visible: hovered
        ToolTip.delay: 600
        ToolTip.text: command.shownKeys

        contentItem: Label {
            text: button.text
            font.pixelSize: Theme.large
            font.bold: button.chosen
            color: button.chosen ? Theme.ink : Theme.ink2
            verticalAlignment: Text.AlignVCenter
            Accessible.ignored: true
        }
        background: Item {
            Rectangle {
                anchors.bottom: parent.bottom
                width: parent.width
                height: 2
                visible: button.chosen
                color: Theme.accent
            }
            Rectangle {
                anchors.fill: parent
                anchors.margins: Theme.px(6)
                anchors.leftMargin: -Theme.px(6)
                anchors.rightMargin: -Theme.px(6)
                visible: button.visualFocus
                radius: Theme.px(4)
                color: "transparent"
                border.width: 2
                border.color: Theme.accent
            }
        }
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.paper
    }
    Row {
        x: Theme.margin
        height: parent.height
        spacing: Theme.px(24)

        ModeButton {
            chosen: line.session.mode === Session.Align
            command: line.commands.align
        }
        ModeButton {
            chosen: line.session.mode === Session.Translate
            command: line.commands.translate
        }
        ModeButton {
            chosen: line.session.mode === Session.Review
            command: line.commands.review
        }
    }
    PushButton {
        anchors.right: parent.right
        anchors.rightMargin: Theme.px(8)
        anchors.verticalCenter: parent.verticalCenter
        visible: line.session.who.length > 0 && !line.session.readOnly
        text: line.session.reviewer ? qsTr("%1, reviewer").arg(line.session.who) : qsTr("%1, translator").arg(line.session.who)
        keys: line.commands.switchRole.keys
        Accessible.description: line.commands.switchRole.text
        onClicked: line.session.switchRole()
    }
}
