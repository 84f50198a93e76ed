import QtQuick
import QtTest
import Quadrille
import Quadrille.Core

// Where sentences end: the words people decide on.
WindowCase {
    id: test

    name: "Breaks"

    function saved() {
        testSession.flush();
        tryVerify(() => testSession.saved && !testSession.work.busy);
    }
    function listed(name) {
        return visibleNamed(name).length > 0 || items(window.contentItem.parent, item => item.Accessible.name === name).length > 0;
    }

    function test_a_word_is_added_in_the_dialog_and_taken_out_again() {
        testSession.setWho("Ilze", false);
        focusGrid();
        testSession.goTo(1, 2);
        const aligning = items(window.contentItem, item => item.commands !== undefined)[0].commands.aligning;
        verify(aligning.breaks.enabled);
        aligning.breaks.triggered();
        tryVerify(() => popupNamed("Where sentences end: " + testSession.columns.name(2)) !== null);
        for (const key of "abc.")
            keyClick(key);
        keyClick(Qt.Key_Return);
        tryVerify(() => testSession.breakWords.count === 1);
        tryVerify(() => listed("abc., never break, this project"));
        saved();
        keyClick(Qt.Key_Escape);
        tryVerify(() => popupNamed("Where sentences end: " + testSession.columns.name(2)) === null);
        aligning.breaks.triggered();
        tryVerify(() => listed("abc., never break, this project"));
        testSession.forgetBreak(0);
        tryVerify(() => testSession.breakWords.count === 0);
        saved();
        keyClick(Qt.Key_Escape);
    }
}
