pragma ComponentBehavior: Bound

import QtQuick
import Quadrille.Core

Rectangle {
    id: bar

    required property Session session
    required property Commands commands

    readonly property Background shown: session.work.busy ? session.work : session.reading

    color: Theme.chrome
    Accessible.role: Accessible.StatusBar
    Accessible.name: qsTr("Status")

    Rectangle {
        width: parent.width
        height: 1
        color: Theme.rule2
    }
    Row {
        id: left
        x: Theme.margin
        height: parent.height
        spacing: Theme.px(28)

        Row {
            height: parent.height
            spacing: Theme.px(6)
            visible: bar.session.open
            Glyph {
                anchors.verticalCenter: parent.verticalCenter
                width: Theme.px(14)
                height: width
                name: bar.session.readOnly ? "lock" : bar.session.saved ? "tick" : "draft"
                color: bar.session.readOnly ? Theme.ink2 : bar.session.saved ? Theme.approved : Theme.draft
            }
            Caption {
                height: parent.height
                verticalAlignment: Text.AlignVCenter
                text: bar.session.readOnly ? qsTr("Read-only") : bar.session.saved ? qsTr("Saved") : qsTr("Saving…")
            }
        }
        Row {
            height: parent.height
            spacing: Theme.px(6)
            visible: bar.shown.busy
            Caption {
                height: parent.height
                verticalAlignment: Text.AlignVCenter
                text: bar.shown.title
            }
            ProgressBarThin {
                anchors.verticalCenter: parent.verticalCenter
                width: Theme.px(84)
                done: bar.shown.done
                name: bar.shown.title
            }
            IconButton {
                height: parent.height
                width: height
                glyph: "close"
                name: qsTr("Cancel")
                onClicked: bar.shown.cancel()
            }
        }
        Caption {
            height: parent.height
            width: Math.min(implicitWidth, bar.width - right.width - x - Theme.px(40))
            verticalAlignment: Text.AlignVCenter
            visible: !bar.shown.busy && text.length > 0
            text: bar.session.notice
            elide: Text.ElideMiddle
            color: Theme.ink2
        }
    }
    Row {
        id: right
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        height: parent.height
        spacing: Theme.px(20)
        Caption {
            height: parent.height
            verticalAlignment: Text.AlignVCenter
            visible: bar.session.document >= 0
            text: bar.session.mode === Session.Review ? qsTr("%1 cells wait, %2 at high risk").arg(bar.session.queue.count.toLocaleString(Qt.locale(), "f", 0)).arg(bar.session.queue.high.toLocaleString(Qt.locale(), "f", 0)) : bar.session.linkCounts.length > 0 && bar.session.mode === Session.Align ? bar.session.linkCounts : qsTr("%1 rows, %2 with a weak link").arg(bar.session.units.count.toLocaleString(Qt.locale(), "f", 0)).arg(bar.session.units.weakRows.toLocaleString(Qt.locale(), "f", 0))
        }
        Caption {
            height: parent.height
            verticalAlignment: Text.AlignVCenter
            text: qsTr("F1 help")
            Accessible.role: Accessible.Button
            Accessible.onPressAction: bar.commands.help.trigger()
            TapHandler {
                onTapped: bar.commands.help.trigger()
            }
        }
    }
}
