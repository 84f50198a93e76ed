pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Templates as T
import Quadrille.Core

// The frame of all dialogs: over the darkened window, in the middle, away with Esc.
Popup {
    id: dialog

    required property Session session
    required property Commands commands
    required property string title
    property real wish: 880

    anchors.centerIn: parent
    width: Math.min(Theme.px(wish), (parent?.width ?? 400) - Theme.px(24))
    modal: true
    dim: true
    focus: true
    padding: 0
    closePolicy: Popup.CloseOnEscape

    T.Overlay.modal: Rectangle {
        color: Theme.veil
    }
    background: Item {
        Repeater {
            model: 6
            Rectangle {
                required property int index
                anchors.fill: parent
                anchors.margins: -2 * (index + 1)
                radius: Theme.px(6) + 2 * index
                color: Theme.shadow
            }
        }
        Rectangle {
            anchors.fill: parent
            radius: Theme.px(6)
            color: Theme.paper
            border.width: Theme.contrast ? 1 : 0
            border.color: Theme.rule2
        }
    }
}
