pragma ComponentBehavior: Bound
import QtQuick
import Hall

// What a card says that lies: from left to right, line by line; less where there is less room.
FittedColumn {
    id: root

    required property Job job
    readonly property real inside: job.width - 2 * Theme.tight
    readonly property bool isLow: job.height < Theme.text(52) + Theme.mm(5)

    width: inside
    room: job.height - 2 * (isLow ? Theme.mm(1) : Theme.mm(3))
    least: Theme.mm(isLow ? 0 : 2)

    FittedLine {
        rank: 0

        JobHead {
            width: parent.width
            height: implicitHeight
            icon: root.job.icon
            trade: Words.trade(root.job.trade)
            pay: root.job.pay
            unit: root.job.unit
            ride: JobWords.ride(root.job.ride)
            highest: root.isLow ? Theme.text(22) : Theme.pay
        }
    }

    FittedLine {
        rank: 0

        Item {
            width: parent.width
            height: Math.max(ask.height, times.height, left.visible ? left.height : 0)

            Column {
                id: times

                readonly property real room: (left.visible ? left.x : ask.isShown ? ask.x : parent.width) - Theme.tight

                anchors.verticalCenter: parent.verticalCenter
                width: room

                Shorter {
                    objectName: "when"
                    room: times.room
                    sizes: [Theme.strong, Theme.body, Theme.mm(10)]
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
                em: root.job.isOpen && root.job.placesLeft <= 99 ? Theme.title : Theme.strong
                room: root.inside - (ask.isShown ? ask.width + Theme.tight : 0) - Theme.tight - Theme.emsOf(root.job.begin, true) * Theme.body
                wordEm: root.inside < Theme.text(190) ? Theme.mm(10) : Theme.body
            }

            TakeButton {
                id: ask

                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                job: root.job
                width: root.job.isOwn ? implicitWidth : Math.min(implicitWidth, Math.max(Theme.mm(50), 0.3 * root.inside))
                height: implicitHeight
            }
        }
    }

    FittedLine {
        rank: 3
        isWanted: place.text !== "" && place.fits

        Fitted {
            id: place

            objectName: "place"
            room: root.inside
            box: 1.1
            text: root.job.place
        }
    }

    FittedLine {
        rank: 2

        Row {
            spacing: Theme.tight

            Tags {
                id: tags

                objectName: "tags"
                width: Math.min(wide, root.inside)
                words: JobWords.tags(root.job.paid, root.job.extras)
            }

            Fitted {
                id: papers

                objectName: "papers"
                visible: text !== "" && fits
                room: root.inside - tags.width - Theme.tight
                sizes: [Theme.body]
                isStrong: true
                color: root.job.isOpen ? Theme.amber : Theme.ink
                text: root.job.papers
            }

            Fitted {
                id: employer

                objectName: "employer"
                visible: text !== "" && fits
                room: root.inside - tags.width - Theme.tight - (papers.visible ? papers.width + Theme.tight : 0)
                sizes: [Theme.body]
                text: root.job.employer
            }

            Why {
                visible: root.job.isOpen && root.job.why !== "" && root.job.papers === "" && width <= root.inside - tags.width - Theme.tight - (employer.visible ? employer.width + Theme.tight : 0)
                text: root.job.why
            }
        }
    }
}
