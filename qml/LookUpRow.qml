pragma ComponentBehavior: Bound

import QtQuick

// One row of the lexicon: the headword, then a line for each language, false friends under their language.
Rectangle {
    id: line

    required property int index
    required property string headword
    required property string part
    required property list<string> names
    required property list<string> equivalents
    required property list<string> notThese
    required property string note
    property bool current: false

    signal clicked

    function said(): string {
        const sides = Array.from(names).map((name, k) => name + ": " + equivalents[k] + (notThese[k] ? ", " + notThese[k] : ""));
        return headword + ", " + part + "; " + sides.join("; ") + (note ? "; " + note : "");
    }

    height: words.height + Theme.px(16)
    color: current ? Theme.row : "transparent"
    Accessible.role: Accessible.ListItem
    Accessible.name: said()
    Accessible.focusable: true
    Accessible.selected: current

    Rectangle {
        width: Theme.px(3)
        height: parent.height
        visible: line.current
        color: Theme.accent
    }
    Column {
        id: words
        x: Theme.px(14)
        y: Theme.px(8)
        width: parent.width - 2 * x
        spacing: Theme.px(2)
        Row {
            spacing: Theme.px(8)
            Label {
                id: head
                text: line.headword
                font.bold: true
                font.pixelSize: Theme.text
                Accessible.ignored: true
            }
            Caption {
                anchors.baseline: head.baseline
                text: line.part
                Accessible.ignored: true
            }
        }
        Repeater {
            model: line.names
            Item {
                id: side
                required property int index
                required property string modelData
                readonly property string notThese: line.notThese[index]
                width: words.width
                height: right.height + (notThese ? wrong.height : 0)
                Caption {
                    text: side.modelData
                    width: Theme.px(90)
                    height: Theme.plainLine
                    verticalAlignment: Text.AlignVCenter
                    Accessible.ignored: true
                }
                Label {
                    id: right
                    x: Theme.px(98)
                    width: parent.width - x
                    text: line.equivalents[side.index]
                    wrapMode: Text.Wrap
                    Accessible.ignored: true
                }
                Label {
                    id: wrong
                    x: right.x
                    y: right.height
                    width: right.width
                    visible: side.notThese.length > 0
                    text: "≠ " + side.notThese
                    color: Theme.warnText
                    wrapMode: Text.Wrap
                    Accessible.ignored: true
                }
            }
        }
        Label {
            width: parent.width
            visible: line.note.length > 0
            text: line.note
            color: Theme.ink2
            wrapMode: Text.Wrap
            Accessible.ignored: true
        }
    }
    MouseArea {
        anchors.fill: parent
        onClicked: line.clicked()
    }
}
