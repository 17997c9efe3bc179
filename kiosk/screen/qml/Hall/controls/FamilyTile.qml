pragma ComponentBehavior: Bound
import QtQuick
import Hall

// A family of trades on the first page: how many jobs it has and the best pay for a day. Its picture stands above the
// words, or beside them where it is low and they leave it room.
Touchable {
    id: root

    required property string name
    required property string icon
    required property string count
    required property string best

    // The names of all that stand beside each other and look alike.
    required property var names
    readonly property bool isTall: height > 0.9 * width
    readonly property real nameEms: Math.max(4.1, ...names.map(each => Theme.emsOf(each, true) + 0.1))
    readonly property real least: Math.ceil(Theme.mm(10))
    readonly property real beside: Math.max(Theme.mm(12), Math.min(height - 2 * Theme.tight, 0.36 * width, width - nameEms * least - Theme.mm(7)))
    readonly property real besideRoom: width - beside - Theme.mm(7)
    readonly property bool hasPicture: isTall || names.every(each => Theme.longestWord(each, true) * least <= besideRoom)
    readonly property real room: isTall || !hasPicture ? width - Theme.mm(2) : besideRoom
    readonly property real lineEms: Math.max(4.1, Theme.emsOf(count, false) + 0.1, Theme.emsOf(best, false) + 0.1)
    readonly property bool hasBest: lineEms * Theme.mm(10) <= room
    readonly property real side: isTall ? Math.max(0, Math.min(0.66 * width, height - words.height - 2 * Theme.tight)) : beside

    says: [name, count, best].filter(part => part.trim() !== "").join(qsTr("，"))
    isChoice: false

    IconSign {
        id: picture

        x: root.isTall ? (parent.width - width) / 2 : Theme.mm(3)
        y: root.isTall ? Theme.mm(4) : (parent.height - height) / 2
        visible: root.hasPicture
        name: root.icon
        side: root.side
        tint: Theme.touch(Theme.pine)
    }

    Column {
        id: words

        x: root.isTall || !root.hasPicture ? Theme.mm(1) : picture.x + picture.width + Theme.mm(3)
        y: root.isTall ? parent.height - height - Theme.mm(3) : (parent.height - height) / 2
        width: root.room

        Line {
            id: title

            em: Math.max(Theme.mm(10), Math.min(Theme.strong, Math.floor(root.room / root.nameEms)))
            isStrong: true
            text: root.name
        }

        Line {
            text: root.count
        }

        Line {
            visible: root.hasBest && title.lineCount < 2 && (root.isTall || (text !== "" && root.height > Theme.mm(44)))
            text: root.best
        }
    }

    component Line: Say {
        width: words.width
        horizontalAlignment: root.isTall || !root.hasPicture ? Text.AlignHCenter : Text.AlignLeft
        em: Math.max(Theme.mm(10), Math.min(Theme.body, root.room / root.lineEms, root.isTall ? Theme.body : root.height / 4.6))
    }
}
