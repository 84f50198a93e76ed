pragma ComponentBehavior: Bound

import QtQuick
import Quadrille.Core

// One segment in Align. Its number stands before the first line.
Rectangle {
    id: chip

    required property Spelling spelling
    required property string tag
    required property int segment
    required property int number
    required property string text
    required property bool heading
    required property bool several
    required property bool lit
    required property bool framed
    required property bool chosen
    /// The keyboard is in the grid.
    required property bool focused

    readonly property string misspelt: marks.words
    readonly property real indent: numberText.visible ? numberText.implicitWidth + Theme.px(8) : 0

    onIndentChanged: words.forceLayout()

    radius: Theme.px(4)
    color: lit ? Theme.lit : Theme.chip
    height: Math.max(words.height + Theme.px(10), several ? Theme.px(40) : 0)
    border.width: framed || chosen ? 2 : 0
    border.color: framed || focused ? Theme.accent : Theme.ink3

    Text {
        id: numberText
        x: Theme.px(8)
        y: Theme.px(5)
        visible: chip.number > 0
        text: chip.number
        textFormat: Text.PlainText
        renderType: Text.NativeRendering
        color: chip.lit ? Theme.ink2 : Theme.ink3
        font.family: Theme.family
        font.pixelSize: Theme.small
        lineHeightMode: Text.FixedHeight
        lineHeight: Theme.segmentLine
        Accessible.ignored: true
    }
    Text {
        id: words
        x: Theme.px(8)
        y: Theme.px(5)
        width: Math.max(1, chip.width - Theme.px(16))
        text: chip.text
        textFormat: Text.PlainText
        wrapMode: Text.Wrap
        renderType: Text.NativeRendering
        color: Theme.ink
        font.family: Theme.family
        font.pixelSize: Theme.segment
        font.bold: chip.heading
        lineHeightMode: Text.FixedHeight
        lineHeight: Theme.segmentLine
        Accessible.ignored: true
        onLineLaidOut: line => {
            if (line.number === 0) {
                line.x = chip.indent;
                line.width = width - chip.indent;
            }
        }
    }
    MisspellingMarks {
        id: marks
        x: words.x
        y: words.y
        width: words.width
        height: words.height + Theme.px(4)
        spelling: chip.spelling
        tag: chip.tag
        text: words.text
        font: words.font
        lineHeight: words.lineHeight
        indent: chip.indent
        unit: Theme.unit
        color: Theme.wave
    }
}
