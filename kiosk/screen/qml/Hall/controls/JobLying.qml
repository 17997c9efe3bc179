pragma ComponentBehavior: Bound
import QtQuick
import Hall

// What a card says that lies: from left to right, line by line; less where there is less room.
Column {
    id: root

    required property Job job
    readonly property real inside: job.width - 2 * Theme.tight

    readonly property bool hasTags: root.job.height > Theme.text(66)
    readonly property bool hasPlace: root.job.height > Theme.text(88)

    width: inside
    spacing: Theme.mm(root.job.height > Theme.text(60) ? 3 : 1)

    Item {
        width: parent.width
        height: Math.max(figure.height, Theme.text(20))

        IconSign {
            id: picture

            anchors.verticalCenter: parent.verticalCenter
            name: root.job.icon
            side: Theme.text(20)
        }

        Say {
            objectName: "trade"
            anchors.left: picture.right
            anchors.leftMargin: Theme.tight
            anchors.verticalCenter: parent.verticalCenter
            em: Theme.title
            box: 1
            isStrong: true
            text: Words.trade(root.job.trade)
            wrapMode: Text.NoWrap
        }

        Row {
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.hair

            Say {
                id: figure

                objectName: "pay"
                em: root.job.height > Theme.text(60) ? root.job.payEm(root.inside * 0.4) : Math.min(Theme.text(22), root.job.payEm(root.inside * 0.35))
                box: 1
                isStrong: true
                text: root.job.pay
                wrapMode: Text.NoWrap
            }

            Say {
                anchors.baseline: figure.baseline
                em: Theme.body
                text: root.job.unit
                wrapMode: Text.NoWrap
            }
        }
    }

    Item {
        width: parent.width
        height: Math.max(ask.height, times.height)

        Column {
            id: times

            anchors.left: parent.left
            anchors.right: left.left
            anchors.rightMargin: Theme.tight
            anchors.verticalCenter: parent.verticalCenter

            Say {
                objectName: "when"
                width: parent.width
                em: root.job.when.length < 16 ? Theme.strong : Theme.body
                box: 1.2
                isStrong: true
                text: root.job.when
            }

            Say {
                objectName: "far"
                width: parent.width
                visible: text !== ""
                box: 1.2
                text: root.job.far
                wrapMode: Text.NoWrap
            }
        }

        PlacesLeft {
            id: left

            objectName: "placesLeft"
            anchors.right: ask.left
            anchors.rightMargin: ask.isShown ? Theme.tight : 0
            anchors.verticalCenter: parent.verticalCenter
            visible: !root.job.isOwn
            placesLeft: root.job.placesLeft
            status: root.job.status
            em: Theme.title
            wordEm: Theme.body
        }

        TakeButton {
            id: ask

            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            job: root.job
            width: implicitWidth
            height: implicitHeight
        }
    }

    Say {
        objectName: "place"
        width: parent.width
        visible: root.hasPlace && text !== "" && root.job.place.length * em <= width
        em: root.job.place.length * Theme.strong <= width ? Theme.strong : Theme.body
        box: 1.1
        text: root.job.place
        wrapMode: Text.NoWrap
    }

    Row {
        visible: root.hasTags
        spacing: Theme.tight

        Tags {
            objectName: "tags"
            words: Words.tags(root.job.paid, root.job.extras)
        }

        Say {
            objectName: "papers"
            visible: text !== ""
            isStrong: true
            color: Theme.amber
            text: root.job.papers
            wrapMode: Text.NoWrap
        }

        Why {
            visible: root.job.why !== "" && root.job.papers === ""
            text: root.job.why
        }
    }
}
