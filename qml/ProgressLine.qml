pragma ComponentBehavior: Bound

import QtQuick

// How far one language is: approved, translated, draft, sent back.
Item {
    id: line

    required property string name
    required property int total
    required property int done
    required property int approved
    required property int translated
    required property int draft
    required property int rejected

    readonly property int percent: total > 0 ? Math.floor(100 * done / total) : 0
    readonly property list<int> amounts: [approved, translated, draft, rejected]
    readonly property list<int> states: [4, 2, 1, 3]

    height: Theme.px(35)
    Accessible.role: Accessible.ProgressBar
    Accessible.name: qsTr("%1: %2 % done").arg(name).arg(percent)

    Label {
        text: line.name
        color: Theme.ink2
        Accessible.ignored: true
    }
    Label {
        anchors.right: parent.right
        text: qsTr("%1 %").arg(line.percent)
        color: Theme.ink2
        Accessible.ignored: true
    }
    Rectangle {
        y: Theme.px(19)
        width: parent.width
        height: Theme.px(4)
        color: Theme.rule2
        Row {
            anchors.fill: parent
            Repeater {
                model: line.amounts
                Rectangle {
                    required property int index
                    required property int modelData
                    width: line.total > 0 ? line.width * modelData / line.total : 0
                    height: Theme.px(4)
                    color: Theme.stateColor(line.states[index])
                }
            }
        }
    }
}
