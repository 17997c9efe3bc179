pragma ComponentBehavior: Bound
import QtQuick
import Hall

// What a card says that stands beside others; less where there is less room.
Item {
    id: root

    required property Job job
    readonly property real inside: job.width - 2 * Theme.mm(3)

    width: inside
    height: job.height - 2 * Theme.mm(3)

    FittedColumn {
        width: parent.width
        room: parent.height - ask.height - Theme.tight

        FittedLine {
            rank: 0

            Row {
                spacing: Theme.hair

                IconSign {
                    anchors.verticalCenter: parent.verticalCenter
                    visible: root.inside > Theme.emsOf(trade.text, true) * trade.em + side + parent.spacing
                    name: root.job.icon
                    side: trade.em
                }

                FittedSay {
                    id: trade

                    objectName: "trade"
                    anchors.verticalCenter: parent.verticalCenter
                    width: Math.min(implicitWidth, root.inside)
                    isStrong: true
                    ems: root.height > Theme.text(130) ? [Theme.title, Theme.strong, Theme.body, Theme.mm(10)] : [Theme.strong, Theme.body, Theme.mm(10)]
                    room: ems[0] * 1.35
                    text: Words.trade(root.job.trade)
                }
            }
        }

        FittedLine {
            rank: 0

            Figure {
                objectName: "pay"
                figure: root.job.pay
                after: root.job.unit
                ems: [Theme.pay, Theme.text(22), Theme.title, Theme.strong, Theme.body, Theme.mm(10)]
                wordEm: Theme.emsOf(after, false) * Theme.body <= root.inside ? Theme.body : Theme.mm(10)
                room: root.inside
            }
        }

        FittedLine {
            rank: 0
            isWanted: !root.job.isOwn

            PlacesLeft {
                objectName: "placesLeft"
                placesLeft: root.job.placesLeft
                status: root.job.status
                em: root.job.placesLeft > 99 ? Theme.strong : Theme.title
                wordEm: Theme.body
                room: root.inside
            }
        }

        FittedLine {
            rank: 0

            Shorter {
                objectName: "when"
                room: root.inside
                sizes: [Theme.strong, Theme.body, Theme.mm(10)]
                isStrong: true
                whole: root.job.when
                shorter: root.job.begin
            }
        }

        FittedLine {
            rank: 2
            isWanted: root.job.papers !== ""

            Say {
                objectName: "papers"
                width: parent.width
                isStrong: true
                color: root.job.isOpen ? Theme.amber : Theme.ink
                text: root.job.papers
            }
        }

        FittedLine {
            rank: 4
            isWanted: root.job.far !== ""

            Say {
                objectName: "far"
                width: parent.width
                text: root.job.far
            }
        }

        FittedLine {
            rank: 3

            Tags {
                objectName: "tags"
                width: parent.width
                words: JobWords.tags(root.job.paid, root.job.extras)
            }
        }

        FittedLine {
            rank: 5
            isWanted: root.job.employer !== ""

            Say {
                objectName: "employer"
                width: parent.width
                text: root.job.employer
            }
        }

        FittedLine {
            rank: 6
            isWanted: root.job.isOpen && root.job.why !== "" && root.job.papers === ""

            Why {
                room: root.inside
                text: root.job.why
            }
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
