import QtQuick
import QtTest
import Quadrille
import Quadrille.Core

// Reviewing by the keyboard.
WindowCase {
    id: test

    name: "Review"

    function cell(row, column) {
        return items(window.contentItem, item => item.visible && item.cellState !== undefined && item.Accessible.role === Accessible.Cell && item.Accessible.name.startsWith(testSession.columns.name(column) + ", row " + (row + 1) + ":"))[0] as TranslateCell;
    }
    function saved() {
        testSession.flush();
        tryVerify(() => testSession.saved);
    }
    function init() {
        testSession.setWho("Daryna", true);
        testSession.mode = Session.Review;
        focusGrid();
        saved();
        while (testSession.undoWords.length > 0) {
            testSession.undo(true);
            saved();
        }
        testSession.dismissProblem();
        testSession.goTo(1, 1);
        tryVerify(() => editor() !== null);
    }
    /// Approves row 2 of the first target, takes it back, and types a word into it.
    function changeAfterApproval() {
        keyClick(Qt.Key_Return, Qt.ControlModifier | Qt.AltModifier);
        saved();
        testSession.goTo(1, 1);
        testSession.reopen();
        saved();
        tryVerify(() => editor() !== null);
        editor().insert(editor().length, " слово");
        saved();
        testSession.setWho("Ilze", false);
        testSession.goTo(1, 1);
        testSession.confirm();
        saved();
        testSession.setWho("Daryna", true);
        testSession.goTo(2, 1);
    }

    function test_what_changed_since_approval_is_marked() {
        compare(cell(1, 1).compared, false);
        changeAfterApproval();
        testSession.goTo(2, 1);
        tryVerify(() => cell(1, 1).compared);
        tryVerify(() => cell(1, 1).comparison.inWords === "in: слово");
        verify(cell(1, 1).Accessible.description.includes("in: слово"));
        verify(cell(1, 1).comparison.getText(0, 1000).endsWith("слово"));
        testSession.mode = Session.Translate;
        tryVerify(() => !cell(1, 1).compared);
    }
    function test_typing_shows_the_plain_text() {
        changeAfterApproval();
        testSession.goTo(1, 1);
        tryVerify(() => editor() !== null && cell(1, 1).compared);
        const before = testSession.units.cellText(1, 1);
        keyClick(Qt.Key_X);
        tryVerify(() => !cell(1, 1).compared);
        compare(testSession.units.cellText(1, 1), before + "x");
        saved();
        testSession.goTo(2, 1);
        tryVerify(() => cell(1, 1).compared);
    }
    function test_the_inspector_says_who_approved_and_how_much_changed() {
        changeAfterApproval();
        testSession.goTo(1, 1);
        tryVerify(() => testSession.sinceApproval.includes("words put in: 1, taken out: 0"));
        verify(testSession.sinceApproval.includes("Daryna"));
        tryVerify(() => visibleNamed(testSession.sinceApproval).length > 0);
        testSession.goTo(2, 1);
        tryVerify(() => testSession.sinceApproval === "");
    }
    function test_the_queue_leads_from_risk_to_risk() {
        const all = testSession.queue.count;
        verify(all > 2);
        changeAfterApproval();
        tryCompare(testSession.queue, "high", 1);
        verify(visibleNamed("2 ru, risk 3 of 3: Edited after approval").length > 0);
        verify(visibleNamed(all + " cells wait, 1 at high risk").length > 0);
        testSession.goTo(0, 2);
        testSession.nextByRisk();
        testSession.goTo(3, 2); // it does not wait, so the first is next
        keyClick(Qt.Key_F9);
        compare(testSession.activeRow, 1);
        compare(testSession.activeColumn, 1);
        tryVerify(() => editor() !== null);
        keyClick(Qt.Key_Return, Qt.ControlModifier | Qt.AltModifier);
        saved();
        tryCompare(testSession.queue, "count", all - 1);
        tryCompare(testSession.queue, "high", 0);
    }
    function test_a_click_in_the_queue_goes_there() {
        const entry = visibleNamed("1 ru, risk")[0] as QueueEntry;
        mouseClick(entry);
        compare(testSession.activeRow, 0);
        tryVerify(() => entry.here);
    }
    function test_hidden_columns_do_not_wait() {
        const all = testSession.queue.count;
        testSession.columns.setShown(2, false);
        tryVerify(() => testSession.queue.count < all);
        testSession.columns.showAll();
        tryCompare(testSession.queue, "count", all);
    }
    function test_why_a_cell_was_sent_back_stands_under_its_text() {
        const before = cell(1, 1).height;
        testSession.sendBack("style", "minor", "Слишком сухо");
        saved();
        tryVerify(() => cell(1, 1).height > before);
        verify(cell(1, 1).reason.includes("Слишком сухо"));
        verify(cell(1, 1).Accessible.description.includes("Слишком сухо"));
    }
}
