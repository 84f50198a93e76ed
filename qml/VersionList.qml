pragma ComponentBehavior: Bound

import QtQuick
import Quadrille.Core

// What the active cell has been. Any of it can come back.
Column {
    id: list

    required property Session session

    spacing: Theme.px(8)

    Label {
        visible: list.session.versions.count === 0
        text: qsTr("Nothing has stood here yet.")
        color: Theme.ink3
    }
    Repeater {
        model: list.session.versions
        Item {
            id: version

            required property int index
            required property string words
            required property string who
            required property string moment
            required property int cellState
            required property bool refused
            required property bool present
            required property string before
            required property cellMarks marks
            readonly property string said: words.length > 0 ? words.replace(/\ufffc/g, " ") : qsTr("empty")

            width: list.width
            height: text.y + text.height + (back.visible ? back.height : 0)
            Accessible.role: Accessible.StaticText
            Accessible.name: head.text + ": " + said
            Accessible.description: text.inWords

            Glyph {
                y: Theme.px(2)
                width: Theme.px(13)
                height: width
                name: Theme.stateGlyph(version.cellState)
                color: Theme.stateColor(version.cellState)
            }
            Caption {
                id: head
                x: Theme.px(20)
                width: parent.width - x
                elide: Text.ElideRight
                text: version.refused ? qsTr("%1, %2, came too late").arg(version.who).arg(version.moment) : qsTr("%1, %2").arg(version.who).arg(version.moment)
                Accessible.ignored: true
            }
            Label {
                x: text.x
                y: text.y
                visible: version.words.length === 0 && version.before.length === 0
                text: qsTr("empty")
                color: text.ink
                Accessible.ignored: true
            }
            VersionText {
                id: text
                x: Theme.px(20)
                y: Theme.px(18)
                width: parent.width - x
                before: version.before
                after: version.words
                marks: version.marks
                tag: list.session.columns.tag(list.session.activeColumn)
                ink: version.present ? Theme.ink : Theme.ink2
            }
            PushButton {
                id: back
                x: Theme.px(12)
                y: text.y + text.height
                visible: !version.present && !list.session.readOnly
                text: qsTr("Bring back")
                Accessible.name: qsTr("Bring back: %1").arg(version.said)
                onClicked: list.session.restore(version.index)
            }
        }
    }
}
