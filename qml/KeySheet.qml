pragma ComponentBehavior: Bound

import QtQuick

// All keys, searchable by word or key.
DialogFrame {
    id: dialog

    readonly property list<Command> every: commands.all()
    readonly property string sought: search.text.toLowerCase()

    function matches(command: Command): bool {
        const words = command.group + " " + command.text + " " + command.shownKeys;
        return command.shownKeys.length > 0 && words.toLowerCase().includes(sought);
    }

    title: qsTr("Keys")
    wish: 560

    FocusScope {
        anchors.fill: parent
        Accessible.role: Accessible.Dialog
        Accessible.name: dialog.title
        implicitHeight: Math.min(Theme.px(620), dialog.parent.height - Theme.px(40))
        focus: true
        Label {
            x: Theme.px(28)
            y: Theme.px(20)
            text: dialog.title
            font.pixelSize: Theme.title
            font.bold: true
        }
        Field {
            id: search
            x: Theme.px(28)
            y: Theme.px(54)
            width: parent.width - 2 * x
            focus: true
            name: qsTr("Search the keys")
            placeholderText: qsTr("A word or a key")
            Keys.onDownPressed: list.flick(0, -600)
            Keys.onUpPressed: list.flick(0, 600)
        }
        ListView {
            id: list
            x: Theme.px(28)
            y: Theme.px(92)
            width: parent.width - 2 * x
            height: parent.height - y - foot.height
            clip: true
            activeFocusOnTab: true
            boundsBehavior: Flickable.StopAtBounds
            model: dialog.every
            Accessible.role: Accessible.List
            Accessible.name: dialog.title
            delegate: Item {
                id: line
                required property Command modelData
                width: ListView.view.width
                readonly property bool matching: dialog.matches(modelData)
                visible: matching
                height: matching ? Theme.px(26) : 0
                Accessible.role: Accessible.ListItem
                Accessible.name: modelData.text + ", " + modelData.shownKeys
                Caption {
                    width: Theme.px(110)
                    height: parent.height
                    verticalAlignment: Text.AlignVCenter
                    text: line.modelData.group
                    Accessible.ignored: true
                }
                Label {
                    x: Theme.px(120)
                    width: parent.width - x - key.width - Theme.px(8)
                    height: parent.height
                    verticalAlignment: Text.AlignVCenter
                    text: line.modelData.text
                    Accessible.ignored: true
                }
                Label {
                    id: key
                    anchors.right: parent.right
                    height: parent.height
                    verticalAlignment: Text.AlignVCenter
                    text: line.modelData.shownKeys
                    color: Theme.ink2
                    Accessible.ignored: true
                }
            }
        }
        DialogActions {
            id: foot
            anchors.bottom: parent.bottom
            width: parent.width
            PushButton {
                text: qsTr("Close")
                keys: "Esc"
                onClicked: dialog.close()
            }
        }
    }
}
