import QtQuick
import Hall

// The seat's number, as large as anything in the hall.
Rectangle {
    id: root

    required property string label
    readonly property list<string> words: Words.around(qsTr("您是 %1 号").arg(label), label)
    property string headline: ""

    height: Theme.mm(headline === "" ? 86 : 116)
    color: Theme.pine

    Row {
        id: headRow

        anchors.horizontalCenter: parent.horizontalCenter
        y: Theme.apart
        visible: root.headline !== ""
        spacing: Theme.tight

        IconSign {
            anchors.verticalCenter: parent.verticalCenter
            name: "check"
            side: Theme.mm(22)
            tint: Theme.white
        }

        Say {
            objectName: "headline"
            em: Theme.title
            isStrong: true
            color: Theme.white
            text: root.headline
        }
    }

    Row {
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.near
        spacing: Theme.near

        Say {
            anchors.baseline: figure.baseline
            em: Theme.title
            isStrong: true
            color: Theme.white
            visible: text !== ""
            text: root.words[0]
        }

        Say {
            id: figure

            objectName: "seatLabel"
            em: Theme.seat
            box: 1
            isStrong: true
            color: Theme.white
            text: root.label
        }

        Say {
            anchors.baseline: figure.baseline
            em: Theme.title
            isStrong: true
            color: Theme.white
            visible: text !== ""
            text: root.words[1]
        }
    }
}
