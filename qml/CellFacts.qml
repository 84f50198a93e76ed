pragma ComponentBehavior: Bound

import QtQuick
import Quadrille.Core

// State, who and when, how long.
Column {
    id: facts

    required property ActiveCell cell
    required property string misspelt

    component Fact: Item {
        id: fact
        required property string word
        required property string value
        width: facts.width
        height: visible ? Math.max(Theme.px(22), answer.height + Theme.px(4)) : 0
        Accessible.role: Accessible.StaticText
        Accessible.name: word + ": " + value
        Label {
            text: fact.word
            color: Theme.ink3
            Accessible.ignored: true
        }
        Label {
            id: answer
            x: Theme.px(100)
            width: parent.width - x
            text: fact.value
            wrapMode: Text.Wrap
            Accessible.ignored: true
        }
    }

    Fact {
        word: qsTr("Language")
        value: facts.cell.language
    }
    Fact {
        visible: !facts.cell.source
        word: qsTr("State")
        value: facts.cell.locked ? qsTr("%1, locked").arg(Theme.stateName(facts.cell.state)) : Theme.stateName(facts.cell.state)
    }
    Fact {
        visible: value.length > 0
        word: qsTr("Why")
        value: facts.cell.reason
    }
    Fact {
        visible: value.length > 0
        word: qsTr("By")
        value: facts.cell.changedBy
    }
    Fact {
        visible: value.length > 0
        word: qsTr("When")
        value: facts.cell.changedAt
    }
    Fact {
        word: qsTr("Misspelt")
        value: facts.misspelt.length > 0 ? facts.misspelt : qsTr("none")
    }
    Fact {
        word: qsTr("Segments")
        value: facts.cell.segments
    }
    Fact {
        word: qsTr("Words")
        value: facts.cell.words
    }
    Fact {
        word: qsTr("Characters")
        value: facts.cell.characters
    }
}
