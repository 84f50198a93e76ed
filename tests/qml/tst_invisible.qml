import QtQuick
import QtTest
import Quadrille
import Quadrille.Core

// Characters that cannot be seen, shown in the grid.
WindowCase {
    id: test

    name: "Invisible"

    function cell(row, column) {
        return items(window.contentItem, item => item.visible && item.cellState !== undefined && item.Accessible.role === Accessible.Cell && item.Accessible.name.startsWith(testSession.columns.name(column) + ", row " + (row + 1) + ":"))[0] as TranslateCell;
    }
    function signs(row, column) {
        return items(cell(row, column), item => item.visible && item.placeOf !== undefined && item.count > 0);
    }
    function saved() {
        testSession.flush();
        tryVerify(() => testSession.saved);
    }
    function put(text) {
        editor().remove(0, editor().length);
        editor().insert(0, text);
    }
    /// Somewhere around the sign there is more of `color` than of the ground.
    function drawn(sign, n, color) {
        const image = grabImage(window.contentItem);
        const place = sign.mapToItem(window.contentItem, sign.placeOf(n));
        for (let x = -3; x <= 3; ++x) {
            for (let y = -3; y <= 3; ++y) {
                const pixel = image.pixel(place.x + x, place.y + y);
                if (Math.abs(pixel.r - color.r) + Math.abs(pixel.g - color.g) + Math.abs(pixel.b - color.b) < 0.35)
                    return true;
            }
        }
        return false;
    }
    function init() {
        testSession.setWho("Ilze", true);
        testSession.mode = Session.Translate;
        testSession.preferences.invisibles = false;
        testSession.preferences.theme = "light";
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

    function test_a_no_break_space_is_a_ring_in_the_active_cell_only() {
        compare(signs(2, 2).length, 0);
        verify(!cell(2, 2).Accessible.description.includes("invisible"));
        testSession.goTo(2, 2);
        tryVerify(() => editor() !== null && editor().row === 2);
        tryVerify(() => signs(2, 2).length === 1);
        const sign = signs(2, 2)[0];
        compare(sign.count, 1);
        verify(cell(2, 2).Accessible.description.includes("invisible characters: no-break space: 1"));
        verify(drawn(sign, 0, Theme.accent));
        testSession.goTo(1, 2);
        tryVerify(() => signs(2, 2).length === 0);
        verify(!cell(2, 2).Accessible.description.includes("invisible"));
    }
    function test_the_ring_stands_where_the_space_is() {
        put("Мета путінської еліти\u00a0— досягти угод із\u00a0ключовими західними гравцями");
        tryVerify(() => signs(1, 2).length === 1 && signs(1, 2)[0].count === 2);
        const sign = signs(1, 2)[0];
        for (const [n, at] of [[0, 21], [1, 39]]) {
            const before = editor().positionToRectangle(at);
            const after = editor().positionToRectangle(at + 1);
            const place = sign.mapToItem(editor(), sign.placeOf(n));
            fuzzyCompare(place.x, (before.x + after.x) / 2, 1);
            verify(place.y > before.y && place.y < before.y + before.height);
        }
    }
    function test_it_comes_and_goes_with_the_key_for_no_break_spaces() {
        put("Лёд");
        compare(signs(1, 2).length, 0);
        editor().cursorPosition = 3;
        keyClick(Qt.Key_Space, Qt.ControlModifier | Qt.ShiftModifier);
        tryVerify(() => signs(1, 2).length === 1);
        compare(testSession.units.cellText(1, 2), "Лёд\u00a0");
        keyClick(Qt.Key_Backspace);
        tryVerify(() => signs(1, 2).length === 0);
    }
    function test_a_key_shows_them_in_every_cell_and_the_place_is_the_same() {
        const text = "Neviens to neredzēja, bet 5\u00a0laivas, 7\u202fkuģi un\tviss bija ne\u00adredzams\u200b.";
        put(text);
        tryVerify(() => signs(1, 2).length === 1 && signs(1, 2)[0].count === 5);
        const open = [0, 1, 2, 3, 4].map(n => signs(1, 2)[0].mapToItem(cell(1, 2), signs(1, 2)[0].placeOf(n)));
        saved();
        testSession.goTo(3, 2);
        tryVerify(() => signs(1, 2).length === 0);
        keyClick(Qt.Key_8, Qt.ControlModifier | Qt.ShiftModifier);
        verify(testSession.preferences.invisibles);
        tryVerify(() => signs(1, 2).length === 1 && signs(1, 2)[0].count === 5);
        const rest = [0, 1, 2, 3, 4].map(n => signs(1, 2)[0].mapToItem(cell(1, 2), signs(1, 2)[0].placeOf(n)));
        for (let n = 0; n < 5; ++n) {
            fuzzyCompare(rest[n].x, open[n].x, 1);
            fuzzyCompare(rest[n].y, open[n].y, 1.5);
        }
        verify(cell(1, 2).Accessible.description.includes("no-break space: 1, narrow no-break space: 1, tab: 1, soft hyphen: 1, zero-width space: 1"));
        compare(signs(2, 2).length, 1);
        verify(drawn(signs(2, 2)[0], 0, Theme.ink3));
        compare(testSession.units.cellText(1, 2), text);
        compare(beside.onDisk(1, 2), text);
        keyClick(Qt.Key_8, Qt.ControlModifier | Qt.ShiftModifier);
        tryVerify(() => signs(1, 2).length === 0 && signs(2, 2).length === 0);
    }
    function test_the_command_has_a_key_of_its_own() {
        const commands = items(window.contentItem, item => item.commands !== undefined)[0].commands;
        const all = Array.from(commands.all());
        const command = all.find(one => one.text === "Show invisible characters");
        compare(command.keys, "Ctrl+Shift+8");
        compare(all.filter(one => one.keys === command.keys).length, 1);
        command.trigger();
        verify(testSession.preferences.invisibles);
    }
    function test_a_line_separator_stays_one_when_the_cell_is_typed_into() {
        testSession.type(1, 2, "Pirmā rinda\u2028otrā");
        saved();
        testSession.goTo(3, 2);
        testSession.goTo(1, 2);
        tryVerify(() => editor() !== null && editor().row === 1);
        tryVerify(() => signs(1, 2).length === 1 && signs(1, 2)[0].count === 1);
        compare(signs(1, 2)[0].words, "line separator: 1");
        editor().cursorPosition = editor().length;
        keyClick(Qt.Key_X);
        compare(testSession.units.cellText(1, 2), "Pirmā rinda\u2028otrāx");
    }
    function test_in_review_the_words_that_changed_show_them_too() {
        testSession.goTo(2, 2);
        tryVerify(() => editor() !== null && editor().row === 2);
        testSession.confirm();
        saved();
        testSession.goTo(2, 2);
        testSession.reopen();
        saved();
        tryVerify(() => editor() !== null && editor().row === 2);
        editor().insert(0, "Un ");
        saved();
        testSession.mode = Session.Review;
        testSession.goTo(1, 2);
        tryVerify(() => cell(2, 2).compared && cell(2, 2).comparison !== null);
        compare(signs(2, 2).length, 0);
        testSession.goTo(2, 2);
        tryVerify(() => signs(2, 2).some(sign => sign.count === 1));
        verify(cell(2, 2).Accessible.description.includes("no-break space: 1"));
    }
}
