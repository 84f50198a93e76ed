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
    required property bool locked
    required property bool isSource
    required property bool heading
    required property bool active
    required property bool focused
    required property int above
    required property real rowHeight

    readonly property int textLeft: isSource ? Theme.px(10) : Theme.gutter
    readonly property bool editing: active && !isSource && !locked && cellState !== 4 && !session.readOnly && session.mode !== Session.Align
    readonly property CellEditor editor: loader.item as CellEditor

    signal picked

    function load(): void {
        if (editing)
            loader.setSource("CellEditor.qml", {
                session: session,
                row: rowNumber - 1,
                column: column,
                heading: heading,
                name: qsTr("Text of %1, row %2").arg(language).arg(rowNumber),
                wanted: text
            });
        else
            loader.setSource("");
    }

    onRowNumberChanged: {
        if (editor)
            editor.row = rowNumber - 1;
    }
    height: editor ? Math.max(editor.contentHeight, editor.lineHeight) : words.height
    onEditingChanged: load()
    onTextChanged: editor?.show(text)
    Component.onCompleted: load()
    Accessible.role: Accessible.Cell
    Accessible.name: qsTr("%1, row %2: %3").arg(language).arg(rowNumber).arg(text.length > 0 ? text : qsTr("empty"))
    Accessible.description: isSource ? qsTr("source") : locked ? qsTr("%1, locked").arg(Theme.stateName(cellState)) : Theme.stateName(cellState)
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
    Text {
        id: words
        x: cell.textLeft
        width: Math.max(1, cell.width - x - Theme.px(12))
        visible: !cell.editor
        text: cell.text
        textFormat: Text.PlainText
        wrapMode: Text.Wrap
        renderType: Text.NativeRendering
        color: Theme.ink
        font.family: Theme.family
        font.pixelSize: cell.heading ? Theme.heading : Theme.text
        font.bold: cell.heading
        lineHeightMode: Text.FixedHeight
        lineHeight: cell.heading ? Theme.headingLine : Theme.textLine
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
        onClicked: mouse => {
            cell.picked();
            cell.editor?.placeCaret(mouse.x - cell.textLeft, mouse.y - cell.above);
        }
    }
    Loader {
        id: loader
        x: cell.textLeft
        width: words.width
        focus: cell.editing
    }
}
