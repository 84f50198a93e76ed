pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Quadrille.Core

// One of a few words.
ComboBox {
    id: box

    required property string name

    font.family: Theme.family
    font.pixelSize: Theme.plain
    leftPadding: Theme.px(9)
    rightPadding: Theme.px(24)
    implicitHeight: Theme.px(28)
    focusPolicy: Qt.StrongFocus
    Accessible.name: name + ": " + displayText

    contentItem: Label {
        text: box.displayText
        verticalAlignment: Text.AlignVCenter
        Accessible.ignored: true
    }
    indicator: Glyph {
        x: box.width - width - Theme.px(7)
        anchors.verticalCenter: parent.verticalCenter
        width: Theme.px(13)
        height: width
        name: "down"
        color: Theme.ink2
    }
    background: Rectangle {
        radius: Theme.px(3)
        color: box.hovered ? Theme.sel : Theme.active
        border.width: box.visualFocus ? 2 : 1
        border.color: box.visualFocus ? Theme.accent : Theme.rule2
    }
    delegate: ItemDelegate {
        id: entry

        required property int index
        required property string modelData

        width: ListView.view.width
        height: Theme.px(26)
        highlighted: box.highlightedIndex === index
        contentItem: Label {
            text: entry.modelData.length > 0 ? entry.modelData : qsTr("Find out")
            verticalAlignment: Text.AlignVCenter
            font.bold: entry.index === box.currentIndex
        }
        background: Rectangle {
            color: entry.highlighted ? Theme.sel : "transparent"
        }
    }
    popup: Popup {
        y: box.height
        width: Math.max(box.width, Theme.px(150))
        height: Math.min(contentItem.implicitHeight + 2, Theme.px(300))
        padding: 1
        contentItem: ListView {
            clip: true
            implicitHeight: contentHeight
            model: box.popup.visible ? box.delegateModel : null
            currentIndex: box.highlightedIndex
        }
        background: Rectangle {
            color: Theme.active
            border.color: Theme.rule2
            radius: Theme.px(3)
        }
    }
}
