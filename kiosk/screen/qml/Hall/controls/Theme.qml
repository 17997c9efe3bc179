pragma Singleton
import QtQuick

// Colours and sizes of the hall; every length is in millimetres of glass times `unit`. What has just
// appeared takes a press after a `moment` (ms), one no longer than `longest`.
QtObject {
    id: root

    property real unit: 1
    property int moment: 350
    property int longest: 5000
    property bool isWide: false
    property bool isLarge: false
    property bool isContrast: false
    property bool isSlow: false

    readonly property string family: "Noto Sans CJK SC"

    readonly property color paper: isContrast ? "#000000" : "#FFFBF2"
    readonly property color card: isContrast ? "#000000" : "#FFFFFF"
    readonly property color sand: isContrast ? "#262626" : "#F3E9D6"
    readonly property color ink: isContrast ? "#FFFFFF" : "#1B1F24"
    readonly property color soft: isContrast ? "#FFFFFF" : "#4A4338"
    readonly property color pine: isContrast ? "#FFFFFF" : "#0A5A3A"
    readonly property color sky: isContrast ? "#FFFFFF" : "#0B4A86"
    readonly property color amber: isContrast ? "#FFFFFF" : "#7A3E00"
    readonly property color brick: isContrast ? "#FFFFFF" : "#8E1B1B"

    // The border of what can be touched, and in high contrast its words and its ground.
    readonly property color line: isContrast ? "#FFD84D" : "#7D6E52"

    // On a ground of one of the four colours of ways.
    readonly property color white: isContrast ? "#000000" : "#FFFFFF"

    readonly property FontMetrics metrics: FontMetrics {
        font.family: root.family
        font.pixelSize: 100
    }
    readonly property FontMetrics strongMetrics: FontMetrics {
        font.family: root.family
        font.pixelSize: 100
        font.weight: Font.Bold
    }

    readonly property real aside: text(7)
    readonly property real body: text(10)
    readonly property real strong: text(13)
    readonly property real title: text(18)
    readonly property real pay: text(26)
    readonly property real seat: mm(60)

    readonly property real hair: mm(2)
    readonly property real tight: mm(5)
    readonly property real near: mm(8)
    readonly property real apart: mm(12)

    readonly property real button: mm(isLarge && !isWide ? 24 : 20)
    readonly property real mainButton: mm(isLarge && !isWide ? 34 : 28)
    readonly property real corner: mm(4)
    readonly property real border: Math.max(1, Math.round(0.5 * unit))
    readonly property real chosenBorder: Math.max(2, Math.round(unit))

    // Lengths that stay, and sizes of text, which grow in large mode.
    function mm(length: real): real {
        return length * unit;
    }

    function text(em: real): real {
        return em * unit * (isLarge ? 1.3 : 1);
    }

    // How wide words are, and the longest of those that are written in letters with blanks between them.
    function emsOf(words: string, isStrong: bool): real {
        return (isStrong ? strongMetrics : metrics).advanceWidth(words) / metrics.font.pixelSize;
    }

    // A width in which words of a size have one line, as letters come to lie on whole pixels.
    function roomOf(words: string, isStrong: bool, em: real): real {
        return Math.ceil(1.02 * emsOf(words, isStrong) * em) + 1;
    }

    function longestWord(words: string, isStrong: bool): real {
        const found = words.match(/[^\s\u2E80-\uA4CF\uF900-\uFFEF]+/g) ?? [];
        return Math.max(0, ...found.map(word => emsOf(word, isStrong)));
    }

    // How many lines words take where one is so many ems wide: it ends before the letter or word it has no place for.
    function linesOf(words: string, isStrong: bool, wide: real): int {
        const whole = emsOf(words, isStrong);
        return whole <= wide ? 1 : Math.ceil(whole / Math.max(1, wide - (/[ \u2060]/.test(words) ? 3 : 1)));
    }

    // What can be touched has the colour of its way, in high contrast the one of all that can be touched.
    function touch(tone: color): color {
        return isContrast ? line : tone;
    }
}
