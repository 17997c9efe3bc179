pragma Singleton
import QtQuick

// Colours and sizes of the hall; every length is in millimetres of glass times `unit`. What has just
// appeared takes a press after a `moment` (ms), one no longer than `longest`.
QtObject {
    property real unit: 1
    property int moment: 350
    property int longest: 5000

    readonly property string family: "Noto Sans CJK SC"

    readonly property color paper: "#FFFBF2"
    readonly property color card: "#FFFFFF"
    readonly property color sand: "#F3E9D6"
    readonly property color ink: "#1B1F24"
    readonly property color soft: "#4A4338"
    readonly property color pine: "#0A5A3A"
    readonly property color sky: "#0B4A86"
    readonly property color amber: "#7A3E00"
    readonly property color brick: "#8E1B1B"
    readonly property color line: "#7D6E52"
    readonly property color white: "#FFFFFF"

    readonly property real aside: 7 * unit
    readonly property real body: 10 * unit
    readonly property real strong: 13 * unit
    readonly property real title: 18 * unit
    readonly property real pay: 26 * unit
    readonly property real seat: 60 * unit

    readonly property real hair: 2 * unit
    readonly property real tight: 5 * unit
    readonly property real near: 8 * unit
    readonly property real apart: 12 * unit

    readonly property real button: 20 * unit
    readonly property real mainButton: 28 * unit
    readonly property real corner: 4 * unit
    readonly property real border: Math.max(1, Math.round(0.5 * unit))
    readonly property real chosenBorder: Math.max(2, Math.round(unit))

    function mm(length: real): real {
        return length * unit;
    }
}
