pragma Singleton
pragma ComponentBehavior: Bound

import QtQuick

// Every colour and size of the window. `choice` is what the user picked, `unit` how large things are drawn.
QtObject {
    id: theme

    property string choice: "system"
    property real unit: 1

    readonly property SystemPalette systemPalette: SystemPalette {}
    readonly property bool systemDark: systemPalette.window.hslLightness < 0.5
    readonly property string name: choice === "system" ? (systemDark ? "dark" : "light") : choice
    readonly property bool contrast: name === "contrast"
    readonly property bool dark: name === "dark"

    function pick(light: color, dark: color, contrast: color): color {
        return theme.contrast ? contrast : theme.dark ? dark : light;
    }
    function px(size: real): int {
        return Math.round(size * theme.unit);
    }
    function stateColor(state: int): color {
        return [theme.initial, theme.draft, theme.translated, theme.rejected, theme.approved][state];
    }
    function stateName(state: int): string {
        return [qsTr("empty"), qsTr("draft"), qsTr("translated"), qsTr("sent back"), qsTr("approved")][state];
    }
    function stateGlyph(state: int): string {
        return ["initial", "draft", "translated", "rejected", "approved"][state];
    }

    readonly property color paper: pick("#fdfcfa", "#1c1d1f", "#000000")
    readonly property color chrome: pick("#f4f2ed", "#151618", "#000000")
    readonly property color active: pick("#ffffff", "#25272a", "#000000")
    readonly property color row: pick("#f0f4f9", "#20262e", "#00203f")
    readonly property color sel: pick("#e2ebf5", "#283545", "#00305f")
    readonly property color lit: pick("#d3e4f6", "#2b4766", "#5a4a00")
    readonly property color chip: pick("#f2efe8", "#2b2d30", "#2b2b2b")
    readonly property color rule: pick("#e7e3da", "#2c2d30", "#6b6b6b")
    readonly property color rule2: pick("#c9c3b6", "#4a4b4f", "#ffffff")
    readonly property color ink: pick("#1e1d1a", "#e4e1da", "#ffffff")
    readonly property color ink2: pick("#55514a", "#bcb8af", "#ffffff")
    readonly property color ink3: pick("#6c675d", "#a5a198", "#e0e0e0")
    readonly property color accent: pick("#1f5c9c", "#86b6ea", "#ffd84d")
    readonly property color accentInk: pick("#ffffff", "#0f2238", "#000000")
    readonly property color initial: pick("#8b8578", "#86827a", "#ffffff")
    readonly property color draft: pick("#8d5b08", "#d8a552", "#ffb84d")
    readonly property color translated: pick("#4d6175", "#9db0c4", "#9fd0ff")
    readonly property color approved: pick("#277545", "#6fbf8b", "#6dff9e")
    readonly property color rejected: pick("#b5372a", "#f08c7c", "#ff9d8f")
    readonly property color warn: pick("#b56b00", "#e0a13a", "#ffb84d")
    readonly property color warnText: pick("#855000", "#e4b05a", "#ffcb7a")
    readonly property color wave: pick("#d1331f", "#ff7666", "#ff8a7a")
    readonly property color inGround: pick("#d9efdf", "#1f3d2b", "#003d17")
    readonly property color inInk: pick("#14592f", "#a5e0b8", "#8dffb4")
    readonly property color outGround: pick("#fbe3df", "#46262a", "#520f06")
    readonly property color outInk: pick("#9c2a1f", "#f5b0a5", "#ffc1b8")
    readonly property color veil: pick("#66000000", "#99000000", "#b3000000")
    readonly property color shadow: pick("#09000000", "#26000000", "#00000000")

    readonly property string family: "PT Sans"
    readonly property font label: Qt.font({
        family: theme.family,
        pixelSize: theme.small,
        hintingPreference: Font.PreferNoHinting
    })
    readonly property int text: px(15)
    readonly property int textLine: px(21)
    readonly property int heading: px(16)
    readonly property int headingLine: px(22)
    readonly property int segment: px(14)
    readonly property int segmentLine: px(19)
    readonly property int plain: px(13)
    readonly property int plainLine: px(18)
    readonly property int small: px(12)
    readonly property int smallLine: px(16)
    readonly property int large: px(15)
    readonly property int title: px(20)
    readonly property int figure: px(32)
    readonly property int linkFigure: px(22)

    readonly property int topLine: px(44)
    readonly property int heads: px(30)
    readonly property int statusBar: px(26)
    readonly property int rail: px(180)
    readonly property int railStrip: px(40)
    readonly property int inspector: px(300)
    readonly property int inspectorBelow: px(190)
    readonly property int numberColumn: px(56)
    readonly property int gutter: px(28)
    readonly property int linkGutter: px(46)
    readonly property int margin: px(14)
}
