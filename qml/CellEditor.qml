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

    readonly property int lineHeight: heading ? Theme.headingLine : Theme.textLine
    readonly property bool onFirstLine: cursorRectangle.y < lineHeight / 2
    readonly property bool onLastLine: cursorRectangle.y + lineHeight * 1.5 > contentHeight

    /// The cell holds `text` now: ours mostly, else somebody undid or replaced it.
    function show(text: string): void {
        if (text === content.text())
            return;
        const caret = cursorPosition;
        content.fill(text);
        cursorPosition = Math.min(caret, length);
    }
    function placeCaret(x: real, y: real): void {
        cursorPosition = positionAt(x, y);
        deselect();
    }
    /// Copies what is chosen, else the whole cell; the clipboard of TextEdit would lose no-break spaces.
    function copyHere(): void {
        if (selectionStart < selectionEnd)
            session.copyText(content.text().substring(selectionStart, selectionEnd));
        else
            session.copyCell();
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

    Component.onCompleted: {
        content.fill(wanted);
        cursorPosition = length;
        if (parent.activeFocus || session.activeRow >= 0)
            forceActiveFocus();
    }
    onActiveFocusChanged: {
        if (!activeFocus)
            session.flush();
    }

    Keys.priority: Keys.BeforeItem
    Keys.onPressed: event => {
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
            copyHere();
            content.put(selectionStart, selectionEnd, "");
        } else if (event.matches(StandardKey.Paste)) {
            content.put(selectionStart, selectionEnd, session.textToPaste());
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
        lineHeight: editor.lineHeight
        onEdited: editor.session.type(editor.row, editor.column, text())
    }
}
