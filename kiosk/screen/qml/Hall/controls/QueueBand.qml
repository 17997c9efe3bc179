import QtQuick
import Hall

// A queue place: no seat, so it looks like none. Sand while one waits; in the way's own colour when it is one's turn.
Rectangle {
    id: root

    required property string label
    property string below: ""
    property bool isTurn: false
    readonly property color inkColor: isTurn ? Theme.white : Theme.ink

    height: said.height + 2 * Theme.near
    radius: Theme.corner
    color: isTurn ? Theme.pine : Theme.sand
    border.width: isTurn ? 0 : Theme.border
    border.color: Theme.ink

    Column {
        id: said

        anchors.centerIn: parent
        width: parent.width - 2 * Theme.near

        Say {
            objectName: "queuePlace"
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            em: Theme.mm(Theme.isWide ? 26 : 44)
            box: 1.1
            isStrong: true
            color: root.inkColor
            text: root.label
        }

        Say {
            objectName: "queueBelow"
            width: parent.width
            visible: text !== ""
            horizontalAlignment: Text.AlignHCenter
            em: Theme.title
            isStrong: true
            color: root.inkColor
            text: root.below
        }
    }
}
