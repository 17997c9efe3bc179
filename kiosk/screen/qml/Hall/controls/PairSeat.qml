import QtQuick
import Hall

// The seat of one of two, or his queue place, which looks like no seat; and whose it is by the last digits of his number.
Rectangle {
    id: root

    required property string label
    required property string whose
    property bool isSeat: true
    readonly property color inkColor: isSeat ? Theme.white : Theme.ink

    height: Theme.isWide ? owner.height + Theme.mm(26) : Theme.mm(92)
    radius: Theme.corner
    color: isSeat ? Theme.pine : Theme.sand
    border.width: isSeat ? 0 : Theme.border
    border.color: Theme.ink

    Say {
        id: owner

        anchors.horizontalCenter: parent.horizontalCenter
        y: Theme.hair
        em: Theme.isWide ? Theme.body : Theme.strong
        isStrong: true
        color: root.inkColor
        text: qsTr("尾号 %1").arg(root.whose)
        wrapMode: Text.NoWrap
    }

    Say {
        objectName: "pairLabel"
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: root.isSeat ? 0 : (root.height - owner.height - Theme.hair - height) / 2
        em: Math.min(Theme.seat, (root.isSeat ? 1 : 0.75) * (parent.height - owner.height - Theme.hair), parent.width / ((root.isSeat ? 0.66 : 1) * Math.max(2, root.label.length)))
        box: 1
        isStrong: true
        color: root.inkColor
        text: root.label
        wrapMode: Text.NoWrap
    }
}
