pragma ComponentBehavior: Bound

import QtQuick

Rectangle {
    id: bar

    required property string name
    required property int total
    required property int done
    required property int approved
    required property int translated
    required property int draft
    required property int rejected

    readonly property list<int> amounts: [approved, translated, draft, rejected]
    readonly property list<int> states: [4, 2, 1, 3]

    width: Theme.px(5)
    height: Theme.px(72)
    color: Theme.rule2
    Accessible.role: Accessible.ProgressBar
    Accessible.name: qsTr("%1: %2 % done").arg(name).arg(total > 0 ? Math.floor(100 * done / total) : 0)

    Column {
        anchors.bottom: parent.bottom
        rotation: 180
        Repeater {
            model: bar.amounts
            Rectangle {
                required property int index
                required property int modelData
                width: bar.width
                height: bar.total > 0 ? bar.height * modelData / bar.total : 0
                color: Theme.stateColor(bar.states[index])
            }
        }
    }
}
