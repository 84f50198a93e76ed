pragma ComponentBehavior: Bound

import QtQuick
import Quadrille.Core

// What there is to do while no document is open.
FocusScope {
    id: welcome

    required property Session session
    required property Commands commands

    Rectangle {
        anchors.fill: parent
        color: Theme.paper
    }
    Column {
        anchors.centerIn: parent
        visible: !welcome.session.reading.busy
        width: Math.min(parent.width - Theme.px(60), Theme.px(520))
        spacing: Theme.px(14)

        Label {
            text: welcome.session.open ? qsTr("%1 holds no document yet").arg(welcome.session.projectName) : qsTr("No project is open")
            font.pixelSize: Theme.title
            font.bold: true
        }
        Label {
            width: parent.width
            wrapMode: Text.Wrap
            color: Theme.ink2
            lineHeight: Theme.plainLine
            lineHeightMode: Text.FixedHeight
            text: qsTr("A project holds a text and its translations, lined up sentence by sentence. Make one from plain text files, or open one that is there; a file can also be dropped here.")
        }
        Row {
            spacing: Theme.px(12)
            PushButton {
                focus: true
                main: true
                text: welcome.commands.newProject.text
                keys: welcome.commands.newProject.keys
                onClicked: welcome.commands.newProject.trigger()
            }
            PushButton {
                text: welcome.commands.openProject.text
                keys: welcome.commands.openProject.keys
                onClicked: welcome.commands.openProject.trigger()
            }
        }
        Caption {
            visible: recent.count > 0
            topPadding: Theme.px(14)
            text: qsTr("Opened last")
        }
        Repeater {
            id: recent
            model: welcome.session.preferences.recent
            PushButton {
                required property string modelData
                leftPadding: 0
                text: modelData
                onClicked: welcome.session.openProject(modelData)
            }
        }
    }
}
