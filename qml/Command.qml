pragma ComponentBehavior: Bound

import QtQuick.Controls.Basic

// Something that can be done, with its key. Menus and the key sheet show `keys`.
Action {
    property string group: ""
    property string keys: ""
    /// As people read it on the key.
    readonly property string shownKeys: keys.replace("Return", "Enter")

    shortcut: keys
}
