import QtQuick
import Hall

// The number of a step.
Rectangle {
    id: root

    required property int number

    width: Theme.text(Theme.isWide ? 14 : 20)
    height: width
    radius: width / 2
    color: Theme.sky

    Say {
        anchors.centerIn: parent
        em: Theme.isWide ? Theme.body : Theme.strong
        isStrong: true
        color: Theme.white
        text: root.number
    }
}
