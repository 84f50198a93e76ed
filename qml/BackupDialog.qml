pragma ComponentBehavior: Bound

import QtQuick
import Quadrille.Core

// Asks where a backup is to go.
PickFile {
    id: dialog

    required property Session session
    required property Commands commands
    property Item parent: null

    kind: "backup"
    parentWindow: parent?.Window.window ?? null
    onPicked: session.backUpTo(selectedFile)
}
