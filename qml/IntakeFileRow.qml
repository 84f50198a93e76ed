pragma ComponentBehavior: Bound

import QtQuick
import Quadrille.Core

// One file of a new project; what is wrong with it stands under it.
Item {
    id: file

    required property NewProject draft
    required property int index
    required property string name
    required property string tag
    required property string encoding
    required property string found
    required property int segments
    required property bool source
    required property string problem

    height: Theme.px(36) + (wrong.visible ? wrong.height + Theme.px(4) : 0)

    Label {
        width: parent.width - language.width - encodings.width - sourceMark.width - remove.width - amount.width - Theme.px(60)
        height: Theme.px(32)
        verticalAlignment: Text.AlignVCenter
        elide: Text.ElideMiddle
        text: file.name
    }
    Caption {
        id: amount
        anchors.right: language.left
        anchors.rightMargin: Theme.px(12)
        width: Theme.px(92)
        height: Theme.px(32)
        horizontalAlignment: Text.AlignRight
        verticalAlignment: Text.AlignVCenter
        text: file.problem.length > 0 ? "" : file.found.length > 0 ? file.segments === 1 ? qsTr("1 segment") : qsTr("%1 segments").arg(file.segments) : qsTr("reading…")
    }
    ChoiceBox {
        id: language
        anchors.right: encodings.left
        anchors.rightMargin: Theme.px(12)
        width: Theme.px(126)
        name: qsTr("Language of %1").arg(file.name)
        model: file.draft.names
        currentIndex: file.draft.tagIndex(file.tag)
        displayText: currentIndex < 0 ? qsTr("Language?") : currentText
        onActivated: index => file.draft.setTag(file.index, file.draft.tags[index])
    }
    ChoiceBox {
        id: encodings
        anchors.right: sourceMark.left
        anchors.rightMargin: Theme.px(12)
        width: Theme.px(140)
        name: qsTr("Encoding of %1").arg(file.name)
        model: file.draft.encodings
        currentIndex: file.draft.encodingIndex(file.encoding)
        displayText: currentIndex > 0 ? currentText : file.found.length > 0 ? file.found : qsTr("Find out")
        onActivated: index => file.draft.setEncoding(file.index, file.draft.encodings[index])
    }
    RadioRow {
        id: sourceMark
        anchors.right: remove.left
        anchors.rightMargin: Theme.px(6)
        y: Theme.px(2)
        autoExclusive: false
        visible: file.draft.purpose !== NewProject.ForLanguage
        text: qsTr("source")
        Accessible.name: qsTr("%1 is the source").arg(file.name)
        checked: file.source
        onClicked: file.draft.setSource(file.index)
    }
    IconButton {
        id: remove
        anchors.right: parent.right
        glyph: "close"
        name: qsTr("Take out %1").arg(file.name)
        onClicked: file.draft.remove(file.index)
    }
    Label {
        id: wrong
        y: Theme.px(34)
        width: parent.width
        visible: file.problem.length > 0
        wrapMode: Text.Wrap
        elide: Text.ElideNone
        color: Theme.rejected
        text: file.problem
    }
}
