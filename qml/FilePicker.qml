pragma ComponentBehavior: Bound

import QtQuick

// Asks for a file with the desktop's own dialog. It is made when first asked for: it is slow to load.
Item {
    id: picker

    required property string kind

    signal picked

    readonly property list<url> files: (loader.item as PickFile)?.selectedFiles ?? []

    function ask(): void {
        if (!loader.item)
            loader.setSource("PickFile.qml", {
                kind: picker.kind,
                parentWindow: picker.Window.window
            });
        (loader.item as PickFile).open();
    }

    Loader {
        id: loader
    }
    Connections {
        target: loader.item as PickFile
        function onPicked(): void {
            picker.picked();
        }
    }
}
