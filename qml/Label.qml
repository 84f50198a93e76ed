pragma ComponentBehavior: Bound

import QtQuick

// Text of the interface. What people wrote is shown as it is: plain, never as mark-up.
Text {
    color: Theme.ink
    font.family: Theme.family
    font.pixelSize: Theme.plain
    textFormat: Text.PlainText
    renderType: Text.NativeRendering
    elide: Text.ElideRight
    Accessible.role: Accessible.StaticText
    Accessible.name: text
}
