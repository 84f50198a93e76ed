pragma ComponentBehavior: Bound

import QtQuick
import Quadrille.Core

// Asks which project to open.
PickFile {
    id: dialog

    required property Session session
    required property Commands commands
    property Item parent: null

    kind: "project"
    parentWindow: parent?.Window.window ?? null
    onPicked: session.openUrl(selectedFile)
}
