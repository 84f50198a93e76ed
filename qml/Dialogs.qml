pragma ComponentBehavior: Bound

import QtQuick
import Quadrille.Core

// Opens one dialog at a time; each is made when it is asked for and goes when it is closed.
Item {
    id: dialogs

    required property Session session

    readonly property bool busy: loader.status === Loader.Ready

    signal closed

    function show(file: string, commands: Commands): void {
        loader.setSource(file, {
            session: dialogs.session,
            commands: commands
        });
        loader.item.parent = dialogs;
        loader.item.open();
    }
    /// A question of the session's; `words` are the dialog's own properties.
    function ask(file: string, commands: Commands, words: var): void {
        if (busy)
            return;
        loader.setSource(file, Object.assign({
            session: dialogs.session,
            commands: commands
        }, words));
        loader.item.parent = dialogs;
        loader.item.open();
    }
    function showNewProject(files: list<url>): void {
        session.newProject.clear();
        show("NewProjectDialog.qml", null);
        session.newProject.addFiles(files);
    }

    Loader {
        id: loader
    }
    Connections {
        target: loader.item
        ignoreUnknownSignals: true
        function onClosed(): void {
            dialogs.drop();
        }
        function onRejected(): void {
            dialogs.drop();
        }
        function onAccepted(): void {
            dialogs.drop();
        }
    }
    function drop(): void {
        later.start();
    }

    // A dialog cannot be taken away while it is still telling that it closed.
    Timer {
        id: later
        interval: 0
        onTriggered: {
            loader.setSource("");
            dialogs.closed();
        }
    }
}
