import QtQuick
import Hall

// The shape of every page. Where I am: what it is about, what is wrong, `here`; then the choices, `content`, with the
// main button always at the same place below them. On a high glass one below the other, `beside` next to the title; on
// a wide one where I am at the left with `beside` below it, the choices at the right.
Item {
    id: root

    property string title: ""
    property string hint: ""
    property string problem: ""
    property color tone: Theme.pine
    property alias mainText: main.text
    property alias mainIcon: main.icon
    property alias isMainFilled: main.isFilled
    property alias here: here.data
    property alias beside: corner.data
    default property alias content: body.data
    readonly property real side: Theme.isWide ? width / 3 : width
    readonly property real foot: height - Theme.tight

    // How high what stands at the left of a wide glass may be, and `here` alone.
    readonly property real sideFoot: foot - (corner.height > 0 ? corner.height + Theme.near : 0)
    readonly property real hereRoom: Theme.isWide ? sideFoot - (problem !== "" ? here.y : remark.y) : 0.3 * height

    // Of all that stands at the left of a wide glass the hint is needed least.
    readonly property real hintHigh: Theme.linesOf(hint, false, (side - 2 * Theme.apart) / Theme.mm(10)) * Theme.mm(10) * 1.35
    readonly property bool hasHint: !Theme.isWide || here.height === 0 || remark.y + hintHigh + Theme.near + here.height <= sideFoot

    signal mainTapped

    Rectangle {
        visible: Theme.isWide
        width: root.side
        height: parent.height
        color: Theme.sand
    }

    Awning {
        id: awning

        width: parent.width
        stripes: Theme.isWide ? 24 : 12
        height: Theme.mm(Theme.isWide ? 8 : 14)
        tone: root.tone
    }

    FittedSay {
        id: heading

        objectName: "title"
        x: Theme.apart
        y: awning.height + Theme.near
        width: root.side - (Theme.isWide || corner.height === 0 ? 2 * Theme.apart : corner.width + Theme.near + 2 * Theme.apart)
        text: Words.whole(root.title)
        ems: Theme.isWide && root.side < Theme.mm(130) ? [Theme.strong, Theme.body, Theme.mm(10)] : [Theme.title, Theme.strong, Theme.body]
        room: root.height * (!Theme.isWide ? 0.16 : here.visibleChildren.length === 0 ? 0.5 : 0.35)
        isStrong: true
    }

    Grid {
        id: corner

        x: Theme.isWide ? Theme.apart : root.side - Theme.apart - width
        y: Theme.isWide ? root.foot - height : heading.y + (heading.height - height) / 2
        width: Theme.isWide ? root.side - 2 * Theme.apart : implicitWidth
        columns: Theme.isWide ? 1 : 9
        spacing: Theme.tight
    }

    Row {
        id: remark

        x: Theme.apart
        y: Math.max(heading.y + heading.height + Theme.hair, Theme.isWide || corner.height === 0 ? 0 : corner.y + corner.height + Theme.tight)
        spacing: Theme.mm(3)

        IconSign {
            visible: root.problem !== ""
            name: "notice"
            side: remarked.em * 1.3
            tint: Theme.amber
        }

        FittedSay {
            id: remarked

            objectName: "remark"
            visible: text !== ""
            width: root.side - 2 * Theme.apart - (root.problem !== "" ? Theme.body * 1.3 + Theme.mm(3) : 0)
            ems: [Theme.body, Theme.mm(10)]
            room: here.visibleChildren.length === 0 && Theme.isWide ? root.sideFoot - remark.y : 0.36 * root.height
            text: Words.whole(root.problem !== "" ? root.problem : root.hasHint ? root.hint : "")
            isStrong: root.problem !== ""
            color: root.problem === "" ? Theme.soft : Theme.isWide ? Theme.ink : Theme.amber
        }
    }

    Column {
        id: here

        x: Theme.apart
        y: remark.y + (remark.height > 0 ? remark.height + Theme.near : Theme.isWide ? Theme.hair : 0)
        width: root.side - 2 * Theme.apart
        spacing: Theme.near
    }

    Item {
        id: body

        readonly property real above: here.y + here.height + (here.height > 0 ? Theme.near : 0)

        x: Theme.apart + (Theme.isWide ? root.side : 0)
        y: Theme.isWide ? awning.height + Theme.near : above
        width: root.width - x - Theme.apart
        height: root.foot - y - (main.visible ? main.height + Theme.near : 0)
    }

    PressButton {
        id: main

        objectName: "main"
        x: body.x
        y: root.foot - height
        width: body.width
        visible: text !== ""
        isMain: true
        isFilled: true
        tone: root.tone
        onTapped: root.mainTapped()
    }
}
