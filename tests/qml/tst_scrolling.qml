import QtQuick
import QtTest
import Quadrille
import Quadrille.Core

// The view over a text with rows of many heights.
WindowCase {
    id: test

    name: "Scrolling"

    property var rows: null

    function init() {
        testSession.setWho("Ilze", false);
        if (!rows)
            testSession.openProject(beside.opEdProject());
        tryVerify(() => testSession.units.count > 30);
        rows = items(window.contentItem, item => item.itemAtIndex !== undefined && item.model === testSession.units)[0];
        testSession.mode = Session.Translate;
        testSession.goTo(0, 1);
        focusGrid();
        tryVerify(() => inView(0));
    }
    /// Whether all of a row is seen, or as much as there is room for.
    function inView(row) {
        const item = rows.itemAtIndex(row);
        const top = item ? item.mapToItem(rows, 0, 0).y : -1;
        return item && top >= -1 && (top + item.height <= rows.height + 1 || item.height > rows.height);
    }

    function test_a_row_that_is_gone_to_is_in_view() {
        for (const row of [16, 3, 25, 9, testSession.units.count - 1, 12, 31, 0]) {
            testSession.goTo(row, 1 + row % 3);
            tryVerify(() => inView(row));
            wait(20); // nothing moves it out again
            verify(inView(row));
        }
    }
    function test_steps_down_and_up_keep_the_row_in_view() {
        for (let row = 1; row < 15; ++row) {
            keyClick(Qt.Key_Down, Qt.AltModifier);
            tryVerify(() => inView(row));
        }
        for (let row = 13; row >= 0; --row) {
            keyClick(Qt.Key_Up, Qt.AltModifier);
            tryVerify(() => inView(row));
        }
    }
    function test_the_view_stays_where_somebody_scrolled_to() {
        testSession.goTo(0, 1);
        mouseWheel(rows, 300, 300, 0, -6000);
        tryVerify(() => !inView(0));
        const there = rows.contentY;
        wait(200);
        verify(!inView(0));
        verify(rows.contentY >= there - 1);
        keyClick(Qt.Key_Down, Qt.AltModifier);
        tryVerify(() => inView(1));
    }
}
