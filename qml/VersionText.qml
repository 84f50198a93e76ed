pragma ComponentBehavior: Bound

import QtQuick
import Quadrille.Core

// What a cell was once, with what had changed in it then. No longer than a few lines.
Item {
    id: view

    required property string before
    required property string after
    required property cellMarks marks
    required property string tag
    required property color ink
    readonly property string inWords: difference.inWords

    /// What changed is shown, wherever in the text that is.
    readonly property int most: (inWords.length > 0 ? 15 : 4) * Theme.plainLine

    implicitHeight: Math.min(words.contentHeight, most)
    clip: true
    Accessible.ignored: true

    TextEdit {
        id: words
        width: view.width
        enabled: false
        readOnly: true
        activeFocusOnPress: false
        wrapMode: TextEdit.Wrap
        textFormat: TextEdit.PlainText
        renderType: Text.NativeRendering
        color: view.ink
        font.family: Theme.family
        font.pixelSize: Theme.plain
        Accessible.ignored: true
        DifferenceText {
            id: difference
            document: words.textDocument
            before: view.before
            after: view.after
            marks: view.marks
            labelFont: Theme.label
            tag: view.tag
            lineHeight: Theme.plainLine
            inInk: Theme.inInk
            inGround: Theme.inGround
            outInk: Theme.outInk
            outGround: Theme.outGround
        }
        CellMarkChips {
            width: view.width
            height: words.contentHeight
            document: words.textDocument
            labels: difference.labels
            words: difference.marksInWords
        }
    }
}
