import QtQuick
import Hall

// A code to scan, black on white in whole pixels, below a numbered line that says what for; `name` in letters below it.
Column {
    id: root

    required property string code
    required property int modules
    required property int serial
    property int step: 0
    property string text: ""
    property string name: ""
    property real room: width
    property real headRoom: Theme.mm(40)
    readonly property real side: Math.max(0, Math.min(width, room - head.height - (name === "" ? 0 : letters.height + spacing) - spacing))
    readonly property real dot: modules > 0 ? Math.max(1, Math.floor((side - Theme.tight) / modules)) : 1

    spacing: Theme.tight

    Row {
        id: head

        width: parent.width
        height: Math.max(words.height, circle.height)
        visible: root.text !== ""
        spacing: Theme.tight

        StepCircle {
            id: circle

            visible: root.step > 0
            number: root.step
        }

        FittedSay {
            id: words

            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - (root.step > 0 ? circle.width + parent.spacing : 0)
            ems: [Theme.strong, Theme.body, Theme.mm(10)]
            room: root.headRoom
            text: root.text
        }
    }

    Rectangle {
        width: root.side
        height: width
        radius: Theme.corner
        color: "white"
        border.width: Theme.border
        border.color: Theme.line

        Image {
            objectName: root.code
            anchors.centerIn: parent
            width: root.dot * root.modules
            height: width
            smooth: false
            cache: false
            source: root.modules > 0 ? "image://code/%1/%2".arg(root.code).arg(root.serial) : ""
        }

        FittedSay {
            anchors.centerIn: parent
            visible: root.modules === 0
            width: parent.width - 2 * Theme.tight
            horizontalAlignment: Text.AlignHCenter
            ems: [Theme.strong, Theme.body]
            text: qsTr("正在准备，马上就好")
        }
    }

    FittedSay {
        id: letters

        visible: root.name !== ""
        width: root.width
        ems: [Theme.strong, Theme.body, Theme.mm(10)]
        room: Theme.mm(22)
        isStrong: true
        wrapMode: Text.Wrap
        text: root.name
    }
}
