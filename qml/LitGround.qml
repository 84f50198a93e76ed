pragma ComponentBehavior: Bound

import QtQuick
import Quadrille.Core

// The ground beneath words of a text that correspond to the one in hand.
LitWords {
    x: -margin
    unit: Theme.unit
    color: Theme.lit
    visible: stretches.length > 0
}
