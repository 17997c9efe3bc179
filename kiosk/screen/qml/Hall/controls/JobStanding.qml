pragma ComponentBehavior: Bound
import QtQuick
import Hall

// What a card says that stands beside others; less where there is less room.
Item {
    id: root

    required property Job job
    readonly property real inside: job.width - 2 * Theme.tight

    width: inside
    height: root.job.height - 2 * Theme.tight

    Column {
        id: top

        width: parent.width
        spacing: Theme.mm(1)

        Row {
            spacing: Theme.hair

            IconSign {
                anchors.verticalCenter: parent.verticalCenter
                visible: root.inside > (root.job.trade.length + 1.4) * Theme.title
                name: root.job.icon
                side: Theme.title
            }

            Say {
                objectName: "trade"
                anchors.verticalCenter: parent.verticalCenter
                em: root.job.trade.length * Theme.title > root.inside ? Theme.strong : Theme.title
                isStrong: true
                text: Words.trade(root.job.trade)
                wrapMode: Text.NoWrap
            }
        }

        Flow {
            width: parent.width
            spacing: Theme.hair

            Say {
                objectName: "pay"
                em: root.job.payEm(root.inside)
                box: 1
                isStrong: true
                text: root.job.pay
                wrapMode: Text.NoWrap
            }

            Say {
                text: root.job.unit
                wrapMode: Text.NoWrap
            }
        }

        PlacesLeft {
            objectName: "placesLeft"
            visible: !root.job.isOwn
            placesLeft: root.job.placesLeft
            status: root.job.status
            em: Theme.title
            wordEm: Theme.body
        }

        Say {
            objectName: "when"
            width: parent.width
            visible: root.job.height > Theme.text(118)
            isStrong: true
            text: root.job.when
        }

        Say {
            objectName: "far"
            width: parent.width
            visible: root.job.height > Theme.text(140) && text !== ""
            text: root.job.far
        }

        Tags {
            objectName: "tags"
            width: parent.width
            visible: root.job.height > Theme.text(172)
            words: Words.tags(root.job.paid, root.job.extras)
        }

        Say {
            objectName: "papers"
            width: parent.width
            visible: text !== "" && root.job.height > Theme.text(130)
            isStrong: true
            color: Theme.amber
            text: root.job.papers
        }

        Why {
            visible: text !== "" && root.job.papers === "" && root.job.height > Theme.text(190)
            text: root.job.why
        }

        Say {
            objectName: "place"
            width: parent.width
            visible: root.job.height > Theme.text(205) && text !== "" && lineCount <= 2
            text: root.job.place
        }
    }

    TakeButton {
        anchors.bottom: parent.bottom
        width: parent.width
        height: implicitHeight
        job: root.job
    }
}
