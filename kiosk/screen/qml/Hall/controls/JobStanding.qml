pragma ComponentBehavior: Bound
import QtQuick
import Hall

// What a card says that stands beside others; less where there is less room.
Item {
    id: root

    required property Job job
    readonly property real inside: job.width - 2 * Theme.tight
    readonly property real room: height - ask.height - Theme.tight

    width: inside
    height: job.height - 2 * Theme.tight

    Column {
        width: parent.width
        spacing: Theme.mm(1)

        Row {
            spacing: Theme.hair

            IconSign {
                id: picture

                anchors.verticalCenter: parent.verticalCenter
                visible: root.inside > trade.wide * Theme.title + side + parent.spacing
                name: root.job.icon
                side: Theme.title
            }

            Fitted {
                id: trade

                objectName: "trade"
                anchors.verticalCenter: parent.verticalCenter
                room: root.inside
                sizes: root.room > Theme.text(108) ? [Theme.title, Theme.strong, Theme.body] : [Theme.strong, Theme.body]
                isStrong: true
                text: Words.trade(root.job.trade)
            }
        }

        Fitted {
            objectName: "pay"
            room: root.inside
            sizes: [Theme.pay, Theme.text(22), Theme.title, Theme.strong, Theme.body]
            box: 1
            isStrong: true
            text: root.job.pay
        }

        Fitted {
            room: root.inside
            sizes: [Theme.body]
            text: root.job.unit
        }

        PlacesLeft {
            objectName: "placesLeft"
            visible: !root.job.isOwn
            placesLeft: root.job.placesLeft
            status: root.job.status
            em: root.job.placesLeft > 99 ? Theme.strong : Theme.title
            wordEm: Theme.body
        }

        Shorter {
            objectName: "when"
            visible: root.room > Theme.text(88)
            room: root.inside
            sizes: [Theme.strong, Theme.body]
            isStrong: true
            whole: root.job.when
            shorter: root.job.begin
        }

        Say {
            objectName: "papers"
            width: parent.width
            visible: text !== "" && root.room > Theme.text(112)
            isStrong: true
            color: root.job.isOpen ? Theme.amber : Theme.ink
            text: root.job.papers
        }

        Say {
            objectName: "far"
            width: parent.width
            visible: text !== "" && root.room > Theme.text(130)
            text: root.job.far
        }

        Tags {
            objectName: "tags"
            width: parent.width
            visible: root.room > Theme.text(162)
            words: JobWords.tags(root.job.paid, root.job.extras)
        }

        Why {
            visible: root.job.isOpen && text !== "" && root.job.papers === "" && root.room > Theme.text(178)
            text: root.job.why
        }
    }

    TakeButton {
        id: ask

        anchors.bottom: parent.bottom
        width: parent.width
        height: implicitHeight
        job: root.job
    }
}
