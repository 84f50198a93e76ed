import QtQuick
import QtTest
import Quadrille
import Quadrille.Core

WindowCase {
    id: test

    name: "Window"

    function init() {
        testSession.columns.showAll();
        testSession.mode = Session.Translate;
        testSession.goTo(0, 1);
        focusGrid();
    }

    function test_arrows_move_the_active_cell() {
        testSession.mode = Session.Align;
        keyClick(Qt.Key_Down);
        compare(testSession.activeRow, 1);
        keyClick(Qt.Key_Right);
        compare(testSession.activeColumn, 2);
        keyClick(Qt.Key_Tab);
        compare(testSession.activeColumn, 0);
        compare(testSession.activeRow, 2);
        keyClick(Qt.Key_Backtab, Qt.ShiftModifier);
        compare(testSession.activeColumn, 2);
        keyClick(Qt.Key_End, Qt.ControlModifier);
        compare(testSession.activeRow, 3);
        keyClick(Qt.Key_Home, Qt.ControlModifier);
        compare(testSession.activeRow, 0);
        keyClick(Qt.Key_Down, Qt.AltModifier);
        compare(testSession.activeRow, 1);
        keyClick(Qt.Key_1, Qt.AltModifier);
        compare(testSession.activeColumn, 0);
        keyClick(Qt.Key_PageDown);
        compare(testSession.activeRow, 3);
        keyClick(Qt.Key_PageUp);
        compare(testSession.activeRow, 0);
    }
    function test_f4_goes_to_the_uneven_link() {
        keyClick(Qt.Key_F4);
        compare(testSession.activeRow, 2);
        compare(testSession.activeColumn, 1);
        keyClick(Qt.Key_F4, Qt.ShiftModifier);
        compare(testSession.activeRow, 2);
        verify(testSession.notice.length > 0);
    }
    function test_headings_are_headings() {
        const heading = visibleNamed("English, row 1:")[0];
        const plain = visibleNamed("English, row 2:")[0];
        verify(heading.heading);
        verify(!plain.heading);
        const words = item => items(item, one => one.text === item.text && one.font !== undefined)[0];
        verify(words(heading).font.bold);
        verify(!words(plain).font.bold);
        verify(words(heading).font.pixelSize > words(plain).font.pixelSize);
        compare(visibleNamed("Row 1: The harbour").length, 1);
    }
    function test_cells_say_their_language_and_row() {
        compare(visibleNamed("Русский, row 3: Никто этого не видел.").length, 1);
        const empty = visibleNamed("Latviešu, row 4: empty")[0];
        compare(empty.Accessible.description, "empty");
        compare(empty.Accessible.role, Accessible.Cell);
    }
    function test_text_does_not_jump_when_its_cell_becomes_active() {
        const cell = visibleNamed("Русский, row 2:")[0];
        const words = items(cell, one => one.text === cell.text && one.font !== undefined)[0];
        const before = words.mapToItem(null, 0, 0);
        const height = cell.height;
        testSession.goTo(1, 1);
        verify(cell.active);
        compare(words.mapToItem(null, 0, 0), before);
        compare(cell.height, height);
    }
    function test_a_hidden_column_goes_and_comes_back() {
        verify(visibleNamed("Русский, row 1:").length === 1);
        keyClick(Qt.Key_H, Qt.ControlModifier | Qt.ShiftModifier);
        tryVerify(() => visibleNamed("Русский, row 1:").length === 0);
        compare(testSession.activeColumn, 2);
        keyClick(Qt.Key_A, Qt.ControlModifier | Qt.ShiftModifier);
        tryVerify(() => visibleNamed("Русский, row 1:").length === 1);
    }
    function test_align_shows_the_links() {
        keyClick(Qt.Key_1, Qt.ControlModifier | Qt.ShiftModifier);
        compare(testSession.mode, Session.Align);
        tryVerify(() => visibleNamed("Русский, row 3:").length === 1);
        const cell = visibleNamed("Русский, row 3:")[0];
        verify(cell.Accessible.description.includes("3 with 3, 4, confidence 0.62"));
        compare(items(cell, item => item.segment !== undefined && item.visible).length, 2);
        const links = items(window.contentItem, item => item.sourceChips !== undefined && item.targetChips !== undefined && item.row === 2 && item.visible);
        compare(links.length, 2);
        verify(links[0].width > 0 && links[0].height >= 46);
    }
    function test_the_dry_run_shows_the_numbers_of_the_core() {
        keyClick(Qt.Key_E, Qt.ControlModifier | Qt.ShiftModifier);
        tryVerify(() => popupNamed("Export TMX") !== null);
        const dialog = popupNamed("Export TMX");
        tryVerify(() => testSession.exportDraft.fresh);
        const figure = items(dialog, item => item.objectName === "unitsWritten")[0];
        compare(Number(figure.text), beside.unitsWritten(false));
        testSession.exportDraft.pairs = true;
        tryVerify(() => testSession.exportDraft.fresh);
        compare(Number(figure.text), beside.unitsWritten(true));
        const button = items(dialog, item => item.objectName === "exportButton")[0];
        verify(button.text.includes(figure.text));
        verify(button.enabled);
        keyClick(Qt.Key_Escape);
        tryVerify(() => popupNamed("Export TMX") === null);
    }
    function test_go_to_a_row_by_number() {
        keyClick(Qt.Key_G, Qt.ControlModifier);
        tryVerify(() => popupNamed("Go to row") !== null);
        keyClick(Qt.Key_3);
        keyClick(Qt.Key_Return);
        compare(testSession.activeRow, 2);
        tryVerify(() => popupNamed("Go to row") === null);
        keyClick(Qt.Key_Down);
        compare(testSession.activeRow, 3);
    }
    function test_a_word_is_looked_up_by_keys() {
        keyClick(Qt.Key_L, Qt.ControlModifier | Qt.ShiftModifier);
        tryVerify(() => popupNamed("Look up a word"));
        const popup = popupNamed("Look up a word");
        const field = items(popup, item => item.Accessible.name.startsWith("A word in any form"))[0];
        tryVerify(() => field.activeFocus);
        field.text = "valdībām";
        tryVerify(() => !testSession.lookUp.pending && testSession.lookUp.count > 0, 30000); // four dictionaries are loaded
        const row = () => items(popup, item => item.headword !== undefined && item.current)[0];
        tryVerify(() => row() && row().headword === "government");
        verify(row().Accessible.name.includes("правительство"));
        field.text = "";
        for (const key of [Qt.Key_W, Qt.Key_A, Qt.Key_R])
            keyClick(key);
        compare(field.text, "war");
        tryVerify(() => !testSession.lookUp.pending && testSession.lookUp.count > 1);
        tryVerify(() => row() && row().headword === "war");
        keyClick(Qt.Key_Down);
        compare(row().index, 1);
        keyClick(Qt.Key_Up);
        keyClick(Qt.Key_Return);
        tryVerify(() => !popupNamed("Look up a word"));
        compare(beside.clipboard(), "война");
        keyClick(Qt.Key_L, Qt.ControlModifier | Qt.ShiftModifier);
        tryVerify(() => popupNamed("Look up a word"));
        keyClick(Qt.Key_Escape);
        tryVerify(() => !popupNamed("Look up a word"));
        testSession.lookUp.word = "";
    }
    function test_the_key_sheet_finds_keys() {
        keyClick(Qt.Key_F1, Qt.ControlModifier);
        tryVerify(() => popupNamed("Keys") !== null);
        const sheet = popupNamed("Keys");
        const entries = () => items(sheet, item => item.visible && item.matching === true).length;
        tryVerify(() => entries() > 10);
        keyClick(Qt.Key_T);
        keyClick(Qt.Key_M);
        keyClick(Qt.Key_X);
        compare(entries(), 1);
        keyClick(Qt.Key_Escape);
        tryVerify(() => popupNamed("Keys") === null);
    }
    function test_copying_keeps_the_text() {
        testSession.goTo(2, 2);
        keyClick(Qt.Key_C, Qt.ControlModifier);
        compare(beside.clipboard(), "Neviens to neredzēja, bet 5\u00A0laivas bija brīvas.");
    }
    function test_light_and_dark_change_the_theme() {
        testSession.preferences.theme = "light";
        compare(Theme.paper, "#fdfcfa");
        testSession.preferences.theme = "dark";
        compare(Theme.paper, "#1c1d1f");
        testSession.preferences.theme = "contrast";
        compare(Theme.accent, "#ffd84d");
        testSession.preferences.theme = "light";
    }
    function test_a_problem_is_shown_and_goes_with_escape() {
        verify(!testSession.openUrl("file:///no/such/thing.quadrille"));
        tryVerify(() => visibleNamed(testSession.problem).length > 0);
        keyClick(Qt.Key_Escape);
        compare(testSession.problem, "");
        compare(testSession.units.count, 4);
    }
    function test_narrow_windows_keep_every_column() {
        window.width = 1000;
        tryVerify(() => visibleNamed("Headings").length > 0);
        compare(visibleNamed("Latviešu, row 1:").length, 1);
        window.width = 560;
        tryVerify(() => visibleNamed("Columns, sideways").length === 1);
        testSession.goTo(0, 2);
        const cell = visibleNamed("Latviešu, row 1:")[0];
        verify(cell.mapToItem(null, cell.width, 0).x <= 560);
        verify(cell.width >= 190);
        window.width = 1440;
    }
    function test_panes_are_reached_with_f6() {
        const grid = window.activeFocusItem;
        for (let i = 0; i < 5; ++i)
            keyClick(Qt.Key_F6);
        compare(window.activeFocusItem, grid);
        keyClick(Qt.Key_F6);
        verify(window.activeFocusItem !== grid);
        keyClick(Qt.Key_F6, Qt.ShiftModifier);
        compare(window.activeFocusItem, grid);
    }
}
