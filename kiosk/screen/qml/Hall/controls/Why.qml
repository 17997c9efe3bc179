import QtQuick
import Hall

// One plain word why a job is suggested.
Row {
    id: root

    required property string text

    spacing: Theme.hair

    IconSign {
        anchors.verticalCenter: parent.verticalCenter
        name: "flag"
        side: Theme.text(11)
        tint: word.color
    }

    Say {
        id: word

        objectName: "why"
        isStrong: true
        color: Theme.touch(Theme.pine)
        text: root.text
        wrapMode: Text.NoWrap
    }
}
