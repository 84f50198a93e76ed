pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Quadrille.Core

ApplicationWindow {
    id: window

    required property Session session
    property size wishedSize: Qt.size(0, 0)
    property list<url> texts

    readonly property rect saved: session.preferences.window
    readonly property bool sized: wishedSize.width > 0

    width: sized ? wishedSize.width : saved.width > 0 ? saved.width : 1440
    height: sized ? wishedSize.height : saved.height > 0 ? saved.height : 900
    x: !sized && saved.width > 0 ? saved.x : 0
    y: !sized && saved.width > 0 ? saved.y : 0
    title: session.open ? qsTr("%1 – Quadrille").arg(session.projectName) : qsTr("Quadrille")
    color: Theme.paper
    font.family: Theme.family
    font.pixelSize: Theme.plain
    minimumWidth: Theme.px(420)
    minimumHeight: Theme.px(320)
    visible: true
    palette {
        window: Theme.chrome
        windowText: Theme.ink
        base: Theme.active
        alternateBase: Theme.chrome
        text: Theme.ink
        button: Theme.chip
        buttonText: Theme.ink
        brightText: Theme.ink
        highlight: Theme.lit
        highlightedText: Theme.ink
        light: Theme.paper
        midlight: Theme.sel
        mid: Theme.rule2
        dark: Theme.ink2
        placeholderText: Theme.ink3
        toolTipBase: Theme.active
        toolTipText: Theme.ink
    }

    Component.onCompleted: {
        workbench.focusGrid();
        if (texts.length > 0)
            dialogs.showNewProject(texts);
    }
    onClosing: {
        if (!sized && visibility === Window.Windowed)
            session.preferences.window = Qt.rect(x, y, width, height);
    }

    Binding {
        target: Theme
        property: "choice"
        value: window.session.preferences.theme
    }
    Binding {
        target: Theme
        property: "unit"
        value: window.session.preferences.unit
    }

    Workbench {
        id: workbench
        anchors.fill: parent
        focus: true
        session: window.session
        dialogs: dialogs
    }

    Dialogs {
        id: dialogs
        anchors.fill: parent
        session: window.session
        onClosed: workbench.focusGrid()
    }

    DropArea {
        anchors.fill: parent
        onEntered: drag => drag.accepted = drag.hasUrls
        onDropped: drop => workbench.takeFiles(drop.urls)
    }
}
