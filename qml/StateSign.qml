pragma ComponentBehavior: Bound

import QtQuick
import Quadrille.Core

// A state as sign and word.
Row {
    id: sign

    required property int cellState

    spacing: Theme.px(6)
    Glyph {
        anchors.verticalCenter: parent.verticalCenter
        width: Theme.px(16)
        height: width
        name: Theme.stateGlyph(sign.cellState)
        color: Theme.stateColor(sign.cellState)
    }
    Label {
        height: parent.height
        verticalAlignment: Text.AlignVCenter
        text: Theme.stateName(sign.cellState)
        color: sign.cellState === 0 ? Theme.ink2 : Theme.stateColor(sign.cellState)
    }
}
