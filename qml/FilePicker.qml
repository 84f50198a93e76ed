pragma ComponentBehavior: Bound

import QtQuick

// Asks for a file with the desktop's own dialog. It is made when first asked for: it is slow to load.
Item {
    id: picker

    required property string kind

    signal picked(list<url> urls)

    function ask(): void {
        if (!loader.item)
            loader.setSource("PickFile.qml", {
                kind: picker.kind,
                parentWindow: picker.Window.window
            });
        loader.item.open();
    }

    Loader {
        id: loader
    }
    Connections {
        target: loader.item as PickFile
        function onPicked(urls: list<url>): void {
            picker.picked(urls);
        }
    }
}
