import QtQuick
import Hall

// One of the ways that begin at the first page: large, in its colour, with its sign.
Touchable {
    id: root

    required property string icon
    required property string text
    property string below: ""

    // The longest words of those that stand beside each other and look alike.
    property string longest: text
    property string longestBelow: below
    readonly property bool isTall: height > 0.6 * width && height > Theme.mm(50)
    readonly property real gap: Theme.mm(width > Theme.mm(100) ? 8 : 3)
    readonly property real side: isTall ? Math.min(0.4 * height, width, height - words.height - 3 * Theme.tight) : Math.min(0.62 * height, 0.24 * width)
    readonly property real room: width - 2 * gap - (isTall ? 0 : side + gap)
    readonly property real ems: Theme.emsOf(longest, true) + 0.1
    readonly property real fitting: Math.min(Theme.pay, height / (isTall ? 3 : 1.5), room / ems)
    readonly property real em: Math.max(Theme.mm(10), fitting)
    readonly property real belowEm: Math.min(Theme.strong, room / (Theme.emsOf(longestBelow, false) + 0.1))
    readonly property bool hasBelow: below !== "" && belowEm >= Theme.body && height > 1.35 * (em + belowEm) + 2 * Theme.tight

    says: hasBelow ? text + qsTr("，") + below : text

    IconSign {
        id: sign

        x: root.isTall ? (parent.width - width) / 2 : (parent.width - width - root.gap - words.width) / 2
        y: root.isTall ? (parent.height - height - Theme.tight - words.height) / 2 : (parent.height - height) / 2
        name: root.icon
        side: root.side
        tint: root.inkColor
    }

    Column {
        id: words

        x: root.isTall ? (parent.width - width) / 2 : sign.x + sign.width + root.gap
        y: root.isTall ? sign.y + sign.height + Theme.tight : (parent.height - height) / 2

        Say {
            x: root.isTall ? (words.width - width) / 2 : 0
            em: root.em
            isStrong: true
            color: root.inkColor
            width: Math.min(root.room, (Theme.emsOf(text, true) + 0.1) * root.em)
            horizontalAlignment: root.isTall ? Text.AlignHCenter : Text.AlignLeft
            text: root.text
            wrapMode: Text.WordWrap
        }

        Say {
            x: root.isTall ? (words.width - width) / 2 : 0
            visible: root.hasBelow
            em: root.belowEm
            color: root.inkColor
            text: root.below
            wrapMode: Text.NoWrap
        }
    }
}
