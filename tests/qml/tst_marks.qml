import QtQuick
import QtTest
import Quadrille
import Quadrille.Core

// Inline elements of a text, which are chips in the grid.
WindowCase {
    id: test

    name: "Marks"

    readonly property string latvian: "\ufffcLedus\ufffc izgāja aprīlī\ufffc."

    function cell(row, column) {
        return items(window.contentItem, item => item.visible && item.cellState !== undefined && item.Accessible.role === Accessible.Cell && item.Accessible.name.startsWith(testSession.columns.name(column) + ", row " + (row + 1) + ":"))[0] as TranslateCell;
    }
    function chips(row, column) {
        return items(cell(row, column), item => item.visible && item.chipAt !== undefined && item.count > 0)[0];
    }
    function labels(row, column) {
        return Array.from(chips(row, column).labels).join(", ");
    }
    function places(row, column) {
        const there = chips(row, column);
        const found = [];
        for (let n = 0; n < there.count; ++n)
            found.push(there.mapToItem(cell(row, column), there.chip(n)));
        return found;
    }
    function saved() {
        testSession.flush();
        tryVerify(() => testSession.saved);
    }
    function originals(row, column) {
        saved();
        return Array.from(beside.marksOnDisk(row, column)).join(" ");
    }
    function open(row, column) {
        testSession.goTo(row, column);
        tryVerify(() => editor() !== null && editor().row === row && editor().column === column);
    }
    function init() {
        if (testSession.projectName !== "Marked")
            testSession.openProject(beside.markedProject());
        testSession.setWho("Ilze", true);
        testSession.mode = Session.Translate;
        focusGrid();
        saved();
        while (testSession.undoWords.length > 0) {
            testSession.undo(true);
            saved();
        }
        testSession.dismissProblem();
        testSession.goTo(1, 2);
        open(0, 1);
        compare(editor().whole(), latvian);
        tryVerify(() => chips(0, 1)?.count === 3 && chips(0, 2)?.count === 2);
    }

    function test_every_mark_is_a_chip_with_its_kind_and_number() {
        compare(labels(0, 1), "bold 1, bold 1, ph 3");
        compare(labels(0, 0), "bold 1, bold 1");
        compare(labels(0, 2), "ph 7, link 8");
        compare(chips(0, 1).count, 3);
        verify(cell(0, 2).Accessible.description.includes("marks: ph 7: <i>; link 8: <a href=\"x\">"));
        compare(chips(0, 2).wordsOf(1), "link 8: <a href=\"x\">");
    }
    function test_text_and_chips_stay_in_place_when_the_cell_is_opened() {
        const openPlaces = places(0, 1);
        const height = cell(0, 1).height;
        testSession.goTo(1, 1);
        tryVerify(() => chips(0, 1)?.count === 3 && editor()?.row === 1);
        const restPlaces = places(0, 1);
        for (let n = 0; n < 3; ++n) {
            fuzzyCompare(restPlaces[n].x, openPlaces[n].x, 0.01);
            fuzzyCompare(restPlaces[n].y, openPlaces[n].y, 0.01);
            compare(restPlaces[n].width, openPlaces[n].width);
        }
        compare(cell(0, 1).height, height);
        for (const place of restPlaces) // and no chip reaches into another line
            verify(place.height <= Theme.textLine);
    }
    function test_the_caret_steps_over_a_mark_as_over_a_letter() {
        editor().cursorPosition = 6;
        const before = editor().cursorRectangle.x;
        keyClick(Qt.Key_Right);
        compare(editor().cursorPosition, 7);
        const chip = chips(0, 1).chip(1);
        verify(editor().cursorRectangle.x - before >= chip.width);
        verify(chip.x >= before - 0.5 && chip.x + chip.width <= editor().cursorRectangle.x + 0.5);
        keyClick(Qt.Key_Left);
        compare(editor().cursorPosition, 6);
    }
    function test_typing_beside_marks_keeps_them_in_order() {
        editor().cursorPosition = 1;
        keyClick(Qt.Key_X);
        editor().cursorPosition = 8;
        keyClick(Qt.Key_Y);
        editor().insert(9, "ķē");
        compare(testSession.units.cellText(0, 1), "\ufffcxLedus\ufffcyķē izgāja aprīlī\ufffc.");
        compare(originals(0, 1), "<b> </b> <br/>");
        compare(chips(0, 1).count, 3);
    }
    function test_the_mark_that_is_deleted_is_the_one_that_goes_and_undo_brings_it_back() {
        open(0, 2);
        editor().cursorPosition = 1;
        keyClick(Qt.Key_Backspace); // of two that stand side by side
        compare(testSession.units.cellText(0, 2), "\ufffcКрига зійшла у\u00a0квітні.");
        compare(originals(0, 2), "<a href=\"x\">");
        tryVerify(() => labels(0, 2) === "link 8");
        keyClick(Qt.Key_Z, Qt.ControlModifier);
        compare(testSession.units.cellText(0, 2), "\ufffc\ufffcКрига зійшла у\u00a0квітні.");
        compare(originals(0, 2), "<i> <a href=\"x\">");
        keyClick(Qt.Key_Z, Qt.ControlModifier | Qt.ShiftModifier);
        compare(originals(0, 2), "<a href=\"x\">");
    }
    function test_a_mark_that_is_cut_and_pasted_is_still_that_mark() {
        editor().select(latvian.length - 4, latvian.length - 1); // "lī" and the mark behind it
        keyClick(Qt.Key_X, Qt.ControlModifier);
        compare(testSession.units.cellText(0, 1), "\ufffcLedus\ufffc izgāja aprī.");
        compare(originals(0, 1), "<b> </b>");
        editor().cursorPosition = 0;
        keyClick(Qt.Key_V, Qt.ControlModifier);
        compare(testSession.units.cellText(0, 1), "lī\ufffc\ufffcLedus\ufffc izgāja aprī.");
        compare(originals(0, 1), "<br/> <b> </b>");
    }
    function test_a_sign_that_comes_in_by_itself_is_one_of_the_text() {
        editor().cursorPosition = editor().length;
        editor().insert(editor().length, "ā\ufffcž");
        compare(testSession.units.cellText(0, 1), latvian + "ā\ufffcž");
        tryVerify(() => labels(0, 1) === "bold 1, bold 1, ph 3, obj 4");
        compare(originals(0, 1), "<b> </b> <br/> \ufffc");
        keyClick(Qt.Key_Z, Qt.ControlModifier);
        compare(testSession.units.cellText(0, 1), latvian);
        compare(originals(0, 1), "<b> </b> <br/>");
    }
    function test_what_stands_beside_a_mark_is_still_drawn() {
        const image = grabImage(window.contentItem);
        const before = editor().positionToRectangle(1);
        const after = editor().positionToRectangle(6);
        const place = editor().mapToItem(window.contentItem, before.x, before.y);
        let dark = 0;
        for (let x = 0; x < after.x - before.x; ++x) {
            for (let y = 0; y < before.height; ++y)
                dark += image.red(place.x + x, place.y + y) < 120 ? 1 : 0;
        }
        verify(dark > 30);
    }
    function test_align_names_the_marks() {
        testSession.mode = Session.Align;
        compare(testSession.units.segments(0, 1)[0], "[bold 1]Ledus[bold 1] izgāja aprīlī[ph 3].");
    }
    function test_review_shows_marks_between_words_that_changed() {
        testSession.confirm();
        saved();
        testSession.goTo(0, 1);
        testSession.reopen();
        saved();
        tryVerify(() => editor() !== null && editor().row === 0);
        editor().insert(editor().length - 2, " maijā");
        saved();
        testSession.mode = Session.Review;
        testSession.goTo(1, 1);
        tryVerify(() => cell(0, 1).compared && chips(0, 1)?.count === 3);
        compare(labels(0, 1), "bold 1, bold 1, ph 3");
    }
    function test_the_original_is_said_where_the_pointer_rests() {
        testSession.goTo(1, 1);
        tryVerify(() => chips(0, 2)?.count === 2);
        const there = chips(0, 2);
        const chip = there.chip(1);
        mouseMove(there, 1, there.height - 1);
        mouseMove(there, chip.x + chip.width / 2, chip.y + chip.height / 2);
        tryVerify(() => there.hovered === 1);
        tryVerify(() => there.tip?.opened ?? false);
        compare(there.tip.text, "link 8: <a href=\"x\">");
        compare(there.tip.contentItem.textFormat, Text.PlainText);
        mouseMove(there, chip.x + chip.width + 60, chip.y + chip.height / 2);
        tryVerify(() => there.hovered === -1);
    }
}
