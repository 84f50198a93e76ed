pragma ComponentBehavior: Bound

import QtQuick
import Quadrille.Core

// Cells by state, over all targets.
Column {
    id: column

    required property list<int> counts

    readonly property list<int> states: [4, 2, 1, 3, 0]

    topPadding: Theme.px(10)
    Repeater {
        model: column.states
        Item {
            id: line
            required property int modelData
            readonly property string word: Theme.stateName(modelData)
            readonly property int amount: column.counts[modelData] ?? 0
            width: column.width
            height: Theme.px(22)
            Accessible.role: Accessible.StaticText
            Accessible.name: word + ": " + amount
            Glyph {
                y: Theme.px(2)
                x: -Theme.px(3)
                width: Theme.px(16)
                height: width
                name: Theme.stateGlyph(line.modelData)
                color: Theme.stateColor(line.modelData)
            }
            Label {
                x: Theme.px(22)
                text: line.word.charAt(0).toUpperCase() + line.word.slice(1)
                color: Theme.ink2
                Accessible.ignored: true
            }
            Label {
                anchors.right: parent.right
                text: line.amount
                color: Theme.ink2
                Accessible.ignored: true
            }
        }
    }
}
