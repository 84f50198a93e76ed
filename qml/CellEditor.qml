pragma ComponentBehavior: Bound

import QtQuick
import Quadrille.Core

// The text of the active cell, typed into in place.
TextEdit {
    id: editor

    required property Session session
    required property int row
    required property int column
    required property bool heading
    required property string name
    /// What the cell holds when it is opened.
    required property string wanted
    required property cellMarks marksWanted

    /// Somebody has typed here, or put the caret somewhere, since it was opened.
    property bool touched: false

    /// Where somebody has typed last, until the caret leaves that word.
    property int typedAt: -1

    /// The stretches that are lit, as begin and end in turn.
    property list<int> lit

    readonly property string misspelt: waves.words
    readonly property string invisibles: signs.words

    readonly property int lineHeight: heading ? Theme.headingLine : Theme.textLine
    readonly property bool onFirstLine: cursorRectangle.y < lineHeight / 2
    readonly property bool onLastLine: cursorRectangle.y + lineHeight * 1.5 > contentHeight

    /// The cell holds `text` now: ours mostly, else somebody undid or replaced it.
    function show(text: string, marks: cellMarks): void {
        if (content.holds(text, marks))
            return;
        const caret = cursorPosition;
        content.fill(text, marks);
        cursorPosition = Math.min(caret, length);
    }
    /// The words that correspond to the one at the caret are lit, here and in the other columns.
    function point(): void {
        if (session && activeFocus && row === session.activeRow && column === session.activeColumn)
            session.counterparts.point(content.text(), cursorPosition);
    }
    function placeCaret(x: real, y: real): void {
        touched = true;
        cursorPosition = positionAt(x, y);
        deselect();
    }
    /// Copies what is chosen, else the whole cell; the clipboard of TextEdit would lose no-break spaces.
    function copyHere(): void {
        if (selectionStart < selectionEnd)
            session.copyText(content.text().substring(selectionStart, selectionEnd), content.marksIn(selectionStart, selectionEnd));
        else
            session.copyCell();
    }
    function cutHere(): void {
        if (selectionStart === selectionEnd)
            return;
        copyHere();
        content.put(selectionStart, selectionEnd, "");
    }
    function pasteHere(): void {
        const text = session.textToPaste();
        if (text.length > 0)
            content.put(selectionStart, selectionEnd, text, session.marksToPaste());
        const lines = session.linesToPaste().length;
        if (lines > 1)
            session.say(qsTr("%1 lines were pasted as one. Ctrl+Z, then Ctrl+Shift+V, puts each into a row of its own.").arg(lines));
    }
    /// The text as it stands here, byte for byte.
    function whole(): string {
        return content.text();
    }
    /// Where the search for the next misspelt word begins: behind what is chosen, else with the word at the caret.
    function spellingFrom(): int {
        return selectionStart < selectionEnd ? selectionEnd : content.wordBegin(cursorPosition);
    }
    /// Chooses a stretch, which is seen then.
    function choose(begin: int, end: int): void {
        touched = true;
        typedAt = -1;
        select(begin, end);
    }
    /// Puts `now` in the place of `before`, if that still stands there.
    function replace(begin: int, end: int, before: string, now: string): void {
        if (content.text().substring(begin, end) !== before)
            return;
        content.put(begin, end, now);
        cursorPosition = begin + now.length;
    }
    /// The place in `item` under what stands at `at`.
    function under(at: int, item: Item): point {
        const there = positionToRectangle(at);
        return mapToItem(item, there.x, there.y + lineHeight + 2);
    }
    /// The misspelt word at a point, by where it begins; -1 when there is none.
    function wrongAt(x: real, y: real): int {
        return waves.wordAt(x, y - waves.y);
    }
    function undoHere(): bool {
        if (content.canUndo()) {
            undo();
            return true;
        }
        return false;
    }
    function redoHere(): bool {
        if (content.canRedo()) {
            redo();
            return true;
        }
        return false;
    }

    focus: true
    // Text with a fixed line height stands two pixels higher than this; so nothing jumps when a cell is opened.
    topPadding: -Theme.px(2)
    wrapMode: TextEdit.Wrap
    textFormat: TextEdit.PlainText
    renderType: Text.NativeRendering
    selectByMouse: true
    persistentSelection: true
    color: Theme.ink
    selectionColor: Theme.lit
    selectedTextColor: Theme.ink
    font.family: Theme.family
    font.pixelSize: heading ? Theme.heading : Theme.text
    font.bold: heading
    cursorDelegate: Rectangle {
        id: caret
        width: 1.5
        color: Theme.accent
        visible: editor.activeFocus
        SequentialAnimation on opacity {
            loops: Animation.Infinite
            running: editor.activeFocus
            PauseAnimation {
                duration: 600
            }
            PropertyAction {
                value: 0
            }
            PauseAnimation {
                duration: 400
            }
            PropertyAction {
                value: 1
            }
        }
    }
    Accessible.role: Accessible.EditableText
    Accessible.name: name
    Accessible.multiLine: true
    Accessible.description: lit.length > 0 && session.counterparts.revision >= 0 ? qsTr("corresponds to %1").arg(session.counterparts.inWords()) : ""

    onCursorPositionChanged: point()

    Component.onCompleted: {
        content.fill(wanted, marksWanted);
        cursorPosition = length;
        if (parent.activeFocus || session.activeRow >= 0)
            forceActiveFocus();
    }
    onActiveFocusChanged: {
        if (!activeFocus)
            session.flush();
        else
            point();
    }

    Keys.priority: Keys.BeforeItem
    Keys.onPressed: event => {
        if ([Qt.Key_Left, Qt.Key_Right, Qt.Key_Home, Qt.Key_End, Qt.Key_Return].includes(event.key) && !(event.modifiers & (Qt.ControlModifier | Qt.AltModifier)))
            touched = true;
        event.accepted = true;
        if (event.matches(StandardKey.Undo)) {
            if (!undoHere())
                session.undo();
        } else if (event.matches(StandardKey.Redo)) {
            if (!redoHere())
                session.redo();
        } else if (event.matches(StandardKey.Copy)) {
            copyHere();
        } else if (event.matches(StandardKey.Cut) && selectionStart < selectionEnd) {
            cutHere();
        } else if (event.matches(StandardKey.Paste)) {
            pasteHere();
        } else if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter) {
            if (event.modifiers & Qt.ShiftModifier)
                insert(cursorPosition, "\n");
        } else if (event.key === Qt.Key_Tab || event.key === Qt.Key_Backtab) {
            session.moveColumn(event.key === Qt.Key_Tab ? 1 : -1, true);
        } else if (event.key === Qt.Key_Up && event.modifiers === Qt.NoModifier && onFirstLine) {
            session.moveRow(-1);
        } else if (event.key === Qt.Key_Down && event.modifiers === Qt.NoModifier && onLastLine) {
            session.moveRow(1);
        } else {
            event.accepted = false;
        }
    }

    CellText {
        id: content
        document: editor.textDocument
        labelFont: Theme.label
        lineHeight: editor.lineHeight
        onEdited: at => {
            editor.touched = true;
            editor.typedAt = at;
            editor.session.type(editor.row, editor.column, text(), content.marks());
            editor.point();
        }
    }

    LitGround {
        z: -1
        y: editor.topPadding
        width: editor.width + 2 * margin
        height: editor.contentHeight + Theme.px(4)
        stretches: editor.lit
        document: editor.textDocument
        lineHeight: editor.lineHeight
    }
    MisspellingMarks {
        id: waves
        y: editor.topPadding
        width: editor.width
        height: editor.contentHeight + Theme.px(4)
        spelling: editor.session.spelling
        tag: editor.session.columns.tag(editor.column)
        document: editor.textDocument
        lineHeight: editor.lineHeight
        unit: Theme.unit
        color: Theme.wave
        caret: editor.cursorPosition
        typedAt: editor.typedAt
        onTypedLeft: editor.typedAt = -1
    }

    InvisibleSigns {
        id: signs
        y: editor.topPadding
        width: editor.width
        height: editor.contentHeight + Theme.px(4)
        document: editor.textDocument
        unit: Theme.unit
        color: Theme.accent
    }

    CellMarkChips {
        y: editor.topPadding
        width: editor.width
        height: editor.contentHeight + Theme.px(4)
        document: editor.textDocument
        labels: content.labels
        words: content.marksInWords
    }
}
