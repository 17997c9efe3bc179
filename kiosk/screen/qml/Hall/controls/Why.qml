import QtQuick
import Hall

// One plain word why a job is suggested.
Row {
    id: root

    required property string text
    property real room: Infinity

    spacing: Theme.hair

    IconSign {
        anchors.verticalCenter: parent.verticalCenter
        name: "flag"
        side: Theme.body
        tint: word.color
    }

    Say {
        id: word

        objectName: "why"
        isStrong: true
        color: Theme.touch(Theme.pine)
        text: root.text
        width: Math.min(Theme.roomOf(text, true, em), root.room - Theme.body - root.spacing)
    }
}
