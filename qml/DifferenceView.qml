pragma ComponentBehavior: Bound

import QtQuick
import Quadrille.Core

// A text with what has changed in it: words taken out struck through, words put in underlined.
TextEdit {
    id: view

    required property Session session
    required property string before
    required property string after
    required property cellMarks marks
    required property string tag
    required property bool heading
    readonly property string inWords: difference.inWords
    /// Characters that cannot be seen are shown.
    property bool revealing: false
    property list<int> lit
    readonly property string misspelt: marks.words
    readonly property string invisibles: signs.visible ? signs.words : ""

    function offsetAt(x: real, y: real): int {
        return marks.offsetAt(x, y);
    }
    function wrongAt(x: real, y: real): int {
        return marks.wordAt(x, y);
    }

    enabled: false
    readOnly: true
    activeFocusOnPress: false
    wrapMode: TextEdit.Wrap
    textFormat: TextEdit.PlainText
    renderType: Text.NativeRendering
    color: Theme.ink
    font.family: Theme.family
    font.pixelSize: heading ? Theme.heading : Theme.text
    font.bold: heading
    Accessible.ignored: true

    DifferenceText {
        id: difference
        document: view.textDocument
        before: view.before
        after: view.after
        marks: view.marks
        labelFont: Theme.label
        tag: view.tag
        lineHeight: view.heading ? Theme.headingLine : Theme.textLine
        inInk: Theme.inInk
        inGround: Theme.inGround
        outInk: Theme.outInk
        outGround: Theme.outGround
    }
    LitGround {
        z: -1
        width: view.width + 2 * margin
        height: view.contentHeight + Theme.px(4)
        stretches: view.lit
        document: view.textDocument
        lineHeight: difference.lineHeight
    }
    MisspellingMarks {
        id: marks
        width: view.width
        height: view.contentHeight + Theme.px(4)
        spelling: view.session.spelling
        tag: view.tag
        document: view.textDocument
        lineHeight: difference.lineHeight
        unit: Theme.unit
        color: Theme.wave
    }
    InvisibleSigns {
        id: signs
        width: view.width
        height: view.contentHeight + Theme.px(4)
        visible: view.revealing
        document: view.textDocument
        unit: Theme.unit
        color: Theme.accent
    }
    CellMarkChips {
        width: view.width
        height: view.contentHeight + Theme.px(4)
        document: view.textDocument
        labels: difference.labels
        words: difference.marksInWords
    }
}
