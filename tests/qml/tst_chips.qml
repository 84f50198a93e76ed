import QtQuick
import QtTest
import Quadrille
import Quadrille.Core

// The chips of Align: what they show, and what is done with one.
WindowCase {
    id: test

    name: "Chips"

    function cell(row, column) {
        return items(window.contentItem, item => item.visible && (item as Chips) !== null && item.row === row && item.column === column)[0];
    }
    function chip(row, column, segment) {
        return items(cell(row, column), item => (item as Chip) !== null)[segment];
    }
    function marks(row, column, segment) {
        return items(chip(row, column, segment), item => item.wordAt !== undefined)[0];
    }
    function saved() {
        testSession.flush();
        tryVerify(() => testSession.saved);
    }
    /// Types a text into a cell, and comes back to Align.
    function put(row, column, text) {
        testSession.mode = Session.Translate;
        testSession.goTo(row, column);
        testSession.type(row, column, text);
        saved();
        testSession.mode = Session.Align;
        tryVerify(() => cell(row, column) !== undefined);
    }
    function middle(item) {
        return item.mapToItem(window.contentItem, item.width / 2, item.height / 2);
    }
    function menu() {
        return items(window.contentItem, item => item.focusGrid !== undefined)[0].chipMenu;
    }
    function entry(command) {
        for (let i = 0; i < menu().count; ++i) {
            if (menu().itemAt(i).command === command)
                return menu().itemAt(i);
        }
        return null;
    }
    function openMenu(row, column, segment) {
        const at = middle(chip(row, column, segment));
        mouseClick(window.contentItem, at.x, at.y, Qt.RightButton);
        tryVerify(() => menu().opened);
    }
    function choose(command) {
        verify(entry(command).enabled);
        mouseClick(entry(command));
        tryVerify(() => !menu().visible);
        saved();
    }
    function init() {
        testSession.setWho("Ilze", true);
        testSession.mode = Session.Align;
        focusGrid();
        testSession.goToSegment(2, 1, -1);
        tryVerify(() => chip(2, 1, 1) !== undefined);
    }
    function cleanup() {
        saved();
        while (testSession.undoWords.length > 0) {
            testSession.undo(true);
            saved();
        }
        testSession.dismissProblem();
    }

    function test_misspelt_words_of_every_segment_are_marked() {
        put(2, 2, "Neviens to nerredzēja. Laivas bija brīvvas.");
        testSession.goTo(0, 1);
        tryVerify(() => chip(2, 2, 1) !== undefined && chip(2, 2, 1).misspelt === "brīvvas");
        compare(chip(2, 2, 0).misspelt, "nerredzēja");
        compare(marks(2, 2, 0).lines, 1);
        compare(marks(2, 2, 1).lines, 1);
        compare(marks(0, 2, 0).lines, 0);
        tryVerify(() => cell(2, 2).Accessible.description.endsWith("misspelt: nerredzēja, brīvvas"));
        testSession.undo();
        saved();
        tryVerify(() => cell(2, 2).misspelt === "");
    }
    function test_the_source_is_marked_too() {
        testSession.goTo(1, 0);
        testSession.editSource("The icce went out in April.", false);
        saved();
        tryVerify(() => chip(1, 0, 0).misspelt === "icce");
    }
    // The first line stands behind the segment's number, the others do not.
    function test_a_wave_stands_under_its_word_in_the_first_line_and_in_those_below() {
        put(1, 2, "Leduss izgāja aprīlī, un tad visi cilvēki, kas dzīvoja pie upes, nāca to redzēt, un viss jau bija pavisam labss.");
        tryVerify(() => chip(1, 2, 0).misspelt === "Leduss, labss");
        const shown = chip(1, 2, 0);
        const there = marks(1, 2, 0);
        verify(shown.indent > 8);
        tryVerify(() => there.lines === 2);
        const line = Theme.segmentLine;
        compare(there.wordAt(shown.indent - 2, line / 2), -1);
        compare(there.wordAt(shown.indent + 2, line / 2), 0);
    }
    function test_the_waves_break_the_lines_as_the_text_does_at_every_width() {
        put(1, 2, "Ledus izgāja aprīlī, un tad visi cilvēki, kas dzīvoja pie upes, nāca to redzēt, un viss jau bija pavisam labss.");
        tryVerify(() => chip(1, 2, 0).misspelt === "labss");
        const shown = chip(1, 2, 0);
        const text = items(shown, item => item.lineCount > 1)[0];
        const found = () => {
            const y = (text.lineCount - 0.5) * Theme.segmentLine; // of the last line
            for (let x = 0; x < text.width; ++x) {
                if (marks(1, 2, 0).wordAt(x, y) === shown.text.indexOf("labss"))
                    return true;
            }
            return false;
        };
        for (let step = 0; step < 20; ++step) {
            testSession.columns.resize(1, 5); // the next one gets narrower
            waitForRendering(window.contentItem);
            verify(found(), "at a width of " + text.width);
        }
        testSession.columns.resetWidths();
    }

    function test_a_right_click_picks_the_cell_and_opens_its_menu() {
        testSession.goTo(0, 1);
        openMenu(2, 1, 1);
        compare(testSession.activeRow, 2);
        compare(testSession.activeColumn, 1);
        compare(testSession.undoWords, "");
        keyClick(Qt.Key_Escape);
        tryVerify(() => !menu().visible);
        keyClick(Qt.Key_Up);
        compare(testSession.activeRow, 1); // the grid has the keyboard again
    }
    function test_entries_show_their_keys_and_do_what_they_say() {
        openMenu(2, 1, 1);
        const aligning = menu().aligning;
        compare(entry(aligning.moveDown).Accessible.name, aligning.moveDown.text + ", Ctrl+Down");
        choose(aligning.moveDown);
        compare(testSession.units.segments(3, 1).length, 2);
        openMenu(2, 1, 0);
        choose(aligning.push);
        compare(testSession.units.cellText(2, 1), "");
        openMenu(1, 2, 0);
        choose(menu().commands.copy);
        compare(beside.clipboard(), testSession.units.cellText(1, 2));
    }
    function test_what_cannot_be_done_is_shown_but_not_possible() {
        openMenu(0, 2, 0);
        const aligning = menu().aligning;
        const changing = menu().changing;
        verify(!entry(aligning.moveUp).enabled); // no row above
        verify(entry(aligning.moveUp).visible);
        verify(entry(aligning.moveDown).enabled);
        verify(!entry(changing.join).enabled); // one segment
        choose(changing.lock);
        openMenu(0, 2, 0);
        for (const command of [aligning.moveDown, changing.split, aligning.unlink])
            verify(!entry(command).enabled);
        compare(entry(changing.lock).text, "Unlock");
        choose(changing.lock);
        openMenu(0, 2, 0);
        verify(entry(changing.split).enabled);
        keyClick(Qt.Key_Escape);
        tryVerify(() => !menu().visible);
        openMenu(1, 0, 0);
        verify(!entry(aligning.unlink).enabled); // the source
        keyClick(Qt.Key_Escape);
    }
    function test_the_menu_opens_by_key_and_enter_takes_the_entry_in_hand_data() {
        return [
            {
                tag: "Menu",
                key: Qt.Key_Menu,
                modifiers: Qt.NoModifier
            },
            {
                tag: "Shift+F10",
                key: Qt.Key_F10,
                modifiers: Qt.ShiftModifier
            }
        ];
    }
    function test_the_menu_opens_by_key_and_enter_takes_the_entry_in_hand(data) {
        keyClick(data.key, data.modifiers);
        tryVerify(() => menu().opened);
        compare(menu().currentIndex, 0);
        const low = chip(2, 1, 0).mapToItem(window.contentItem, 0, 0);
        verify(menu().contentItem.mapToItem(window.contentItem, 0, 0).y > low.y + 10);
        keyClick(Qt.Key_Down);
        keyClick(Qt.Key_Return); // in the grid it pushes down
        tryVerify(() => !menu().visible);
        saved();
        compare(testSession.activeRow, 3);
        compare(testSession.units.segments(2, 1).length, 1);
        compare(testSession.units.segments(3, 1).length, 2);
    }
    function test_the_main_menu_has_the_acts_of_the_cell_too() {
        keyClick(Qt.Key_F10);
        const main = () => items(window.contentItem.parent, item => (item as CommandItem) !== null && item.visible && item.text === "Align" && item.subMenu !== null)[0];
        tryVerify(() => main() !== undefined);
        const entries = main().subMenu;
        verify(entries.count > 5);
        for (let i = 0; i < entries.count; ++i)
            verify(entries.itemAt(i).enabled, entries.itemAt(i).text);
        keyClick(Qt.Key_Escape);
        tryVerify(() => main() === undefined);
    }
    function test_a_segment_is_split_where_no_text_is_edited() {
        testSession.goTo(1, 1);
        keyClick(Qt.Key_T, Qt.ControlModifier);
        tryVerify(() => popupNamed("Split the segment") !== null);
        const field = items(popupNamed("Split the segment"), item => item.Accessible.name === "The caret parts the two segments")[0];
        tryVerify(() => field.activeFocus);
        compare(field.cursorPosition, 10); // "Лёд сошёл |в апреле."
        verify(field.Accessible.description.includes("Лёд сошёл | в апреле."));
        for (let i = 0; i < 6; ++i)
            keyClick(Qt.Key_Left);
        verify(field.Accessible.description.includes("Лёд | сошёл в апреле."));
        keyClick(Qt.Key_Return);
        tryVerify(() => popupNamed("Split the segment") === null);
        saved();
        compare(testSession.units.segments(1, 1).length, 2);
        compare(testSession.units.segments(1, 1)[0], "Лёд");
        tryVerify(() => chip(1, 1, 1) !== undefined && chip(1, 1, 1).text === "сошёл в апреле.");
    }
    function test_nothing_is_split_at_its_end() {
        testSession.goTo(1, 1);
        keyClick(Qt.Key_T, Qt.ControlModifier);
        tryVerify(() => popupNamed("Split the segment") !== null);
        keyClick(Qt.Key_End);
        keyClick(Qt.Key_Return);
        verify(popupNamed("Split the segment") !== null);
        keyClick(Qt.Key_Escape);
        tryVerify(() => popupNamed("Split the segment") === null);
        compare(testSession.undoWords, "");
    }

    function click(row, column, segment) {
        const at = middle(chip(row, column, segment));
        mouseClick(window.contentItem, at.x, at.y);
    }
    function frames(row, column) {
        return items(cell(row, column), item => (item as Chip) !== null).map(item => item.border.width);
    }
    function test_a_click_chooses_one_segment() {
        compare(frames(2, 1), [2, 2]); // all of the cell in hand
        click(2, 1, 1);
        compare(testSession.segment, 1);
        compare(frames(2, 1), [0, 2]);
        compare(chip(2, 1, 1).border.color, Theme.accent);
        click(2, 1, 0);
        compare(frames(2, 1), [2, 0]);
        keyClick(Qt.Key_Down);
        compare(testSession.segment, -1);
        compare(frames(2, 1), [0, 0]);
        compare(frames(3, 1), [2]);
        keyClick(Qt.Key_Up);
        compare(testSession.segment, -1);
        compare(testSession.undoWords, "");
    }
    function test_keys_choose_segments_and_the_whole_cell_again() {
        keyClick(Qt.Key_Down, Qt.ShiftModifier);
        compare(testSession.segment, 0);
        keyClick(Qt.Key_Down, Qt.ShiftModifier);
        compare(testSession.segment, 1);
        compare(frames(2, 1), [0, 2]);
        keyClick(Qt.Key_Down, Qt.ShiftModifier);
        compare(testSession.segment, -1);
        compare(frames(2, 1), [2, 2]);
        keyClick(Qt.Key_Up, Qt.ShiftModifier);
        compare(testSession.segment, 1);
        keyClick(Qt.Key_Up, Qt.ShiftModifier);
        keyClick(Qt.Key_Up, Qt.ShiftModifier);
        compare(testSession.segment, -1);
        compare(testSession.activeRow, 2);
    }
    function test_the_cell_says_which_segment_is_chosen() {
        const there = cell(2, 1);
        keyClick(Qt.Key_Up, Qt.ShiftModifier);
        compare(there.Accessible.name, "Русский, row 3, segment 2 of 2 chosen: Но лодки были свободны.");
        keyClick(Qt.Key_Down, Qt.ShiftModifier);
        compare(there.Accessible.name, "Русский, row 3: Никто этого не видел. Но лодки были свободны.");
    }
    function test_nothing_is_chosen_outside_align() {
        click(2, 1, 1);
        keyClick(Qt.Key_2, Qt.ControlModifier | Qt.ShiftModifier);
        compare(testSession.segment, -1);
        tryVerify(() => editor() !== null);
        keyClick(Qt.Key_Home, Qt.ControlModifier);
        keyClick(Qt.Key_Down, Qt.ShiftModifier); // the editor's own
        verify(editor().selectedText.length > 0);
        compare(testSession.segment, -1);
    }
    function test_the_chosen_segment_moves_and_stays_chosen() {
        click(2, 1, 0);
        keyClick(Qt.Key_Down, Qt.ControlModifier); // with the one after it
        saved();
        compare(testSession.units.cellText(2, 1), "");
        compare(testSession.activeRow, 3);
        compare(testSession.segment, 0);
        tryVerify(() => chip(3, 1, 2) !== undefined);
        compare(frames(3, 1), [2, 0, 0]);
        keyClick(Qt.Key_Down, Qt.ShiftModifier);
        keyClick(Qt.Key_Up, Qt.ControlModifier); // with the one before it
        saved();
        compare(testSession.units.segments(2, 1).length, 2);
        compare(testSession.activeRow, 2);
        compare(testSession.segment, 1);
    }
    function test_join_and_split_are_about_the_chosen_segment() {
        click(2, 1, 1);
        keyClick(Qt.Key_T, Qt.ControlModifier);
        tryVerify(() => popupNamed("Split the segment") !== null);
        const field = items(popupNamed("Split the segment"), item => item.Accessible.name === "The caret parts the two segments")[0];
        verify(!field.Accessible.description.includes("Никто"));
        keyClick(Qt.Key_Home);
        for (let i = 0; i < 8; ++i)
            keyClick(Qt.Key_Right);
        keyClick(Qt.Key_Return);
        saved();
        tryVerify(() => chip(2, 1, 2) !== undefined);
        compare(testSession.units.segments(2, 1), ["Никто этого не видел.", "Но лодки", "были свободны."]);
        compare(testSession.segment, 1);
        compare(frames(2, 1), [0, 2, 0]);
        keyClick(Qt.Key_J, Qt.ControlModifier);
        saved();
        tryVerify(() => chip(2, 1, 2) === undefined);
        compare(testSession.units.segments(2, 1)[1], "Но лодки были свободны.");
        compare(testSession.segment, 1);
    }
    function test_the_menu_is_about_the_chosen_segment() {
        openMenu(2, 1, 0);
        compare(testSession.segment, 0);
        const aligning = menu().aligning;
        compare(entry(aligning.moveUp).text, "Move the segment to the row above");
        compare(entry(aligning.moveDown).text, "Move segments from here on to the next row");
        verify(entry(menu().changing.join).enabled);
        keyClick(Qt.Key_Escape);
        tryVerify(() => !menu().visible);
        keyClick(Qt.Key_Down, Qt.ShiftModifier);
        keyClick(Qt.Key_Menu);
        tryVerify(() => menu().opened);
        verify(!entry(menu().changing.join).enabled); // nothing after it
        const low = chip(2, 1, 1).mapToItem(window.contentItem, 0, chip(2, 1, 1).height);
        verify(menu().contentItem.mapToItem(window.contentItem, 0, 0).y >= low.y);
        keyClick(Qt.Key_Escape);
        tryVerify(() => !menu().visible);
        openMenu(2, 1, 0);
        choose(aligning.unlink);
        compare(testSession.units.count, 5);
        compare(testSession.units.segments(2, 1), ["Никто этого не видел."]); // a row of its own, above
        compare(testSession.units.segments(3, 1), ["Но лодки были свободны."]);
    }
    function test_a_chosen_segment_of_a_row_higher_than_the_view_is_brought_into_it() {
        put(1, 2, Array(12).fill("Ledus izgāja aprīlī, un laivas bija brīvas.").join(" "));
        window.height = 420;
        const grid = items(window.contentItem, item => item.askSpelling !== undefined)[0];
        const seen = segment => {
            const top = chip(1, 2, segment).mapToItem(grid, 0, 0).y;
            return top >= 0 && top + chip(1, 2, segment).height <= grid.height;
        };
        testSession.goToSegment(1, 2, -1);
        tryVerify(() => cell(1, 2).height > grid.height);
        keyClick(Qt.Key_Up, Qt.ShiftModifier);
        compare(testSession.segment, 11);
        tryVerify(() => seen(11));
        keyClick(Qt.Key_Down, Qt.ShiftModifier);
        keyClick(Qt.Key_Down, Qt.ShiftModifier);
        compare(testSession.segment, 0);
        tryVerify(() => seen(0));
        window.height = 900;
    }
}
