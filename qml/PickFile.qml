pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Dialogs

FileDialog {
    id: dialog

    required property string kind

    signal picked

    title: kind === "texts" ? qsTr("Texts of the project") : kind === "tmx" ? qsTr("Write TMX to") : kind === "target" ? qsTr("Keep the project in") : qsTr("Open project")
    fileMode: kind === "texts" ? FileDialog.OpenFiles : kind === "project" ? FileDialog.OpenFile : FileDialog.SaveFile
    defaultSuffix: kind === "tmx" ? "tmx" : kind === "target" ? "quadrille" : ""
    nameFilters: kind === "texts" ? [qsTr("Plain text (*.txt)"), qsTr("All files (*)")] : kind === "tmx" ? [qsTr("TMX (*.tmx)")] : [qsTr("Quadrille projects (*.quadrille)")]
    onAccepted: picked()
}
