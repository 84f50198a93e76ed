import QtQuick
import QtTest
import Quadrille
import Quadrille.Core

// The mouse over the chips of Align.
WindowCase {
    id: test

    name: "Dragging"

    function chip(row, column, segment) {
        const cells = items(window.contentItem, item => item.visible && (item as Chips) !== null && item.row === row && item.column === column);
        return items(cells[0], item => (item as Chip) !== null)[segment];
    }
    function dragging() {
        return items(window.contentItem, item => (item as SegmentDragging) !== null)[0];
    }
    function middle(item) {
        return item.mapToItem(window.contentItem, item.width / 2, item.height / 2);
    }
    function saved() {
        tryVerify(() => testSession.saved);
    }
    function moveTo(point) {
        for (let step = 1; step <= 4; ++step)
            mouseMove(window.contentItem, point.x, point.y - 4 + step);
    }
    function init() {
        testSession.setWho("Ilze", false);
        testSession.mode = Session.Align;
        focusGrid();
        testSession.goTo(0, 1);
        tryVerify(() => chip(2, 1, 1) !== undefined);
        waitForRendering(window.contentItem);
    }
    function cleanup() {
        while (testSession.undoWords.length > 0) {
            testSession.undo(true);
            saved();
        }
    }

    function test_a_click_picks_the_cell() {
        const at = middle(chip(2, 1, 0));
        mouseClick(window.contentItem, at.x, at.y);
        compare(testSession.activeRow, 2);
        compare(testSession.activeColumn, 1);
        compare(testSession.undoWords, "");
    }
    function test_a_chip_is_dragged_to_the_next_row_and_back_by_undo() {
        const from = middle(chip(2, 1, 1));
        const onto = middle(chip(3, 1, 0));
        mousePress(window.contentItem, from.x, from.y);
        moveTo(onto);
        verify(dragging().dragging);
        compare(dragging().onto, 3);
        compare(dragging().whyNot, "");
        mouseRelease(window.contentItem, onto.x, onto.y);
        saved();
        compare(testSession.units.segments(2, 1).length, 1);
        compare(testSession.units.segments(3, 1).length, 2);
        verify(!dragging().dragging);
        keyClick(Qt.Key_Z, Qt.ControlModifier);
        saved();
        tryVerify(() => testSession.units.segments(2, 1).length === 2);
    }
    function test_escape_takes_a_drag_back() {
        const from = middle(chip(2, 1, 1));
        const onto = middle(chip(3, 1, 0));
        mousePress(window.contentItem, from.x, from.y);
        moveTo(onto);
        verify(dragging().dragging);
        keyClick(Qt.Key_Escape);
        verify(!dragging().dragging);
        mouseRelease(window.contentItem, onto.x, onto.y);
        compare(testSession.units.segments(2, 1).length, 2);
        compare(testSession.undoWords, "");
    }
    function test_a_drag_that_cannot_end_there_says_why() {
        const from = middle(chip(0, 1, 0));
        const onto = middle(chip(3, 1, 0));
        mousePress(window.contentItem, from.x, from.y);
        moveTo(onto);
        verify(dragging().whyNot.includes("keeps its order"));
        mouseRelease(window.contentItem, onto.x, onto.y);
        saved();
        compare(testSession.units.segments(0, 1).length, 1);
        verify(testSession.problem.includes("keeps its order"));
        testSession.dismissProblem();
    }
}
