import QtQuick
import Hall

// One of the ways that begin at the first page: large, in its colour, with its sign.
Touchable {
    id: root

    required property string icon
    required property string text
    property string below: ""
    readonly property bool isTall: height > 0.6 * width
    readonly property real side: Math.min(isTall ? 0.4 * height : 0.62 * height, isTall ? width : 0.28 * width)
    readonly property real room: width - 2 * Theme.tight - (isTall ? 0 : side + Theme.near)
    readonly property real em: Math.min(Theme.pay, room / (text.length + 0.2))
    readonly property real belowEm: Math.min(Theme.strong, room / (below.length + 0.2))
    readonly property bool hasBelow: below !== "" && belowEm >= Theme.body && height > 1.35 * (em + belowEm) + 2 * Theme.tight

    says: hasBelow ? text + qsTr("，") + below : text

    IconSign {
        id: sign

        x: root.isTall ? (parent.width - width) / 2 : (parent.width - width - Theme.near - words.width) / 2
        y: root.isTall ? (parent.height - height - Theme.tight - words.height) / 2 : (parent.height - height) / 2
        name: root.icon
        side: root.side
        tint: root.inkColor
    }

    Column {
        id: words

        x: root.isTall ? (parent.width - width) / 2 : sign.x + sign.width + Theme.near
        y: root.isTall ? sign.y + sign.height + Theme.tight : (parent.height - height) / 2

        Say {
            em: root.em
            isStrong: true
            color: root.inkColor
            text: root.text
            wrapMode: Text.NoWrap
        }

        Say {
            visible: root.hasBelow
            em: root.belowEm
            color: root.inkColor
            text: root.below
            wrapMode: Text.NoWrap
        }
    }
}
