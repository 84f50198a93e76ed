import QtQuick
import QtTest
import Quadrille
import Quadrille.Core

// Misspelt words in the grid.
WindowCase {
    id: test

    name: "Spelling"

    function cell(row, column) {
        return items(window.contentItem, item => item.visible && item.cellState !== undefined && item.Accessible.role === Accessible.Cell && item.Accessible.name.startsWith(testSession.columns.name(column) + ", row " + (row + 1) + ":"))[0] as TranslateCell;
    }
    function marks(row, column) {
        return items(cell(row, column), item => item.visible && item.wordAt !== undefined && item.lines > 0);
    }
    function saved() {
        testSession.flush();
        tryVerify(() => testSession.saved);
    }
    function put(text) {
        editor().selectAll();
        editor().remove(0, editor().length);
        editor().insert(0, text);
    }
    function init() {
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
        tryVerify(() => editor() !== null);
    }

    function test_a_misspelt_word_is_marked_while_the_cell_is_open_and_after() {
        compare(marks(1, 2).length, 0);
        put("Leduss izgāja aprīlī.");
        tryCompare(editor(), "misspelt", "Leduss");
        compare(marks(1, 2).length, 1);
        compare(marks(1, 2)[0].lines, 1);
        testSession.goTo(2, 2);
        tryVerify(() => cell(1, 2).misspelt.length > 0);
        compare(marks(1, 2).length, 1);
        verify(cell(1, 2).Accessible.description.includes("misspelt: Leduss"));
        testSession.goTo(1, 2);
        put("Ledus izgāja aprīlī.");
        tryVerify(() => marks(1, 2).length === 0);
    }
    function test_the_menu_asked_for_before_the_word_is_found_comes_with_it() {
        put("Ledus izgāja labss");
        saved();
        testSession.goTo(0, 2);
        tryVerify(() => editor() !== null);
        editor().cursorPosition = 0;
        keyClick(Qt.Key_F7);
        keyClick(Qt.Key_Period, Qt.ControlModifier);
        tryVerify(() => testSession.activeRow === 1);
        tryVerify(() => items(window.contentItem.parent, item => item.visible && item.text === "labs").length > 0, 20000);
        keyClick(Qt.Key_Return);
        tryVerify(() => testSession.units.cellText(1, 2) === "Ledus izgāja labs");
    }
    function test_the_word_being_typed_is_not_marked_until_the_caret_leaves_it() {
        put("Ledus izgāja labss");
        editor().cursorPosition = 3;
        tryCompare(editor(), "misspelt", "labss");
        editor().cursorPosition = editor().length;
        keyClick(Qt.Key_S);
        tryVerify(() => editor().misspelt.length === 0);
        keyClick(Qt.Key_Space);
        tryCompare(editor(), "misspelt", "labsss");
        keyClick(Qt.Key_Backspace);
        tryVerify(() => editor().misspelt.length === 0);
        keyClick(Qt.Key_Home);
        tryCompare(editor(), "misspelt", "labsss");
        keyClick(Qt.Key_End);
        tryCompare(editor(), "misspelt", "labsss");
    }
    function test_a_wave_stands_under_its_word_in_both_kinds_of_cell() {
        put("Ledus izgāja, un viss jau bija pavisam labss.");
        editor().cursorPosition = 0;
        tryCompare(editor(), "misspelt", "labss");
        // The text is laid out, and its waves with it, a moment after it is known which word is misspelt.
        const underWord = () => {
            const there = editor().positionToRectangle(41);
            const wave = marks(1, 2)[0];
            return wave !== undefined && wave.wordAt(there.x, there.y + there.height / 2 - wave.y) === 39;
        };
        tryVerify(underWord);
        const place = editor().positionToRectangle(41);
        const open = marks(1, 2)[0];
        compare(open.wordAt(place.x, place.y + place.height / 2 - open.y - editor().lineHeight), -1);
        testSession.goTo(2, 2);
        tryVerify(() => marks(1, 2).length === 1 && marks(1, 2)[0].wordAt(place.x, place.y + place.height / 2) === 39);
    }
    function test_a_word_over_two_lines_has_a_wave_in_each() {
        put("Ledus-" + "qwertyuiopasdfghjklzxcvbnmqwertyuiopasdfghjklzxcvbnm");
        editor().cursorPosition = 0;
        tryVerify(() => marks(1, 2).length === 1);
        verify(marks(1, 2)[0].lines >= 2);
    }
    function openMenu() {
        keyClick(Qt.Key_Period, Qt.ControlModifier);
        tryVerify(() => menu().opened && !testSession.spelling.asking);
    }
    function menu() {
        return items(window.contentItem, item => item.askSpelling !== undefined)[0].spellingMenu;
    }
    function test_F7_goes_from_word_to_word_and_round_the_end() {
        put("Leduss izgāja aprīlī, labss.");
        saved();
        testSession.goTo(3, 2);
        tryVerify(() => editor() !== null && editor().row === 3);
        keyClick(Qt.Key_F7);
        tryVerify(() => editor() !== null && editor().row === 1 && editor().selectedText === "Leduss");
        keyClick(Qt.Key_F7);
        tryVerify(() => editor().selectedText === "labss");
        keyClick(Qt.Key_F7);
        tryVerify(() => editor().selectedText === "Leduss");
        verify(testSession.notice.includes("Leduss"));
        tryVerify(() => testSession.misspelt === "2: Leduss, labss");
    }
    function test_F7_chooses_the_word_just_typed() {
        put("Laiks ir ");
        editor().cursorPosition = editor().length;
        for (const key of [Qt.Key_L, Qt.Key_A, Qt.Key_B, Qt.Key_S, Qt.Key_S])
            keyClick(key);
        keyClick(Qt.Key_F7);
        tryVerify(() => editor().selectedText === "labss");
        tryCompare(editor(), "misspelt", "labss");
    }
    function test_a_suggestion_takes_the_words_place_and_undo_takes_it_back() {
        put("Laiks ir labss.");
        editor().cursorPosition = 11;
        openMenu();
        verify(testSession.spelling.suggestions.includes("labs"));
        const wanted = testSession.spelling.suggestions[0];
        keyClick(Qt.Key_Return);
        tryVerify(() => testSession.units.cellText(1, 2) === "Laiks ir " + wanted + ".");
        tryVerify(() => editor() !== null);
        keyClick(Qt.Key_Z, Qt.ControlModifier);
        compare(testSession.units.cellText(1, 2), "Laiks ir labss.");
    }
    function test_a_word_can_be_added_and_taken_out_again() {
        put("Šis ir kovidlaiks.");
        editor().cursorPosition = 0;
        tryCompare(editor(), "misspelt", "kovidlaiks");
        testSession.addWord("kovidlaiks", "laiks", true);
        tryVerify(() => editor().misspelt === "");
        compare(testSession.wordLists.count, 1);
        saved();
        put("Kovidlaikiem.");
        tryVerify(() => testSession.spelling.checked && editor().misspelt === "");
        put("Šis ir kovidlaiks.");
        testSession.wordLists.remove(0);
        tryCompare(editor(), "misspelt", "kovidlaiks");
        compare(testSession.wordLists.count, 0);
    }
    function test_a_right_click_on_a_marked_word_opens_its_menu() {
        put("Leduss izgāja aprīlī.");
        saved();
        testSession.goTo(2, 2);
        tryVerify(() => marks(1, 2).length === 1);
        const there = cell(1, 2);
        mouseClick(there, there.textLeft + 12, 10, Qt.RightButton);
        tryVerify(() => menu().opened);
        compare(testSession.activeRow, 1);
        compare(testSession.spelling.word, "Leduss");
        menu().close();
    }
    function test_the_word_lists_show_what_was_added() {
        testSession.addWord("kovidlaiks", "laiks", false);
        items(window.contentItem, item => item.askSpelling !== undefined)[0].asked("WordListsDialog.qml");
        tryVerify(() => popupNamed("Word lists") !== null);
        tryVerify(() => visibleNamed("kovidlaiks, like laiks").length > 0 || items(window.contentItem.parent, item => item.Accessible.name.startsWith("kovidlaiks, like laiks")).length > 0);
        keyClick(Qt.Key_Delete);
        tryVerify(() => testSession.wordLists.count === 0);
        keyClick(Qt.Key_Escape);
        tryVerify(() => popupNamed("Word lists") === null);
    }
    function test_review_marks_words_put_in_since_approval_but_none_taken_out() {
        put("Leduss izgāja aprīlī.");
        saved();
        testSession.confirm();
        saved();
        testSession.goTo(1, 2);
        testSession.reopen();
        saved();
        tryVerify(() => editor() !== null);
        put("Ledus izgāja apprīlī.");
        saved();
        testSession.mode = Session.Review;
        testSession.goTo(2, 2);
        tryVerify(() => cell(1, 2).compared);
        tryVerify(() => cell(1, 2).misspelt.length > 0);
        compare(cell(1, 2).misspelt, "apprīlī");
    }
}
