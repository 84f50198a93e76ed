pragma ComponentBehavior: Bound

import QtQuick
import Quadrille.Core

// Whose columns these are. Their right edges can be dragged; with the keyboard, F6 comes here, the arrows choose a
// column, and with Shift they move its edge.
FocusScope {
    id: heads

    required property Session session
    required property real scrollX
    required property bool counts

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Column heads")
    Keys.onLeftPressed: event => key(event.modifiers, -1)
    Keys.onRightPressed: event => key(event.modifiers, 1)

    function key(modifiers: int, direction: int): void {
        if (modifiers & Qt.ShiftModifier)
            session.columns.resize(session.activeColumn, direction * Theme.px(12));
        else
            session.moveColumn(direction, false);
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.paper
    }
    component Head: ColumnHead {
        required property int index
        required property string name
        required property bool source
        required property bool shown
        required property real columnWidth
        required property int total
        required property int done

        Accessible.ignored: !visible
        width: columnWidth
        height: heads.height
        language: name
        isSource: source
        textLeft: heads.session.mode === Session.Align ? (source ? Theme.px(8) : Theme.linkGutter + Theme.px(8)) : source ? Theme.px(10) : Theme.gutter
        active: heads.session.activeColumn === index
        framed: active && heads.activeFocus
        progress: heads.counts && !source ? done + "/" + total : ""
        resizable: index < heads.session.columns.count - 1
        onDragged: pixels => heads.session.columns.resize(index, pixels)
        onChosen: heads.session.goTo(heads.session.activeRow, index)
    }

    Item {
        x: Theme.numberColumn + heads.session.columns.sourceWidth
        width: parent.width - x
        height: parent.height
        clip: heads.scrollX > 0
        Row {
            x: -heads.scrollX
            Repeater {
                model: heads.session.columns
                Head {
                    visible: shown && !source
                }
            }
        }
    }
    Row {
        x: Theme.numberColumn
        Repeater {
            model: heads.session.columns
            Head {
                visible: shown && source
            }
        }
    }
    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: 1
        color: Theme.rule2
    }
}
