pragma ComponentBehavior: Bound

import QtQuick
import Quadrille.Core

// All that can be done from the keyboard. `gridFocused` says that the plain keys mean the grid.
QtObject {
    id: commands

    required property Session session
    property bool gridFocused: false
    property CellEditor editor: null

    signal asked(string dialog)
    signal menuAsked
    signal spellingMenuAsked
    signal cellMenuAsked
    signal paneAsked(int direction)
    signal pageAsked(int direction)

    readonly property bool rows: gridFocused && session.activeRow >= 0
    readonly property list<Command> own: [newProject, openProject, addTexts, addLanguage, backUp, restore, exportTmx, closeProject, quit, align, translate, review, switchRole, nextPlace, previousPlace, nextByRisk, goToRow, copy, lookUp, nextPane, previousPane, hideColumn, showColumns, resetColumns, menu, keySheet, help]

    function all(): list<Command> {
        return Array.from(own).concat(Array.from(look.all), Array.from(changing.all), Array.from(spelling.all), Array.from(aligning.all), Array.from(aligning.menus), Array.from(moving.all), Array.from(moving.numbered));
    }

    readonly property Command newProject: Command {
        group: qsTr("Project")
        text: qsTr("New project from files…")
        keys: "Ctrl+N"
        onTriggered: {
            commands.session.newProject.clear();
            commands.asked("NewProjectDialog.qml");
        }
    }
    readonly property Command openProject: Command {
        group: qsTr("Project")
        text: qsTr("Open project…")
        keys: "Ctrl+O"
        onTriggered: commands.asked("OpenDialog.qml")
    }
    readonly property Command addTexts: Command {
        group: qsTr("Project")
        text: qsTr("Add texts as a document…")
        keys: "Ctrl+Shift+N"
        enabled: commands.session.open && !commands.session.readOnly
        onTriggered: {
            commands.session.newProject.clear(NewProject.ForDocument);
            commands.asked("NewProjectDialog.qml");
        }
    }
    readonly property Command addLanguage: Command {
        group: qsTr("Project")
        text: qsTr("Add a language to this document…")
        enabled: commands.session.document >= 0 && !commands.session.readOnly
        onTriggered: {
            commands.session.newProject.clear(NewProject.ForLanguage);
            commands.asked("NewProjectDialog.qml");
        }
    }
    readonly property Command backUp: Command {
        group: qsTr("Project")
        text: qsTr("Back up to…")
        enabled: commands.session.open
        onTriggered: commands.asked("BackupDialog.qml")
    }
    readonly property Command restore: Command {
        group: qsTr("Project")
        text: qsTr("Restore a backup…")
        enabled: commands.session.open && !commands.session.readOnly
        onTriggered: commands.asked("RestoreDialog.qml")
    }
    readonly property Command exportTmx: Command {
        group: qsTr("Project")
        text: qsTr("Export TMX…")
        keys: "Ctrl+Shift+E"
        enabled: commands.session.document >= 0
        onTriggered: {
            commands.session.beginExport();
            commands.asked("ExportDialog.qml");
        }
    }
    readonly property Command closeProject: Command {
        group: qsTr("Project")
        text: qsTr("Close project")
        keys: "Ctrl+W"
        enabled: commands.session.open
        onTriggered: commands.session.closeProject()
    }
    readonly property Command quit: Command {
        group: qsTr("Project")
        text: qsTr("Quit")
        keys: "Ctrl+Q"
        onTriggered: Qt.quit()
    }
    readonly property Command align: Command {
        group: qsTr("Modes")
        text: qsTr("Align")
        keys: "Ctrl+Shift+1"
        onTriggered: commands.session.mode = Session.Align
    }
    readonly property Command translate: Command {
        group: qsTr("Modes")
        text: qsTr("Translate")
        keys: "Ctrl+Shift+2"
        onTriggered: commands.session.mode = Session.Translate
    }
    readonly property Command review: Command {
        group: qsTr("Modes")
        text: qsTr("Review")
        keys: "Ctrl+Shift+3"
        onTriggered: commands.session.mode = Session.Review
    }
    readonly property Command switchRole: Command {
        group: qsTr("Modes")
        text: commands.session.reviewer ? qsTr("Become a translator") : qsTr("Become a reviewer")
        keys: "Ctrl+F9"
        onTriggered: commands.session.switchRole()
    }
    readonly property Command nextPlace: Command {
        group: qsTr("Go")
        text: qsTr("Next weak or uneven link")
        keys: "F4"
        enabled: commands.session.activeRow >= 0
        onTriggered: commands.session.nextPlace(1)
    }
    readonly property Command previousPlace: Command {
        group: qsTr("Go")
        text: qsTr("Previous weak or uneven link")
        keys: "Shift+F4"
        enabled: commands.session.activeRow >= 0
        onTriggered: commands.session.nextPlace(-1)
    }
    readonly property Command nextByRisk: Command {
        group: qsTr("Go")
        text: qsTr("Next cell by risk (Review)")
        keys: "F9"
        enabled: commands.session.activeRow >= 0 && commands.session.mode === Session.Review
        onTriggered: commands.session.nextByRisk()
    }
    readonly property Command goToRow: Command {
        group: qsTr("Go")
        text: qsTr("Go to row…")
        keys: "Ctrl+G"
        enabled: commands.session.activeRow >= 0
        onTriggered: commands.asked("GoToDialog.qml")
    }
    readonly property Command copy: Command {
        group: qsTr("Cell")
        text: qsTr("Copy the cell's text")
        keys: "Ctrl+C"
        enabled: commands.session.activeRow >= 0
        onTriggered: commands.session.copyCell()
    }
    readonly property Command lookUp: Command {
        group: qsTr("Cell")
        text: qsTr("Look the word up…")
        keys: "Ctrl+Shift+L"
        onTriggered: commands.asked("LookUpDialog.qml")
    }
    readonly property Command nextPane: Command {
        group: qsTr("Go")
        text: qsTr("Next pane")
        keys: "F6"
        onTriggered: commands.paneAsked(1)
    }
    readonly property Command previousPane: Command {
        group: qsTr("Go")
        text: qsTr("Previous pane")
        keys: "Shift+F6"
        onTriggered: commands.paneAsked(-1)
    }
    readonly property Command hideColumn: Command {
        group: qsTr("View")
        text: qsTr("Hide this column")
        keys: "Ctrl+Shift+H"
        enabled: commands.session.activeRow >= 0
        onTriggered: commands.session.hideActiveColumn()
    }
    readonly property Command showColumns: Command {
        group: qsTr("View")
        text: qsTr("Show all columns")
        keys: "Ctrl+Shift+A"
        enabled: commands.session.document >= 0
        onTriggered: commands.session.columns.showAll()
    }
    readonly property Command resetColumns: Command {
        group: qsTr("View")
        text: qsTr("Even column widths")
        enabled: commands.session.document >= 0
        onTriggered: commands.session.columns.resetWidths()
    }
    readonly property Command menu: Command {
        group: qsTr("Help")
        text: qsTr("Menu")
        keys: "F10"
        onTriggered: commands.menuAsked()
    }
    readonly property Command keySheet: Command {
        group: qsTr("Help")
        text: qsTr("Keys…")
        keys: "Ctrl+F1"
        onTriggered: commands.asked("KeySheet.qml")
    }
    readonly property Command help: Command {
        group: qsTr("Help")
        text: qsTr("Help")
        keys: "F1"
        onTriggered: commands.asked("HelpPage.qml")
    }
    readonly property LookCommands look: LookCommands {
        preferences: commands.session.preferences
    }
    readonly property MovingCommands moving: MovingCommands {
        session: commands.session
        enabled: commands.rows
        typing: commands.editor !== null
        onPageAsked: direction => commands.pageAsked(direction)
    }
    readonly property ChangingCommands changing: ChangingCommands {
        session: commands.session
        enabled: commands.rows && !commands.session.readOnly
        editor: commands.editor
        onAsked: dialog => commands.asked(dialog)
    }
    readonly property SpellingCommands spelling: SpellingCommands {
        session: commands.session
        enabled: commands.rows
        editor: commands.editor
        onAsked: dialog => commands.asked(dialog)
        onMenuAsked: commands.spellingMenuAsked()
    }
    readonly property AligningCommands aligning: AligningCommands {
        session: commands.session
        possible: commands.rows && !commands.session.readOnly
        onAsked: dialog => commands.asked(dialog)
        onMenuAsked: commands.cellMenuAsked()
    }
}
