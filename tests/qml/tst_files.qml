import QtQuick
import QtTest
import Quadrille
import Quadrille.Core

// Backups by the keyboard, and texts that come into an open project.
WindowCase {
    id: test

    name: "Files"

    function commands() {
        return items(window.contentItem, item => item.commands !== undefined)[0].commands;
    }
    function firstText() {
        return editor() ? editor().text : "";
    }
    function init() {
        testSession.setWho("Ilze", false);
        testSession.mode = Session.Translate;
        focusGrid();
        testSession.goTo(1, 1);
        tryVerify(() => editor() !== null);
    }

    function test_a_backup_comes_back_by_enter() {
        testSession.backups.look();
        tryVerify(() => {
            testSession.backups.look();
            return testSession.backups.count > 0;
        });
        const before = firstText();
        keyClick(Qt.Key_End, Qt.ControlModifier);
        editor().insert(editor().length, " лишнее");
        testSession.flush();
        tryVerify(() => testSession.saved);
        commands().restore.triggered();
        tryVerify(() => popupNamed("Restore a backup") !== null && popupNamed("Restore a backup").activeFocus);
        keyClick(Qt.Key_Return);
        tryVerify(() => testSession.notice.includes("restored") || testSession.notice.includes("Restored"));
        testSession.goTo(1, 1);
        tryVerify(() => firstText() === before);
    }
    function test_escape_leaves_the_dialog_and_everything_as_it_was() {
        const before = firstText();
        commands().restore.triggered();
        tryVerify(() => popupNamed("Restore a backup") !== null);
        keyClick(Qt.Key_Escape);
        tryVerify(() => popupNamed("Restore a backup") === null || !popupNamed("Restore a backup").visible);
        compare(firstText(), before);
    }
    function test_ctrl_shift_n_adds_texts_to_the_open_project() {
        keyClick(Qt.Key_N, Qt.ControlModifier | Qt.ShiftModifier);
        tryVerify(() => items(window.contentItem.parent, item => item.visible && item.Accessible.role === Accessible.Dialog && item.Accessible.name.includes("Add")).length > 0);
        keyClick(Qt.Key_Escape);
    }
}
