pragma ComponentBehavior: Bound

import QtQuick
import Quadrille.Core

// A text at rest that has marks, laid out as the editor lays it out.
Item {
    id: view

    required property Session session
    required property string tag
    required property bool heading
    required property string text
    required property cellMarks marks
    property bool revealing: false
    property color signColor: Theme.ink3
    property list<int> lit
    readonly property string misspelt: waves.words
    readonly property string invisibles: signs.visible ? signs.words : ""

    function offsetAt(x: real, y: real): int {
        return waves.offsetAt(x, y);
    }
    function wrongAt(x: real, y: real): int {
        return waves.wordAt(x, y);
    }
    function fill(): void {
        content.fill(text, marks);
    }

    implicitHeight: words.contentHeight
    Component.onCompleted: fill()

    LitGround {
        width: view.width + 2 * margin
        height: words.contentHeight + Theme.px(4)
        stretches: view.lit
        document: words.textDocument
        lineHeight: content.lineHeight
    }
    TextEdit {
        id: words
        width: view.width
        enabled: false
        readOnly: true
        activeFocusOnPress: false
        wrapMode: TextEdit.Wrap
        textFormat: TextEdit.PlainText
        renderType: Text.NativeRendering
        color: Theme.ink
        font.family: Theme.family
        font.pixelSize: view.heading ? Theme.heading : Theme.text
        font.bold: view.heading
        Accessible.ignored: true
        CellText {
            id: content
            document: words.textDocument
            labelFont: Theme.label
            lineHeight: view.heading ? Theme.headingLine : Theme.textLine
            onLabelFontChanged: view.fill()
        }
    }
    CellMarkChips {
        width: view.width
        height: words.contentHeight + Theme.px(4)
        document: words.textDocument
        labels: content.labels
        words: content.marksInWords
    }
    MisspellingMarks {
        id: waves
        width: view.width
        height: words.contentHeight + Theme.px(4)
        spelling: view.session.spelling
        tag: view.tag
        document: words.textDocument
        lineHeight: content.lineHeight
        unit: Theme.unit
        color: Theme.wave
    }
    InvisibleSigns {
        id: signs
        width: view.width
        height: words.contentHeight + Theme.px(4)
        visible: view.revealing
        document: words.textDocument
        unit: Theme.unit
        color: view.signColor
    }
}
