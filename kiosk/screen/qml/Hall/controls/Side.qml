import QtQuick
import Hall

// A button beside the main one, as wide as there is room; a long word goes on below.
Touchable {
    id: root

    property string text: ""
    property string icon: ""
    readonly property real room: width - 2 * Theme.tight

    width: parent?.width ?? 0
    height: Math.max(Theme.button, word.height + 2 * Theme.hair)
    says: text

    Row {
        anchors.centerIn: parent
        spacing: Theme.tight

        IconSign {
            anchors.verticalCenter: parent.verticalCenter
            visible: root.icon !== "" && !Theme.isWide
            name: root.icon
            side: word.em * 1.3
            tint: root.inkColor
        }

        Say {
            id: word

            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(implicitWidth, root.room - (root.icon === "" || Theme.isWide ? 0 : em * 1.3 + Theme.tight))
            horizontalAlignment: Text.AlignHCenter
            em: !Theme.isWide ? Theme.strong : Theme.emsOf(root.text, true) * Theme.body <= root.room ? Theme.body : Theme.mm(10)
            isStrong: true
            color: root.inkColor
            text: root.text
        }
    }
}
