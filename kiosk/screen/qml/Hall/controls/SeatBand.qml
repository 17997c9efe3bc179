import QtQuick
import Hall

// The seat's number, as large as anything in the hall, and what to do with it.
Rectangle {
    id: root

    required property string label
    readonly property list<string> words: Words.around(qsTr("您是 %1 号").arg(label), label)
    property string headline: ""
    property string below: ""
    property real highest: Theme.mm(1000)
    readonly property real inner: width - 2 * Theme.tight
    readonly property real others: 2 * Theme.near + headRow.height + foot.height + 2 * lines.spacing

    height: lines.height + 2 * Theme.near
    color: Theme.pine

    Column {
        id: lines

        anchors.centerIn: parent
        width: root.inner
        spacing: Theme.hair

        Row {
            id: headRow

            readonly property real em: Theme.isWide ? Math.max(Theme.mm(10), Math.min(Theme.strong, root.inner / (Theme.emsOf(root.headline, true) + 2))) : Theme.title

            anchors.horizontalCenter: parent.horizontalCenter
            visible: root.headline !== ""
            spacing: Theme.tight

            IconSign {
                anchors.verticalCenter: parent.verticalCenter
                name: "check"
                side: headRow.em * 1.2
                tint: Theme.white
            }

            Say {
                objectName: "headline"
                anchors.verticalCenter: parent.verticalCenter
                width: Math.min(implicitWidth, root.inner - headRow.em * 1.2 - Theme.tight)
                em: headRow.em
                isStrong: true
                color: Theme.white
                text: root.headline
            }
        }

        Row {
            anchors.horizontalCenter: parent.horizontalCenter
            spacing: Theme.near

            Say {
                anchors.baseline: figure.baseline
                visible: text !== "" && !Theme.isWide
                em: Theme.title
                isStrong: true
                color: Theme.white
                text: root.words[0]
            }

            Say {
                id: figure

                // A figure is 0.62 em wide, a letter 0.7.
                objectName: "seatLabel"
                em: Math.max(Theme.title, Math.min(Theme.seat, root.inner / (0.66 * Math.max(2, root.label.length)), root.highest - root.others))
                box: 1
                isStrong: true
                color: Theme.white
                text: root.label
                wrapMode: Text.NoWrap
            }

            Say {
                anchors.baseline: figure.baseline
                visible: text !== "" && !Theme.isWide
                em: Theme.title
                isStrong: true
                color: Theme.white
                text: root.words[1]
            }
        }

        Say {
            id: foot

            objectName: "below"
            width: parent.width
            visible: text !== ""
            horizontalAlignment: Text.AlignHCenter
            em: Theme.isWide ? Theme.body : Theme.strong
            color: Theme.white
            text: root.below
        }
    }
}
