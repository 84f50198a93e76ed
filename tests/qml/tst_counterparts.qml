import QtQuick
import QtTest
import Quadrille
import Quadrille.Core

// Words that correspond light up across the row.
WindowCase {
    id: test

    name: "Counterparts"

    function cell(row, column) {
        return items(window.contentItem, item => item.visible && item.cellState !== undefined && item.Accessible.role === Accessible.Cell && item.Accessible.name.startsWith(testSession.columns.name(column) + ", row " + (row + 1) + ":"))[0] as TranslateCell;
    }
    function grounds(row, column) {
        const found = items(cell(row, column), item => item.visible && item.stretches !== undefined && item.count > 0);
        return found.length > 0 ? found[0].count : 0;
    }
    function init() {
        testSession.setWho("Ilze", true);
        testSession.mode = Session.Translate;
        focusGrid();
        testSession.flush();
        tryVerify(() => testSession.saved);
        while (testSession.undoWords.length > 0) {
            testSession.undo(true);
            tryVerify(() => testSession.saved);
        }
        testSession.goTo(1, 2);
        tryVerify(() => editor() !== null);
    }

    function test_the_caret_lights_words_in_every_column() {
        keyClick(Qt.Key_Home);
        tryVerify(() => grounds(1, 0) === 1);
        tryVerify(() => grounds(1, 1) === 1 && grounds(1, 2) === 1);
        compare(testSession.counterparts.words(0), "ice");
        verify(cell(1, 0).Accessible.description.includes("corresponds: ice"));
        verify(editor().Accessible.description.includes("English: ice"));
        compare(grounds(2, 0), 0);
        keyClick(Qt.Key_End);
        tryVerify(() => grounds(1, 0) === 0);
        compare(grounds(1, 2), 0);
        verify(!cell(1, 0).Accessible.description.includes("corresponds"));
        keyClick(Qt.Key_Left);
        tryVerify(() => grounds(1, 0) === 1);
        compare(testSession.counterparts.words(1), "апреле");
    }
    function test_typing_goes_on_and_the_new_word_is_lit() {
        editor().selectAll();
        editor().remove(0, editor().length);
        editor().insert(0, "Aprīlī ledus ");
        keyClick(Qt.Key_A);
        keyClick(Qt.Key_Home);
        tryCompare(testSession.counterparts, "row", 1);
        tryVerify(() => testSession.counterparts.words(0) === "April");
        compare(editor().whole(), "Aprīlī ledus a");
    }
    function test_a_cell_at_rest_is_pointed_at_with_keys_and_mouse() {
        keyClick(Qt.Key_1, Qt.AltModifier);
        tryCompare(testSession, "activeColumn", 0);
        compare(grounds(1, 0), 0);
        keyClick(Qt.Key_Right, Qt.ControlModifier);
        tryVerify(() => grounds(1, 0) === 1);
        compare(testSession.counterparts.words(2), "Ledus");
        keyClick(Qt.Key_Right, Qt.ControlModifier);
        tryVerify(() => testSession.counterparts.words(0) !== "ice");
        keyClick(Qt.Key_Left, Qt.ControlModifier);
        tryVerify(() => testSession.counterparts.words(2) === "Ledus");
        const source = cell(1, 0);
        mouseClick(source, source.textLeft + Theme.px(34), Theme.px(10));
        tryVerify(() => testSession.counterparts.words(0) === "ice");
    }
    function test_review_lights_words_too_and_Align_does_not() {
        testSession.mode = Session.Review;
        tryVerify(() => editor() !== null);
        keyClick(Qt.Key_Home);
        tryVerify(() => grounds(1, 0) === 1);
        testSession.mode = Session.Align;
        tryCompare(testSession.counterparts, "row", -1);
    }
    function test_the_ground_lies_beneath_its_word() {
        keyClick(Qt.Key_Home);
        tryVerify(() => grounds(1, 2) === 1);
        // Both are laid out anew until the window has drawn them.
        tryVerify(() => {
            const lit = items(editor(), item => item.stretches !== undefined)[0];
            const ground = lit.ground(0);
            const begin = editor().positionToRectangle(0);
            const end = editor().positionToRectangle(5);
            return Math.abs(ground.x + lit.margin - begin.x) < 1 && Math.abs(ground.x + ground.width - lit.margin - end.x) < 1 && ground.y < begin.y + Theme.px(6) && ground.y + ground.height > begin.y + Theme.px(14);
        });
    }
}
