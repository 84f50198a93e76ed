pragma ComponentBehavior: Bound

import QtQuick

Rectangle {
    id: bar

    required property real done
    required property string name

    height: Theme.px(3)
    color: Theme.rule2
    Accessible.role: Accessible.ProgressBar
    Accessible.name: qsTr("%1: %2 %").arg(name).arg(Math.round(100 * done))

    Rectangle {
        width: bar.width * Math.max(0, Math.min(1, bar.done))
        height: parent.height
        color: Theme.accent
    }
}
