pragma ComponentBehavior: Bound

import QtQuick
import Quadrille.Core

// What is known of the cell in hand. At the right of the grid, or below it in three columns.
FocusScope {
    id: inspector

    required property Session session
    required property bool below
    required property int firstInView
    required property int lastInView

    readonly property ActiveCell cell: session.cell
    readonly property int headHeight: below ? 0 : Theme.topLine
    property real chosenHeight: Theme.inspectorBelow

    signal jumped

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Inspector")

    Rectangle {
        anchors.fill: parent
        color: Theme.chrome
        Rectangle {
            width: inspector.below ? parent.width : 1
            height: inspector.below ? 1 : parent.height
            color: Theme.rule2
        }
    }
    Row {
        x: Theme.margin
        height: inspector.headHeight
        visible: !inspector.below && inspector.cell.there
        spacing: Theme.px(10)
        Label {
            height: parent.height
            verticalAlignment: Text.AlignVCenter
            text: inspector.cell.place
            font.pixelSize: Theme.large
            color: Theme.ink2
        }
        Label {
            height: parent.height
            verticalAlignment: Text.AlignVCenter
            text: inspector.session.mode === Session.Align && !inspector.cell.source ? inspector.session.columns.name(0) + " – " + inspector.cell.language : inspector.cell.language
            width: Math.min(implicitWidth, inspector.width - x - sign.width - 2 * Theme.margin - Theme.px(6))
            font.pixelSize: Theme.large
            font.bold: true
        }
    }
    StateSign {
        id: sign
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        height: inspector.headHeight
        visible: !inspector.below && inspector.cell.there && !inspector.cell.source
        cellState: inspector.cell.state
    }
    Flickable {
        id: scroll
        y: inspector.headHeight + 1
        width: parent.width
        height: parent.height - y
        contentWidth: width
        contentHeight: sections.height
        clip: true
        boundsBehavior: Flickable.StopAtBounds

        Grid {
            id: sections
            columns: inspector.below ? 3 : 1
            readonly property real columnWidth: inspector.below ? Math.floor(scroll.width / 3) : scroll.width

            Section {
                id: since
                width: sections.columnWidth
                visible: inspector.session.mode === Session.Review && inspector.session.sinceApproval.length > 0
                title: qsTr("Changed since approval")
                foldable: !inspector.below
                body: Label {
                    width: since.bodyWidth
                    text: inspector.session.sinceApproval
                    wrapMode: Text.Wrap
                    color: Theme.ink2
                }
            }
            Section {
                id: links
                focus: true
                width: sections.columnWidth
                title: qsTr("Links")
                foldable: !inspector.below
                body: LinkFacts {
                    width: links.bodyWidth
                    cell: inspector.cell
                }
            }
            Section {
                id: map
                width: sections.columnWidth
                title: qsTr("Map")
                foldable: !inspector.below
                body: MapView {
                    width: map.bodyWidth
                    roomy: !inspector.below
                    session: inspector.session
                    firstInView: inspector.firstInView
                    lastInView: inspector.lastInView
                    onJumped: inspector.jumped()
                }
            }
            Section {
                id: comments
                width: sections.columnWidth
                title: inspector.session.comments.open > 0 ? qsTr("Comments (%1 open)").arg(inspector.session.comments.open) : qsTr("Comments")
                foldable: !inspector.below
                folded: inspector.session.comments.count === 0
                body: CommentList {
                    width: comments.bodyWidth
                    session: inspector.session
                }
            }
            Section {
                id: past
                width: sections.columnWidth
                title: qsTr("History")
                foldable: !inspector.below
                folded: inspector.session.mode === Session.Align
                body: VersionList {
                    width: past.bodyWidth
                    session: inspector.session
                }
            }
            Section {
                id: facts
                width: sections.columnWidth
                title: qsTr("Cell")
                foldable: !inspector.below
                body: CellFacts {
                    width: facts.bodyWidth
                    cell: inspector.cell
                    misspelt: inspector.session.misspelt
                }
            }
        }
    }
    MouseArea {
        width: parent.width
        height: Theme.px(6)
        visible: inspector.below
        cursorShape: Qt.SplitVCursor
        onPositionChanged: mouse => inspector.chosenHeight = Math.max(Theme.px(90), Math.min(Theme.px(420), inspector.chosenHeight - mouse.y))
    }
}
