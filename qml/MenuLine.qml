pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic

MenuSeparator {
    topPadding: Theme.px(5)
    bottomPadding: Theme.px(5)
    leftPadding: 0
    rightPadding: 0
    contentItem: Rectangle {
        implicitHeight: 1
        color: Theme.rule
    }
}
