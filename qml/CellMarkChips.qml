pragma ComponentBehavior: Bound

import QtQuick
import Quadrille.Core

// The chips over the marks of a text; what a mark was in its file is said when the pointer rests on its chip.
MarkChips {
    id: chips

    readonly property PlainTip tip: loader.item as PlainTip
    readonly property point pointer: hover.point.position
    readonly property int hovered: hover.hovered ? chipAt(pointer.x, pointer.y) : -1

    onHoveredChanged: {
        if (hovered >= 0)
            loader.setSource("PlainTip.qml", {
                text: wordsOf(hovered),
                x: chip(hovered).x,
                y: chip(hovered).y + chip(hovered).height + Theme.px(4)
            });
        else if (loader.item)
            loader.setSource("");
    }

    labelFont: Theme.label
    unit: Theme.unit
    color: Theme.ink2
    frameColor: Theme.rule2

    HoverHandler {
        id: hover
    }
    Loader {
        id: loader
    }
}
