import QtQuick
import Hall

// One of a few things to choose from: picture, word, a line below, a tick when chosen. A card that is higher than a row
// has its picture above the word.
Touchable {
    id: root

    property string icon: ""
    property string text: ""
    property string below: ""
    property string mark: ""
    property bool isTall: false
    readonly property real ems: Theme.emsOf(text, true) + 0.1
    readonly property bool isTicked: isChosen || mark !== ""
    readonly property real side: isTall ? Math.min(width - 2 * (isTicked ? Theme.strong + Theme.hair : Theme.tight), height - word.height - Theme.near - Theme.hair, Theme.mm(64)) : Math.min(height - 2 * Theme.tight, Theme.mm(44))

    says: below === "" ? text : [text, below].join(qsTr("，"))

    Rectangle {
        id: picture

        x: root.isTall ? (parent.width - width) / 2 : Theme.tight
        y: root.isTall ? Math.max(Theme.tight, (parent.height - height - word.height - Theme.tight) / 2) : (parent.height - height) / 2
        width: root.side
        height: width
        radius: Theme.corner
        color: root.isPressed || root.isChosen ? Theme.card : Theme.sand

        IconSign {
            anchors.centerIn: parent
            name: root.icon
            side: 0.76 * picture.width
        }
    }

    Column {
        id: word

        x: root.isTall ? Theme.hair : picture.x + picture.width + Theme.near
        y: root.isTall ? picture.y + picture.height + Theme.hair : (parent.height - height) / 2
        width: root.isTall ? parent.width - 2 * Theme.hair : tick.x - x - Theme.tight

        Say {
            width: parent.width
            horizontalAlignment: root.isTall ? Text.AlignHCenter : Text.AlignLeft
            em: Math.max(Theme.mm(10), Math.min(root.isTall && root.height < Theme.mm(75) ? Theme.strong : Theme.title, parent.width / root.ems))
            isStrong: true
            text: root.text
        }

        Say {
            width: parent.width
            visible: text !== "" && !root.isTall && !Theme.isLarge && root.mark === ""
            color: Theme.soft
            text: root.below
        }
    }

    Row {
        id: tick

        x: parent.width - width - (root.isTall ? Theme.hair : Theme.near)
        y: root.isTall ? Theme.hair : (parent.height - height) / 2
        spacing: Theme.hair

        IconSign {
            anchors.verticalCenter: parent.verticalCenter
            visible: root.isTicked
            name: "check"
            side: root.isTall ? Theme.strong : Theme.title
        }

        Say {
            anchors.verticalCenter: parent.verticalCenter
            visible: text !== "" && !root.isTall
            em: Theme.strong
            isStrong: true
            text: root.mark
            wrapMode: Text.NoWrap
        }
    }
}
