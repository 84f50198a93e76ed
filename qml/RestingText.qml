pragma ComponentBehavior: Bound

import QtQuick
import Quadrille.Core

// The text of a cell that nobody types into. It stands where the editor would have it.
Item {
    id: resting

    required property Session session
    required property string tag
    required property bool heading
    required property string text
    required property cellMarks marks
    /// Characters that cannot be seen are shown, in this colour.
    required property bool revealing
    required property color signColor
    /// The stretches that are lit, as begin and end in turn.
    required property list<int> lit

    /// A text with marks needs room for them, which Text cannot make.
    readonly property bool marked: text.includes("\ufffc")
    readonly property MarkedText markedText: loader.item as MarkedText
    readonly property string misspelt: markedText ? markedText.misspelt : waves.words
    readonly property string invisibles: markedText ? markedText.invisibles : signs.visible ? signs.words : ""

    /// Where in the text the character is that stands at a point; -1 when none does.
    function offsetAt(x: real, y: real): int {
        return markedText ? markedText.offsetAt(x, y - loader.y) : waves.offsetAt(x, y);
    }
    /// The misspelt word at a point, by where it begins; -1 when there is none.
    function wrongAt(x: real, y: real): int {
        return markedText ? markedText.wrongAt(x, y - loader.y) : waves.wordAt(x, y);
    }
    function showMarked(): void {
        if (marked)
            loader.setSource("MarkedText.qml", {
                session: session,
                tag: tag,
                heading: heading,
                text: text,
                marks: marks
            });
        else if (loader.item)
            loader.setSource("");
    }

    height: markedText ? markedText.implicitHeight : words.height
    onTextChanged: showMarked()
    onMarksChanged: showMarked()
    onHeadingChanged: showMarked()
    Component.onCompleted: showMarked()

    LitGround {
        width: words.width + 2 * margin
        height: words.height + Theme.px(4)
        visible: words.visible && stretches.length > 0
        stretches: resting.lit
        text: words.text
        font: words.font
        lineHeight: words.lineHeight
        textWidth: words.width
    }
    Text {
        id: words
        width: resting.width
        visible: !resting.marked
        text: resting.text
        textFormat: Text.PlainText
        wrapMode: Text.Wrap
        renderType: Text.NativeRendering
        color: Theme.ink
        font.family: Theme.family
        font.pixelSize: resting.heading ? Theme.heading : Theme.text
        font.bold: resting.heading
        lineHeightMode: Text.FixedHeight
        lineHeight: resting.heading ? Theme.headingLine : Theme.textLine
        Accessible.ignored: true
    }
    MisspellingMarks {
        id: waves
        width: words.width
        height: words.height + Theme.px(4)
        visible: words.visible
        spelling: resting.session.spelling
        tag: resting.tag
        text: words.text
        font: words.font
        lineHeight: words.lineHeight
        unit: Theme.unit
        color: Theme.wave
    }
    InvisibleSigns {
        id: signs
        width: words.width
        height: words.height + Theme.px(4)
        visible: words.visible && resting.revealing
        text: words.text
        font: words.font
        lineHeight: words.lineHeight
        unit: Theme.unit
        color: resting.signColor
    }
    Binding {
        target: resting.markedText
        property: "revealing"
        value: resting.revealing
        when: resting.markedText !== null
    }
    Binding {
        target: resting.markedText
        property: "signColor"
        value: resting.signColor
        when: resting.markedText !== null
    }
    Binding {
        target: resting.markedText
        property: "lit"
        value: resting.lit
        when: resting.markedText !== null
    }
    Loader {
        id: loader
        y: -Theme.px(2)
        width: resting.width
    }
}
