import QtQuick
import Hall

// What is typed by who has scanned a printed code: the digits beside the words where both have room in a line.
Flow {
    id: root

    required property string text
    required property string digits
    property real room: Infinity

    visible: digits !== ""
    spacing: Theme.hair

    FittedSay {
        width: root.width
        ems: [Theme.body, Theme.mm(10)]
        room: root.room - figures.height - root.spacing
        text: root.text
    }

    Say {
        id: figures

        objectName: "digits"
        em: Theme.isWide ? Theme.strong : Theme.title
        isStrong: true
        text: root.digits
    }
}
