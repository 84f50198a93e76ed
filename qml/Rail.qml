pragma ComponentBehavior: Bound

import QtQuick
import Quadrille.Core

// Left: documents, headings, how far each language is. In a narrow window only signs and bars.
FocusScope {
    id: rail

    required property Session session
    required property Commands commands
    required property bool strip

    readonly property bool menuOpen: (menu.item as MainMenu)?.visible ?? false

    signal jumped

    function openMenu(): void {
        if (!menu.item)
            menu.setSource("MainMenu.qml", {
                session: rail.session,
                commands: rail.commands
            });
        (menu.item as MainMenu).popup(rail, 0, Theme.topLine);
    }

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Documents and headings")

    Rectangle {
        anchors.fill: parent
        color: Theme.chrome
        Rectangle {
            anchors.right: parent.right
            width: 1
            height: parent.height
            color: Theme.rule2
        }
    }
    Loader {
        id: menu
    }
    IconButton {
        id: menuButton
        x: Theme.px(7)
        y: Theme.px(8)
        focus: true
        glyph: "menu"
        name: qsTr("Menu (F10)")
        onClicked: rail.openMenu()
    }
    Label {
        anchors.left: menuButton.right
        anchors.leftMargin: Theme.px(5)
        anchors.verticalCenter: menuButton.verticalCenter
        width: rail.width - x - Theme.px(8)
        visible: !rail.strip
        text: rail.session.open ? rail.session.projectName : qsTr("Quadrille")
        font.pixelSize: Theme.large
        font.bold: true
    }
    RailLists {
        anchors {
            fill: parent
            topMargin: Theme.topLine + Theme.px(6)
            rightMargin: 1
        }
        visible: !rail.strip && rail.session.document >= 0
        session: rail.session
        onJumped: rail.jumped()
    }
    RailStrip {
        anchors {
            fill: parent
            topMargin: Theme.topLine + Theme.px(6)
            rightMargin: 1
        }
        visible: rail.strip && rail.session.document >= 0
        session: rail.session
        onJumped: rail.jumped()
    }
}
