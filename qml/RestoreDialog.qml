pragma ComponentBehavior: Bound

import QtQuick
import Quadrille.Core

// Which of the backups that were kept by themselves is to come back.
DialogFrame {
    id: dialog

    readonly property Backups backups: session.backups

    function go(): void {
        const n = list.currentIndex;
        close();
        session.restoreBackup(n);
    }

    title: qsTr("Restore a backup")
    wish: 460
    onOpened: backups.look()

    FocusScope {
        anchors.fill: parent
        implicitHeight: Theme.px(400)
        focus: true
        Accessible.role: Accessible.Dialog
        Accessible.name: dialog.title
        Label {
            x: Theme.px(28)
            y: Theme.px(20)
            text: dialog.title
            font.pixelSize: Theme.title
            font.bold: true
        }
        Label {
            x: Theme.px(28)
            y: Theme.px(54)
            width: parent.width - 2 * x
            wrapMode: Text.Wrap
            elide: Text.ElideNone
            text: dialog.backups.count > 0 ? qsTr("The project as it is now is kept beside it under another name, so nothing is lost.") : qsTr("There is no backup of this project yet. One is made when it is opened, if it has changed, and every hour.")
            color: Theme.ink2
        }
        ListView {
            id: list
            x: Theme.px(16)
            y: Theme.px(104)
            width: parent.width - 2 * x
            height: parent.height - y - Theme.px(72)
            focus: true
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            model: dialog.backups
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Backups")
            Keys.onReturnPressed: {
                if (count > 0)
                    dialog.go();
            }
            delegate: Rectangle {
                id: entry

                required property int index
                required property string moment
                required property string size

                readonly property bool chosen: ListView.isCurrentItem

                width: ListView.view.width
                height: Theme.px(28)
                radius: Theme.px(4)
                color: chosen ? Theme.sel : "transparent"
                border.width: chosen && list.activeFocus ? 2 : 0
                border.color: Theme.accent
                Accessible.role: Accessible.ListItem
                Accessible.name: qsTr("%1, %2").arg(moment).arg(size)
                Accessible.selected: chosen
                Label {
                    x: Theme.px(12)
                    anchors.verticalCenter: parent.verticalCenter
                    text: entry.moment
                    font.bold: entry.chosen
                    Accessible.ignored: true
                }
                Caption {
                    anchors.right: parent.right
                    anchors.rightMargin: Theme.px(12)
                    anchors.verticalCenter: parent.verticalCenter
                    text: entry.size
                    Accessible.ignored: true
                }
                MouseArea {
                    anchors.fill: parent
                    onClicked: list.currentIndex = entry.index
                    onDoubleClicked: {
                        list.currentIndex = entry.index;
                        dialog.go();
                    }
                }
            }
        }
        DialogActions {
            anchors.bottom: parent.bottom
            width: parent.width
            PushButton {
                text: qsTr("Cancel")
                keys: "Esc"
                onClicked: dialog.close()
            }
            PushButton {
                main: true
                enabled: list.count > 0
                text: qsTr("Restore")
                keys: "Enter"
                onClicked: dialog.go()
            }
        }
    }
}
