pragma ComponentBehavior: Bound

import QtQuick
import Quadrille.Core

// One language of one row as running text. Its height is the text's; frame and strip go down the whole row.
Item {
    id: cell

    required property Session session
    required property string language
    required property int rowNumber
    required property int column
    required property string text
    required property int cellState
    required property string reason
    required property bool locked
    required property bool isSource
    required property bool heading
    required property bool active
    required property bool focused
    required property int above
    required property real rowHeight

    readonly property string tag: session.columns.tag(column)
    readonly property int textLeft: isSource ? Theme.px(10) : Theme.gutter
    readonly property bool editing: visible && active && !isSource && !locked && cellState !== 4 && !session.readOnly && session.mode !== Session.Align
    readonly property CellEditor editor: loader.item as CellEditor
    /// What was approved, where that is not what stands here now; asked again whenever the cell changes.
    readonly property var approved: visible && session.mode === Session.Review && !isSource && session.units.revision >= 0 && text.length >= 0 && cellState >= 0 ? session.approvedText(rowNumber - 1, column) : undefined
    /// The words that changed are marked, until somebody types here.
    readonly property bool compared: approved !== undefined && !(editor && editor.touched)
    readonly property DifferenceView comparison: differences.item as DifferenceView
    readonly property bool hasMarks: visible && text.includes("\ufffc")
    readonly property cellMarks inlineMarks: session.units.marks(hasMarks && session.units.revision >= 0 ? rowNumber - 1 : -1, column)
    readonly property string marksInWords: hasMarks ? qsTr("marks: %1").arg(inlineMarks.inOneLine()) : ""
    readonly property string misspelt: compared && comparison ? comparison.misspelt : editor ? editor.misspelt : words.misspelt
    readonly property string spellingInWords: misspelt.length > 0 ? qsTr("misspelt: %1").arg(misspelt) : ""
    /// Characters that cannot be seen are shown.
    readonly property bool revealing: active || session.preferences.invisibles
    readonly property string invisibles: compared && comparison ? comparison.invisibles : editor ? editor.invisibles : words.invisibles
    readonly property string invisiblesInWords: invisibles.length > 0 ? qsTr("invisible characters: %1").arg(invisibles) : ""
    /// The stretches of its text that correspond to the word in hand.
    readonly property list<int> lit: visible && session.counterparts.revision >= 0 && session.counterparts.row === rowNumber - 1 ? session.counterparts.lit(column) : []
    readonly property string litInWords: lit.length > 0 ? qsTr("corresponds: %1").arg(session.counterparts.words(column)) : ""
    readonly property real textHeight: compared && comparison ? comparison.implicitHeight : editor ? Math.max(editor.contentHeight, editor.lineHeight) : words.height

    signal picked
    /// What can be done here, about the misspelt word that begins at `at` of the text (or -1); at a point of the cell.
    signal menuAsked(int at, real x, real y)

    function load(): void {
        if (editing)
            loader.setSource("CellEditor.qml", {
                session: session,
                row: rowNumber - 1,
                column: column,
                heading: heading,
                name: qsTr("Text of %1, row %2").arg(language).arg(rowNumber),
                wanted: text,
                marksWanted: inlineMarks
            });
        else
            loader.setSource("");
    }

    function compare(): void {
        if (approved === undefined)
            differences.setSource("");
        else
            differences.setSource("DifferenceView.qml", {
                session: session,
                width: words.width,
                heading: heading,
                before: approved,
                after: text,
                marks: inlineMarks,
                tag: tag
            });
    }

    function askMenu(x: real, y: real): void {
        const left = x - textLeft;
        const at = compared && comparison ? comparison.wrongAt(left, y - differences.y) : editor ? editor.wrongAt(left, y) : words.wrongAt(left, y);
        picked();
        if (at >= 0 || editor)
            menuAsked(at, x, y);
    }

    /// Where there is no caret, a click says which word's counterparts are to be seen.
    function pointAt(x: real, y: real): void {
        session.counterparts.pointAt(compared && comparison ? comparison.offsetAt(x, y - differences.y) : words.offsetAt(x, y));
    }

    onApprovedChanged: compare()
    onRowNumberChanged: {
        if (editor)
            editor.row = rowNumber - 1;
    }
    height: textHeight + (why.visible ? why.height + Theme.px(3) : 0)
    onEditingChanged: load()
    onInlineMarksChanged: editor?.show(text, inlineMarks)
    onTextChanged: {
        editor?.show(text, session.units.marks(hasMarks ? rowNumber - 1 : -1, column));
        if (approved !== undefined)
            compare();
    }
    Component.onCompleted: {
        load();
        compare();
    }
    Accessible.role: Accessible.Cell
    Accessible.name: qsTr("%1, row %2: %3").arg(language).arg(rowNumber).arg(text.length > 0 ? text : qsTr("empty"))
    Accessible.description: [isSource ? qsTr("source") : locked ? qsTr("%1, locked").arg(Theme.stateName(cellState)) : Theme.stateName(cellState), reason, compared ? qsTr("since approval %1").arg(comparison?.inWords ?? "") : "", spellingInWords, invisiblesInWords, marksInWords, litInWords].filter(said => said.length > 0).join("; ")
    Accessible.selected: active
    Accessible.focusable: true
    Accessible.focused: active && focused

    Rectangle {
        y: -cell.above
        width: cell.width
        height: cell.rowHeight
        visible: cell.active
        radius: Theme.px(2)
        color: Theme.active
        border.width: 2
        border.color: cell.focused ? Theme.accent : Theme.rule2
    }
    StateStrip {
        visible: !cell.isSource
        width: cell.textLeft
        height: cell.rowHeight - cell.above - Theme.px(8)
        state: cell.cellState
        color: Theme.stateColor(cell.cellState)
        unit: Theme.unit
        headY: (cell.heading ? Theme.headingLine : Theme.textLine) / 2
    }
    RestingText {
        id: words
        x: cell.textLeft
        width: Math.max(1, cell.width - x - Theme.px(12))
        visible: !cell.editor && !cell.compared
        session: cell.session
        tag: cell.tag
        heading: cell.heading
        text: cell.text
        marks: cell.inlineMarks
        revealing: cell.revealing
        signColor: cell.active ? Theme.accent : Theme.ink3
        lit: cell.lit
    }
    Binding {
        target: cell.editor
        property: "lit"
        value: cell.lit
        when: cell.editor !== null
    }
    Binding {
        target: cell.comparison
        property: "lit"
        value: cell.lit
        when: cell.comparison !== null
    }
    Binding {
        target: cell.comparison
        property: "revealing"
        value: cell.revealing
        when: cell.comparison !== null
    }
    Loader {
        id: differences
        x: cell.textLeft
        y: -Theme.px(2)
        width: words.width
        visible: cell.compared
    }
    Label {
        id: why
        x: cell.textLeft
        y: cell.textHeight + Theme.px(3)
        width: words.width
        visible: text.length > 0
        text: cell.reason
        wrapMode: Text.Wrap
        color: cell.cellState === 3 ? Theme.rejected : Theme.warnText
        Accessible.ignored: true
    }
    Glyph {
        anchors.right: parent.right
        anchors.rightMargin: Theme.px(1)
        y: Theme.px(2)
        width: Theme.px(13)
        height: width
        visible: cell.locked
        name: "lock"
        color: Theme.ink2
    }
    MouseArea {
        y: -cell.above
        width: cell.width
        height: cell.rowHeight
        cursorShape: cell.editing ? Qt.IBeamCursor : Qt.ArrowCursor
        acceptedButtons: Qt.LeftButton | Qt.RightButton
        onClicked: mouse => {
            if (mouse.button === Qt.RightButton) {
                cell.askMenu(mouse.x, mouse.y - cell.above);
                return;
            }
            const compared = cell.compared && !cell.active; // the first click takes the cell, the next one the caret
            cell.picked();
            if (!compared)
                cell.editor?.placeCaret(mouse.x - cell.textLeft, mouse.y - cell.above);
            if (!cell.editor)
                cell.pointAt(mouse.x - cell.textLeft, mouse.y - cell.above);
        }
    }
    Loader {
        id: loader
        x: cell.textLeft
        opacity: cell.compared ? 0 : 1
        width: words.width
        focus: cell.editing
    }
}
