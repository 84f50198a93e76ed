import QtQuick
import QtTest
import Quadrille
import Quadrille.Core

// Translating, aligning and reviewing by the keyboard. Keys go in as keys; letters that the test's keyboard does not
// have are put in where the caret is, as an input method would.
WindowCase {
    id: test

    name: "Editing"

    function state(row, column) {
        return items(window.contentItem, item => item.visible && item.cellState !== undefined && item.Accessible.role === Accessible.Cell && item.Accessible.name.startsWith(testSession.columns.name(column) + ", row " + (row + 1) + ":"))[0].cellState;
    }
    function saved() {
        testSession.flush();
        tryVerify(() => testSession.saved);
    }
    function text(row, column) {
        return testSession.units.cellText(row, column);
    }
    function init() {
        testSession.setWho("Ilze", false);
        testSession.mode = Session.Translate;
        focusGrid();
        saved();
        while (testSession.undoWords.length > 0) {
            testSession.undo(true);
            saved();
            if (testSession.problem.length > 0) {
                testSession.setWho("Ilze", true);
            }
        }
        testSession.setWho("Ilze", false);
        testSession.dismissProblem();
        testSession.goTo(0, 1);
        testSession.goTo(1, 1);
        tryVerify(() => editor() !== null);
        compare(testSession.units.count, 4);
    }

    function test_keys_type_into_the_active_cell() {
        const before = text(1, 1);
        keyClick(Qt.Key_X);
        compare(text(1, 1), before + "x");
        compare(state(1, 1), 1);
        keyClick(Qt.Key_Home);
        keyClick("Y");
        compare(text(1, 1), "Y" + before + "x");
        saved();
        compare(beside.onDisk(1, 1), "Y" + before + "x");
        keyClick(Qt.Key_Z, Qt.ControlModifier);
        keyClick(Qt.Key_Z, Qt.ControlModifier);
        compare(text(1, 1), before);
    }
    function test_letters_of_every_language_stay_as_they_are() {
        editor().selectAll();
        const words = "Лёд, об’єднання, ķēde 5\u00a0km";
        editor().insert(editor().length, words);
        verify(text(1, 1).endsWith(words));
        saved();
        verify(beside.onDisk(1, 1).endsWith(words));
        keyClick(Qt.Key_Space, Qt.ControlModifier | Qt.ShiftModifier);
        verify(text(1, 1).endsWith("km\u00a0"));
    }
    function test_undo_is_the_fields_own_first_and_then_the_journals() {
        const before = text(1, 1);
        keyClick(Qt.Key_X);
        saved();
        keyClick(Qt.Key_Down, Qt.AltModifier);
        keyClick(Qt.Key_W);
        keyClick(Qt.Key_Z, Qt.ControlModifier);
        verify(!text(2, 1).endsWith("w"));
        saved();
        while (testSession.undoWords.length > 0) {
            keyClick(Qt.Key_Z, Qt.ControlModifier);
            saved();
        }
        compare(text(1, 1), before);
        compare(state(1, 1), 2);
    }
    function test_the_editor_shows_what_undo_has_put_back() {
        const before = text(1, 1);
        keyClick(Qt.Key_X);
        saved();
        keyClick(Qt.Key_Down, Qt.AltModifier);
        keyClick(Qt.Key_Up, Qt.AltModifier);
        tryVerify(() => editor() !== null);
        testSession.undo();
        saved();
        keyClick(Qt.Key_End);
        keyClick(Qt.Key_Q);
        compare(text(1, 1), before + "q");
    }
    function test_enter_alone_does_nothing_and_shift_enter_breaks_the_line() {
        const before = text(1, 1);
        keyClick(Qt.Key_Return);
        compare(text(1, 1), before);
        keyClick(Qt.Key_Return, Qt.ShiftModifier);
        compare(text(1, 1), before + "\n");
    }
    function test_ctrl_enter_confirms_and_goes_to_the_next_open_cell() {
        keyClick(Qt.Key_X);
        testSession.goTo(3, 1);
        keyClick(Qt.Key_X);
        testSession.goTo(1, 1);
        keyClick(Qt.Key_Return, Qt.ControlModifier);
        compare(testSession.activeRow, 3);
        compare(state(1, 1), 2);
        tryVerify(() => editor() !== null);
        saved();
        compare(state(1, 1), 2);
        keyClick(Qt.Key_U, Qt.ControlModifier);
        compare(testSession.activeRow, 3);
    }
    function test_arrows_leave_the_cell_at_its_first_and_last_line() {
        keyClick(Qt.Key_Down);
        compare(testSession.activeRow, 2);
        tryVerify(() => editor() !== null);
        keyClick(Qt.Key_Left);
        compare(testSession.activeColumn, 1);
        keyClick(Qt.Key_Tab);
        compare(testSession.activeColumn, 2);
        tryVerify(() => editor() !== null);
        keyClick(Qt.Key_1, Qt.AltModifier);
        compare(testSession.activeColumn, 0);
        verify(editor() === null);
    }
    function test_an_empty_cell_is_asked_about() {
        testSession.goTo(3, 2);
        keyClick(Qt.Key_Return, Qt.ControlModifier);
        tryVerify(() => popupNamed("Nothing belongs here?") !== null);
        keyClick(Qt.Key_Return);
        tryVerify(() => popupNamed("Nothing belongs here?") === null);
        saved();
        compare(state(3, 2), 2);
    }
    function test_a_reviewer_approves_sends_back_and_reopens() {
        keyClick(Qt.Key_F9, Qt.ControlModifier);
        verify(testSession.reviewer);
        keyClick(Qt.Key_Return, Qt.ControlModifier | Qt.AltModifier);
        saved();
        compare(state(1, 1), 4);
        testSession.goTo(1, 1);
        verify(editor() === null);
        keyClick(Qt.Key_X);
        compare(state(1, 1), 4);
        testSession.goTo(2, 1);
        keyClick(Qt.Key_Return, Qt.ControlModifier | Qt.ShiftModifier);
        tryVerify(() => popupNamed("Send back") !== null);
        keyClick(Qt.Key_A);
        keyClick(Qt.Key_Return);
        tryVerify(() => popupNamed("Send back") === null);
        saved();
        compare(state(2, 1), 3);
        compare(testSession.cell.reason, "a");
    }
    function test_locking_closes_a_cell_and_unlocking_opens_it() {
        keyClick(Qt.Key_L, Qt.ControlModifier);
        saved();
        verify(testSession.cell.locked);
        verify(editor() === null);
        keyClick(Qt.Key_L, Qt.ControlModifier);
        saved();
        verify(!testSession.cell.locked);
    }
    function test_the_first_change_asks_who_is_at_work() {
        testSession.setWho("", false);
        keyClick(Qt.Key_X);
        saved();
        verify(popupNamed("Who is working?") === null); // nobody is stopped in a word
        keyClick(Qt.Key_Return, Qt.ControlModifier);
        tryVerify(() => popupNamed("Who is working?") !== null);
        const field = items(popupNamed("Who is working?"), item => item.Accessible.name === "Your name")[0];
        field.text = "Anna";
        keyClick(Qt.Key_Return);
        tryVerify(() => popupNamed("Who is working?") === null);
        saved();
        testSession.goTo(1, 1);
        compare(testSession.cell.changedBy, "Anna");
        tryVerify(() => editor() !== null);
        keyClick(Qt.Key_Y);
        verify(text(1, 1).endsWith("xy"));
        testSession.setWho("Ilze", false);
    }
    function test_align_pushes_pulls_moves_merges_and_swaps_by_key() {
        keyClick(Qt.Key_1, Qt.ControlModifier | Qt.ShiftModifier);
        testSession.goTo(1, 1);
        const first = text(1, 1);
        const second = text(2, 1);
        keyClick(Qt.Key_Return);
        saved();
        compare(text(1, 1), "");
        compare(text(2, 1), first);
        keyClick(Qt.Key_Backspace);
        saved();
        compare(text(1, 1), first);
        keyClick(Qt.Key_Down, Qt.ControlModifier);
        saved();
        compare(testSession.activeRow, 2);
        compare(text(2, 1), first + "\n" + second);
        keyClick(Qt.Key_Up, Qt.ControlModifier);
        saved();
        compare(text(1, 1), first);
        const rows = testSession.units.count;
        keyClick(Qt.Key_I, Qt.ControlModifier | Qt.ShiftModifier);
        saved();
        compare(testSession.units.count, rows + 1);
        testSession.goTo(2, 1);
        keyClick(Qt.Key_Delete, Qt.ControlModifier);
        saved();
        compare(testSession.units.count, rows);
        testSession.goTo(1, 1);
        keyClick(Qt.Key_Down, Qt.ControlModifier | Qt.ShiftModifier);
        saved();
        compare(text(1, 1), second);
        keyClick(Qt.Key_Z, Qt.ControlModifier);
        saved();
        keyClick(Qt.Key_Backspace, Qt.ControlModifier);
        saved();
        compare(testSession.units.count, rows - 1);
    }
    function test_a_segment_is_split_at_the_caret_and_joined() {
        testSession.goTo(2, 1);
        tryVerify(() => editor() !== null);
        keyClick(Qt.Key_Home);
        keyClick(Qt.Key_J, Qt.ControlModifier);
        saved();
        compare(testSession.units.segments(2, 1).length, 1);
        editor().cursorPosition = 21;
        keyClick(Qt.Key_T, Qt.ControlModifier);
        saved();
        compare(testSession.units.segments(2, 1).length, 2);
    }
    function test_the_source_is_edited_by_f2() {
        keyClick(Qt.Key_F2);
        tryVerify(() => popupNamed("Edit the source") !== null);
        keyClick(Qt.Key_X);
        keyClick(Qt.Key_Return);
        tryVerify(() => popupNamed("Edit the source") === null);
        saved();
        verify(text(1, 0).endsWith("x"));
        compare(state(1, 1), 1);
        keyClick(Qt.Key_Y, Qt.ControlModifier | Qt.ShiftModifier);
        saved();
        compare(state(1, 1), 2);
    }
    function test_copy_and_paste_keep_no_break_spaces() {
        testSession.goTo(2, 2);
        tryVerify(() => editor() !== null);
        editor().selectAll();
        keyClick(Qt.Key_C, Qt.ControlModifier);
        compare(beside.clipboard(), "Neviens to neredzēja, bet 5\u00a0laivas bija brīvas.");
        testSession.goTo(3, 2);
        tryVerify(() => editor() !== null);
        keyClick(Qt.Key_V, Qt.ControlModifier);
        compare(text(3, 2), "Neviens to neredzēja, bet 5\u00a0laivas bija brīvas.");
    }
    function test_a_row_stays_as_high_when_its_cell_is_opened() {
        testSession.goTo(0, 0);
        const row = items(window.contentItem, item => item.Accessible.name === "Row 3")[0];
        const before = row.height;
        testSession.goTo(2, 1);
        tryVerify(() => editor() !== null);
        compare(row.height, before);
    }
    function test_the_keypads_enter_confirms_as_well() {
        testSession.goTo(1, 2);
        tryVerify(() => editor() !== null);
        keyClick(Qt.Key_X);
        keyClick(Qt.Key_Enter, Qt.ControlModifier | Qt.KeypadModifier);
        compare(state(1, 2), 2);
        saved();
        compare(state(1, 2), 2);
    }
    function test_lines_are_pasted_as_one_or_into_rows_of_their_own() {
        testSession.copyText("Раз.\nДва.");
        editor().selectAll();
        keyClick(Qt.Key_V, Qt.ControlModifier);
        compare(text(1, 1), "Раз. Два.");
        verify(testSession.notice.includes("Ctrl+Shift+V"));
        const below = text(2, 1);
        keyClick(Qt.Key_V, Qt.ControlModifier | Qt.ShiftModifier);
        tryVerify(() => popupNamed("Replace text?") !== null);
        compare(text(2, 1), below);
        tryVerify(() => popupNamed("Replace text?").visible);
        keyClick(Qt.Key_Return);
        saved();
        tryVerify(() => text(1, 1) === "Раз." && text(2, 1) === "Два.");
        compare(beside.onDisk(2, 1), "Два.");
    }
}
