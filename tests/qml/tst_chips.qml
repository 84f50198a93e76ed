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
    function init() {
        testSession.setWho("Ilze", true);
        testSession.mode = Session.Align;
        focusGrid();
        testSession.goTo(2, 1);
        tryVerify(() => chip(2, 1, 1) !== undefined);
        waitForRendering(window.contentItem);
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
}
