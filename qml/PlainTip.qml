pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic

// A word beside the pointer that came from a file: plain, never as mark-up.
ToolTip {
    id: tip

    visible: true
    delay: 600
    width: Math.min(implicitWidth, Theme.px(360))
    contentItem: Text {
        text: tip.text
        textFormat: Text.PlainText
        wrapMode: Text.Wrap
        renderType: Text.NativeRendering
        color: Theme.ink
        font.family: Theme.family
        font.pixelSize: Theme.plain
    }
    background: Rectangle {
        color: Theme.paper
        radius: Theme.px(4)
        border.width: 1
        border.color: Theme.rule2
    }
}
