import QtQuick
import QtTest
import Quadrille
import Quadrille.Core

// A test case with the whole window before it.
TestCase {
    id: test

    property var window: null

    function items(from, wanted) {
        let found = wanted(from) ? [from] : [];
        for (let i = 0; i < from.children.length; ++i)
            found = found.concat(items(from.children[i], wanted));
        return found;
    }
    function visibleNamed(start) {
        return items(window.contentItem, item => item.visible && item.Accessible.name.startsWith(start));
    }
    function popupNamed(name) {
        const found = items(window.contentItem.parent, item => item.Accessible.name === name && item.Accessible.role === Accessible.Dialog);
        return found.length > 0 ? found[0] : null;
    }
    function focusGrid() {
        window.contentItem.forceActiveFocus();
        items(window.contentItem, item => item.focusGrid !== undefined)[0].focusGrid();
    }
    function editor() {
        return window.activeFocusItem as CellEditor;
    }

    Component {
        id: main
        Main {
            session: testSession
            wishedSize: Qt.size(1440, 900)
        }
    }

    function initTestCase() {
        window = main.createObject(null);
        verify(window);
        window.requestActivate();
        tryVerify(() => window.active);
    }
    function cleanupTestCase() {
        testSession.closeProject(); // while there is an engine to tell
        window.destroy();
    }
}
