pragma ComponentBehavior: Bound
import QtQuick
import Hall

// What a card says that lies: from left to right, line by line; less where there is less room.
Column {
    id: root

    required property Job job
    readonly property real inside: job.width - 2 * Theme.tight
    readonly property bool isLow: job.height < Theme.text(52) + Theme.mm(5)
    readonly property bool hasTags: job.height > Theme.text(68) + Theme.mm(12)
    readonly property bool hasPlace: job.height > Theme.text(84) + Theme.mm(15)

    width: inside
    spacing: Theme.mm(isLow ? 1 : 3)

    Item {
        width: parent.width
        height: Math.max(figure.height, picture.height)

        IconSign {
            id: picture

            anchors.verticalCenter: parent.verticalCenter
            name: root.job.icon
            side: Theme.text(20)
        }

        Fitted {
            id: trade

            objectName: "trade"
            anchors.left: picture.right
            anchors.leftMargin: Theme.tight
            anchors.verticalCenter: parent.verticalCenter
            room: root.inside * 0.45
            sizes: [Theme.title, Theme.strong, Theme.body, Theme.mm(10)]
            box: 1
            isStrong: true
            text: Words.trade(root.job.trade)
        }

        Fitted {
            anchors.left: trade.right
            anchors.leftMargin: Theme.tight
            anchors.verticalCenter: parent.verticalCenter
            visible: root.isLow && fits
            room: figure.parent.x - x - Theme.tight
            sizes: [Theme.body]
            text: JobWords.ride(root.job.ride)
        }

        Row {
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.hair

            Fitted {
                id: figure

                objectName: "pay"
                room: root.inside - trade.x - trade.width - per.width - Theme.apart
                sizes: [...(root.isLow ? [] : [Theme.pay]), Theme.text(22), Theme.title, Theme.strong, Theme.body, Theme.mm(10)]
                box: 1
                isStrong: true
                text: root.job.pay
            }

            Fitted {
                id: per

                anchors.baseline: figure.baseline
                room: root.inside * 0.25
                sizes: [Theme.body, Theme.mm(10)]
                text: root.job.unit
            }
        }
    }

    Item {
        width: parent.width
        height: Math.max(ask.height, times.height)

        Column {
            id: times

            readonly property real room: (left.visible ? left.x : ask.isShown ? ask.x : parent.width) - Theme.tight

            anchors.verticalCenter: parent.verticalCenter
            width: room

            Shorter {
                objectName: "when"
                room: times.room
                sizes: [Theme.strong, Theme.body]
                isStrong: true
                whole: root.job.when
                shorter: root.job.begin
            }

            Shorter {
                objectName: "far"
                visible: !root.isLow && text !== "" && fits
                room: times.room
                whole: root.job.far
                shorter: JobWords.ride(root.job.ride)
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
            em: !root.job.isOpen ? Theme.mm(10) : root.job.placesLeft > 99 ? Theme.strong : Theme.title
            wordEm: root.inside < Theme.text(190) ? Theme.mm(10) : Theme.body
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

    Fitted {
        objectName: "place"
        visible: root.hasPlace && text !== "" && fits
        room: root.inside
        box: 1.1
        text: root.job.place
    }

    Row {
        id: last

        visible: root.hasTags
        spacing: Theme.tight

        Tags {
            id: tags

            objectName: "tags"
            words: JobWords.tags(root.job.paid, root.job.extras)
        }

        Fitted {
            objectName: "papers"
            visible: text !== "" && fits
            room: root.inside - tags.width - Theme.tight
            sizes: [Theme.body]
            isStrong: true
            color: root.job.isOpen ? Theme.amber : Theme.ink
            text: root.job.papers
        }

        Why {
            visible: root.job.isOpen && root.job.why !== "" && root.job.papers === "" && width <= root.inside - tags.width - Theme.tight
            text: root.job.why
        }
    }
}
