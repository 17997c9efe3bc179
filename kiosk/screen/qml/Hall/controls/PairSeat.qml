import QtQuick
import Hall

// The seat of one of two, and whose it is by the last digits of his number.
Rectangle {
    id: root

    required property string label
    required property string whose

    height: Theme.isWide ? owner.height + Theme.mm(26) : Theme.mm(92)
    radius: Theme.corner
    color: Theme.pine

    Say {
        id: owner

        anchors.horizontalCenter: parent.horizontalCenter
        y: Theme.hair
        em: Theme.isWide ? Theme.body : Theme.strong
        isStrong: true
        color: Theme.white
        text: qsTr("尾号 %1").arg(root.whose)
        wrapMode: Text.NoWrap
    }

    Say {
        objectName: "pairLabel"
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        em: Math.min(Theme.seat, parent.height - owner.height - Theme.hair, parent.width / (0.66 * Math.max(2, root.label.length)))
        box: 1
        isStrong: true
        color: Theme.white
        text: root.label
        wrapMode: Text.NoWrap
    }
}
