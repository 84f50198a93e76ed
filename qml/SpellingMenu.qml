pragma ComponentBehavior: Bound

import QtQuick
import Quadrille.Core

// What can be done about the misspelt word at the caret or under the pointer. Without such a word, what can be done with
// the text of the editor.
MenuFrame {
    id: menu

    required property Session session

    /// Of the cell the word is in; null when that cannot be typed into.
    property CellEditor editor: null
    property int begin: -1
    property int end: -1

    readonly property Spelling spelling: session.spelling
    readonly property bool misspelt: begin >= 0

    signal asked(string dialog)

    function showAt(x: real, y: real): void {
        popup(x, y);
        takeFirst();
    }
    function takeFirst(): void {
        if (misspelt && !spelling.asking && offered.count > 0)
            currentIndex = 0;
    }

    margins: Theme.px(6)
    // So that Enter takes the likeliest one.
    onOpened: takeFirst()

    component Line: MenuLine {
        height: visible ? implicitHeight : 0
    }
    component Entry: CommandItem {
        id: entry

        property alias words: own.text
        property alias keys: own.keys
        property alias possible: own.enabled

        signal chosen

        height: visible ? implicitHeight : 0
        command: Command {
            id: own
            shortcut: undefined // the editor and the commands have these keys already
            onTriggered: entry.chosen()
        }
    }

    Instantiator {
        id: offered
        model: menu.misspelt && menu.editor ? menu.spelling.suggestions : []
        delegate: Entry {
            required property string modelData
            words: modelData
            font.bold: true
            onChosen: menu.editor.replace(menu.begin, menu.end, menu.spelling.word, modelData)
        }
        onObjectAdded: (index, object) => {
            menu.insertItem(index, object as CommandItem);
            menu.takeFirst();
        }
        onObjectRemoved: (index, object) => menu.removeItem(object as CommandItem)
    }
    Entry {
        visible: menu.misspelt && menu.editor !== null && offered.count === 0
        possible: false
        words: menu.spelling.asking ? qsTr("Looking for suggestions…") : qsTr("No suggestions")
    }
    Line {
        visible: menu.misspelt && menu.editor !== null
    }
    Entry {
        visible: menu.misspelt
        words: qsTr("Add “%1” to my words").arg(menu.spelling.word)
        onChosen: menu.session.addWord(menu.spelling.word, "", false)
    }
    Entry {
        visible: menu.misspelt
        possible: menu.session.wordLists.projectWritable
        words: qsTr("Add “%1” to the project's words").arg(menu.spelling.word)
        onChosen: menu.session.addWord(menu.spelling.word, "", true)
    }
    Entry {
        visible: menu.misspelt
        words: qsTr("Add “%1” inflected like…").arg(menu.spelling.word)
        onChosen: menu.asked("LikeDialog.qml")
    }
    Line {
        visible: menu.misspelt && menu.editor !== null
    }
    Entry {
        visible: menu.editor !== null
        possible: (menu.editor?.selectedText.length ?? 0) > 0
        words: qsTr("Cut")
        keys: "Ctrl+X"
        onChosen: menu.editor.cutHere()
    }
    Entry {
        visible: menu.editor !== null
        words: qsTr("Copy")
        keys: "Ctrl+C"
        onChosen: menu.editor.copyHere()
    }
    Entry {
        visible: menu.editor !== null
        words: qsTr("Paste")
        keys: "Ctrl+V"
        onChosen: menu.editor.pasteHere()
    }
}
