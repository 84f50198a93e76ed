pragma ComponentBehavior: Bound

import QtQuick.Controls.Basic

// Something that can be done, with its key. Menus and the key sheet show `keys`.
Action {
    property string group: ""
    property string keys: ""

    shortcut: keys
}
