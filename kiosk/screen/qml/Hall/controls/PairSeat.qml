import QtQuick
import Hall

// The seat of one of two, or his queue place, which looks like no seat; and whose it is by the last digits of his number.
Rectangle {
    id: root

    required property string label
    required property string whose
    property bool isSeat: true
    readonly property color inkColor: isSeat ? Theme.white : Theme.ink

    // What is left for the label.
    readonly property real room: height - owner.y - owner.height - 2 * Theme.hair

    height: Theme.mm(92)
    radius: Theme.corner
    color: isSeat ? Theme.pine : Theme.sand
    border.width: isSeat ? 0 : Theme.border
    border.color: Theme.ink

    Fitted {
        id: owner

        anchors.horizontalCenter: parent.horizontalCenter
        y: Theme.hair
        room: parent.width - 2 * Theme.hair
        sizes: Theme.isWide ? [Theme.body, Theme.mm(10)] : [Theme.strong, Theme.body]
        isStrong: true
        color: root.inkColor
        text: qsTr("尾号 %1").arg(root.whose)
    }

    Say {
        objectName: "pairLabel"
        anchors.horizontalCenter: parent.horizontalCenter
        y: owner.y + owner.height + (root.room - height) / 2 + Theme.hair
        em: Math.min(Theme.seat, (root.isSeat ? 1 : 0.75) * root.room, (parent.width - 2 * Theme.hair) / Math.max(1.5, Theme.emsOf(root.label, true)))
        box: 1
        isStrong: true
        color: root.inkColor
        text: root.label
        wrapMode: Text.NoWrap
    }
}
