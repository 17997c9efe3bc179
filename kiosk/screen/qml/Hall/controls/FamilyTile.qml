pragma ComponentBehavior: Bound
import QtQuick
import Hall

// A family of trades on the first page: how many jobs it has and the best pay for a day. Its picture stands above the
// words, or beside them where it is low.
Touchable {
    id: root

    required property string name
    required property string icon
    required property string count
    required property string best
    readonly property bool isTall: height > 0.9 * width
    readonly property real side: isTall ? Math.min(0.66 * width, height - words.height - 2 * Theme.tight) : Math.min(height - 2 * Theme.tight, 0.36 * width)

    says: [name, count, best].filter(part => part.trim() !== "").join(qsTr("，"))
    isChoice: false

    IconSign {
        id: picture

        x: root.isTall ? (parent.width - width) / 2 : Theme.mm(3)
        y: root.isTall ? Theme.mm(4) : (parent.height - height) / 2
        name: root.icon
        side: root.side
        tint: Theme.touch(Theme.pine)
    }

    Column {
        id: words

        x: root.isTall ? Theme.mm(1) : picture.x + picture.width + Theme.mm(3)
        y: root.isTall ? parent.height - height - Theme.mm(3) : (parent.height - height) / 2
        width: parent.width - x - Theme.mm(1)

        Line {
            em: Math.max(Theme.mm(10), Math.min(Theme.strong, words.width / 4.1))
            isStrong: true
            text: root.name
        }

        Line {
            text: root.count
        }

        Line {
            visible: root.isTall || (text !== "" && root.height > Theme.mm(44))
            text: root.best
        }
    }

    component Line: Say {
        width: words.width
        horizontalAlignment: root.isTall ? Text.AlignHCenter : Text.AlignLeft
        em: Math.max(Theme.mm(10), Math.min(Theme.body, words.width / 4.1, root.isTall ? Theme.body : root.height / 4.6))
    }
}
