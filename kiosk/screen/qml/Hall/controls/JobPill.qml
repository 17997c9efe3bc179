import QtQuick
import Hall

// What a tap on a job does: 报名, or 换一个 when it is gone.
Rectangle {
    id: root

    required property bool isOpen

    width: Theme.mm(50)
    height: Theme.button
    radius: Theme.corner
    color: isOpen ? Theme.pine : Theme.card
    border.width: isOpen ? 0 : Theme.border
    border.color: Theme.line

    Say {
        anchors.centerIn: parent
        em: Theme.strong
        isStrong: true
        color: root.isOpen ? Theme.white : Theme.ink
        text: root.isOpen ? qsTr("报名") : qsTr("换一个")
    }
}
