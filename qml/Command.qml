pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic

// Something that can be done, with its key. Menus and the key sheet show `keys`.
Action {
    id: command

    property string group: ""
    property string keys: ""
    /// As people read it on the key.
    readonly property string shownKeys: keys.replace("Return", "Enter")

    shortcut: keys

    // Enter of the keypad is a key of its own, but nobody thinks of it so.
    readonly property Shortcut keypad: Shortcut {
        sequence: command.shortcut && command.keys.includes("Return") ? command.keys.replace("Return", "Enter") : ""
        enabled: command.enabled
        onActivated: command.trigger()
    }
}
