import QtQuick
import Hall

// One of a few things to choose from: picture, word, a line below, a tick when chosen.
Touchable {
    id: root

    property string icon: ""
    property string text: ""
    property string below: ""
    property string mark: ""

    says: text

    Rectangle {
        id: picture

        anchors.left: parent.left
        anchors.leftMargin: Theme.tight
        anchors.verticalCenter: parent.verticalCenter
        width: Theme.mm(40)
        height: width
        radius: Theme.corner
        color: root.isPressed || root.isChosen ? Theme.card : Theme.sand

        IconSign {
            anchors.centerIn: parent
            name: root.icon
            side: Theme.mm(30)
        }
    }

    Column {
        anchors.left: picture.right
        anchors.leftMargin: Theme.near
        anchors.right: tick.left
        anchors.rightMargin: Theme.tight
        anchors.verticalCenter: parent.verticalCenter

        Say {
            width: parent.width
            em: Theme.title
            isStrong: true
            text: root.text
        }

        Say {
            width: parent.width
            visible: text !== ""
            color: Theme.soft
            text: root.below
        }
    }

    Row {
        id: tick

        anchors.right: parent.right
        anchors.rightMargin: Theme.near
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.hair

        IconSign {
            anchors.verticalCenter: parent.verticalCenter
            visible: root.isChosen || root.mark !== ""
            name: "check"
            side: Theme.mm(18)
        }

        Say {
            anchors.verticalCenter: parent.verticalCenter
            visible: text !== ""
            em: Theme.strong
            isStrong: true
            text: root.mark
            wrapMode: Text.NoWrap
        }
    }
}
