pragma ComponentBehavior: Bound

import QtQuick

// What the program is and can do so far, on one page.
DialogFrame {
    id: dialog

    title: qsTr("Quadrille %1").arg(Qt.application.version)
    wish: 620

    FocusScope {
        anchors.fill: parent
        Accessible.role: Accessible.Dialog
        Accessible.name: dialog.title
        implicitHeight: Math.min(page.implicitHeight + Theme.px(40) + foot.height, dialog.parent.height - Theme.px(40))
        focus: true
        Flickable {
            x: Theme.px(28)
            y: Theme.px(20)
            width: parent.width - 2 * x
            height: parent.height - y - foot.height
            contentHeight: page.implicitHeight + Theme.px(20)
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            Column {
                id: page
                width: parent.width
                spacing: Theme.px(10)

                component Paragraph: Label {
                    width: page.width
                    wrapMode: Text.Wrap
                    elide: Text.ElideNone
                    lineHeight: Theme.plainLine
                    lineHeightMode: Text.FixedHeight
                }
                Label {
                    text: dialog.title
                    font.pixelSize: Theme.title
                    font.bold: true
                }
                Paragraph {
                    text: qsTr("One text in several languages, side by side: each row holds a sentence of the source and what stands for it in each translation. Everything is in one file, and nothing leaves this computer.")
                }
                Paragraph {
                    text: qsTr("Translate shows the rows as running text. The sign at the left of each cell is its state: a ring is empty, a half disc is a draft, a disc is translated, a wedge was sent back, a tick is approved.")
                }
                Paragraph {
                    text: qsTr("Align shows each sentence by itself, and the links between source and translation. The number on a link, from 0 to 1, says how sure the program is; three bars are strong, one amber bar is weak. F4 goes to the next link that is weak or not one to one.")
                }
                Paragraph {
                    text: qsTr("A project is made from plain text files with Ctrl+N, and handed on as TMX with Ctrl+Shift+E. Before anything is written, the export says what it would write and what it would leave out.")
                }
                Paragraph {
                    text: qsTr("Type into the cell in hand; it is saved as you type. Ctrl+Enter confirms it and goes to the next open cell, Ctrl+Z takes back whatever was done, also after a restart. In Align, Enter pushes a column down, Backspace pulls it up, Ctrl+Down and Ctrl+Up move a sentence, Shift+Down and Shift+Up choose which one, a right click or Shift+F10 shows all that can be done with it, F5 aligns anew between locks. A reviewer (Ctrl+F9) approves, or sends back with Ctrl+Shift+Enter.")
                }
                Paragraph {
                    text: qsTr("A wavy line stands under each word that is not in the dictionary. F7 goes to the next one of the column; Ctrl+. or a right click offers words in its place, and adds it to your own words or to those of the project.")
                }
                Paragraph {
                    text: qsTr("Ctrl+F1 shows all keys, F10 the menu.")
                }
            }
        }
        DialogActions {
            id: foot
            anchors.bottom: parent.bottom
            width: parent.width
            PushButton {
                focus: true
                text: qsTr("Close")
                keys: "Esc"
                onClicked: dialog.close()
            }
        }
    }
}
