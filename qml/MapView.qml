pragma ComponentBehavior: Bound

import QtQuick
import Quadrille.Core

// The map of the whole alignment of the source with one target. A click goes there.
Column {
    id: view

    required property Session session
    required property bool roomy
    required property int firstInView
    required property int lastInView

    readonly property int column: Math.max(1, session.activeColumn)

    signal jumped

    spacing: Theme.px(6)

    Flow {
        width: parent.width
        spacing: Theme.px(14)
        Repeater {
            model: view.session.columns
            Label {
                id: tab
                required property int index
                required property string name
                required property bool source
                readonly property bool chosen: view.column === index
                visible: !source
                text: name
                font.bold: chosen
                color: chosen ? Theme.ink : Theme.ink2
                Accessible.role: Accessible.RadioButton
                Accessible.checked: chosen
                Accessible.onPressAction: view.session.goTo(view.session.activeRow, index)
                TapHandler {
                    onTapped: view.session.goTo(view.session.activeRow, tab.index)
                }
            }
        }
    }
    Item {
        width: parent.width
        height: map.height + Theme.px(16)
        opacity: map.sourceSegments > 0 ? 1 : 0

        Caption {
            id: firstNumber
            width: Theme.px(20)
            horizontalAlignment: Text.AlignRight
            text: "1"
        }
        Caption {
            anchors.right: map.left
            anchors.rightMargin: Theme.px(4)
            anchors.bottom: map.bottom
            text: map.targetSegments
        }
        AlignmentMap {
            id: map
            x: Math.max(Theme.px(24), Theme.px(7) * String(map.targetSegments).length + Theme.px(6))
            width: parent.width - x
            height: view.roomy ? Math.round(width * 0.7) : Theme.px(70)
            units: view.session.units
            column: view.column
            activeRow: view.session.activeRow
            firstInView: view.firstInView
            lastInView: view.lastInView
            unit: Theme.unit
            linkColor: Theme.ink3
            gridColor: Theme.rule
            bandColor: Theme.sel
            weakColor: Theme.warn
            accentColor: Theme.accent
            paperColor: Theme.chrome
            Accessible.role: Accessible.Graphic
            Accessible.name: qsTr("Map of the alignment of %1 with %2").arg(view.session.columns.name(0)).arg(view.session.columns.name(view.column))

            MouseArea {
                anchors.fill: parent
                onClicked: mouse => {
                    const row = map.rowAt(mouse.x);
                    if (row >= 0) {
                        view.session.goTo(row, view.column);
                        view.jumped();
                    }
                }
            }
        }
        Caption {
            anchors.left: map.left
            anchors.top: map.bottom
            text: "1"
        }
        Caption {
            anchors.right: map.right
            anchors.top: map.bottom
            text: view.session.columns.name(0) + " " + map.sourceSegments
        }
    }
    Row {
        spacing: Theme.px(12)
        Repeater {
            model: [qsTr("weak"), qsTr("empty")]
            Row {
                id: key
                required property int index
                required property string modelData
                spacing: Theme.px(4)
                Glyph {
                    anchors.verticalCenter: parent.verticalCenter
                    width: Theme.px(13)
                    height: width
                    name: key.index === 0 ? "weak" : "empty"
                    color: Theme.warn
                }
                Caption {
                    text: key.modelData
                }
            }
        }
        Row {
            spacing: Theme.px(4)
            Rectangle {
                anchors.verticalCenter: parent.verticalCenter
                width: Theme.px(11)
                height: width
                color: Theme.sel
            }
            Caption {
                text: qsTr("in view")
            }
        }
    }
}
