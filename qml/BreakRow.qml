pragma ComponentBehavior: Bound

import QtQuick

// A word behind which a sentence always or never ends, and whether that goes for new projects too.
Rectangle {
    id: entry

    required property int index
    required property string word
    required property bool always
    required property bool everywhere
    required property bool chosen
    required property bool focused

    readonly property string decision: always ? qsTr("always break") : qsTr("never break")
    readonly property string reach: everywhere ? qsTr("this project and new ones") : qsTr("this project")

    signal picked

    height: Theme.px(28)
    radius: Theme.px(4)
    color: chosen ? Theme.sel : "transparent"
    border.width: chosen && focused ? 2 : 0
    border.color: Theme.accent
    Accessible.role: Accessible.ListItem
    Accessible.name: qsTr("%1, %2, %3").arg(word).arg(decision).arg(reach)
    Accessible.selected: chosen

    Label {
        x: Theme.px(12)
        width: entry.width - x - rest.width - Theme.px(20)
        height: parent.height
        verticalAlignment: Text.AlignVCenter
        text: entry.word
        elide: Text.ElideRight
        font.bold: entry.chosen
        Accessible.ignored: true
    }
    Caption {
        id: rest
        anchors.right: parent.right
        anchors.rightMargin: Theme.px(12)
        height: parent.height
        verticalAlignment: Text.AlignVCenter
        text: qsTr("%1, %2").arg(entry.decision).arg(entry.reach)
        Accessible.ignored: true
    }
    MouseArea {
        anchors.fill: parent
        onClicked: entry.picked()
    }
}
