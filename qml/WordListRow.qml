pragma ComponentBehavior: Bound

import QtQuick

// A word that was added to the spelling, what it inflects like, and whose it is.
Rectangle {
    id: entry

    required property int index
    required property string word
    required property string like
    required property string languageName
    required property bool ofProject
    required property bool chosen
    required property bool focused

    readonly property string owner: ofProject ? qsTr("of the project") : qsTr("mine")

    signal picked

    height: Theme.px(28)
    radius: Theme.px(4)
    color: chosen ? Theme.sel : "transparent"
    border.width: chosen && focused ? 2 : 0
    border.color: Theme.accent
    Accessible.role: Accessible.ListItem
    Accessible.name: like.length > 0 ? qsTr("%1, like %2, %3, %4").arg(word).arg(like).arg(languageName).arg(owner) : qsTr("%1, %2, %3").arg(word).arg(languageName).arg(owner)
    Accessible.selected: chosen

    Label {
        id: text
        x: Theme.px(12)
        width: Math.min(implicitWidth, entry.width / 3)
        height: parent.height
        verticalAlignment: Text.AlignVCenter
        text: entry.word
        elide: Text.ElideRight
        font.bold: entry.chosen
        Accessible.ignored: true
    }
    Label {
        x: text.x + text.width + Theme.px(8)
        width: entry.width - x - rest.width - Theme.px(20)
        height: parent.height
        verticalAlignment: Text.AlignVCenter
        visible: entry.like.length > 0
        text: qsTr("like %1").arg(entry.like)
        elide: Text.ElideRight
        color: Theme.ink2
        Accessible.ignored: true
    }
    Caption {
        id: rest
        anchors.right: parent.right
        anchors.rightMargin: Theme.px(12)
        height: parent.height
        verticalAlignment: Text.AlignVCenter
        text: qsTr("%1, %2").arg(entry.languageName).arg(entry.owner)
        Accessible.ignored: true
    }
    MouseArea {
        anchors.fill: parent
        onClicked: entry.picked()
    }
}
