pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Dialogs

FileDialog {
    id: dialog

    required property string kind

    signal picked

    readonly property bool writes: kind === "tmx" || kind === "target" || kind === "backup"

    title: kind === "backup" ? qsTr("Back up to") : kind === "texts" ? qsTr("Texts of the project") : kind === "tmx" ? qsTr("Write TMX to") : kind === "target" ? qsTr("Keep the project in") : qsTr("Open project")
    fileMode: kind === "texts" ? FileDialog.OpenFiles : writes ? FileDialog.SaveFile : FileDialog.OpenFile
    defaultSuffix: !writes ? "" : kind === "tmx" ? "tmx" : "quadrille"
    nameFilters: kind === "texts" ? [qsTr("Plain text (*.txt)"), qsTr("All files (*)")] : kind === "tmx" ? [qsTr("TMX (*.tmx)")] : [qsTr("Quadrille projects (*.quadrille)")]
    onAccepted: picked()
}
