pragma ComponentBehavior: Bound
import QtQuick
import Hall

// A figure, larger than the words before and after it; in two lines where there is no `room` (a width) for one.
Item {
    id: root

    required property string figure
    property string before: ""
    property string after: ""

    // The largest first: in one of them the figure alone has room.
    property list<real> ems: [Theme.pay]
    property real wordEm: Theme.strong
    property real room: Infinity
    property bool isStrong: false
    property color inkColor: Theme.ink
    readonly property real gap: Theme.hair
    readonly property real start: before === "" ? 0 : first.width + gap
    readonly property real end: after === "" ? 0 : last.width + gap
    readonly property bool isBroken: start + middle.width + end > room

    // Of two lines the words before the figure are the first, else the figure is.
    readonly property bool isBelow: isBroken && before !== ""
    readonly property bool isAbove: isBroken && before === ""

    implicitWidth: isBelow ? Math.max(first.width, middle.width + end) : isAbove ? Math.max(middle.width, last.width) : start + middle.width + end
    implicitHeight: middle.height + (isBelow ? first.height : isAbove ? last.height : 0)

    component Words: Say {
        readonly property real aligned: middle.y + middle.baselineOffset - baselineOffset

        visible: text !== ""
        em: root.wordEm
        color: root.inkColor
        isStrong: root.isStrong
        width: Math.min(Theme.roomOf(text, isStrong, em), root.room)
        wrapMode: Text.WordWrap
    }

    Words {
        id: first

        box: root.isBelow ? 1.2 : 1
        y: root.isBelow ? 0 : aligned
        text: root.before
    }

    Fitted {
        id: middle

        objectName: "figure"
        x: root.isBroken ? 0 : root.start
        y: root.isBelow ? first.height : 0
        room: root.room
        sizes: root.ems
        isStrong: true
        box: 1
        color: root.inkColor
        text: root.figure
    }

    Words {
        id: last

        x: root.isAbove ? 0 : middle.x + middle.width + root.gap
        y: root.isAbove ? middle.height : aligned
        box: root.isAbove ? 1.2 : 1
        text: root.after
    }
}
