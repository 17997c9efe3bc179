import QtQuick
import Hall

// One posting with all that is said of it, and why it is suggested.
Job {
    id: root

    readonly property string why: reasons.map(reason => Words.reason(reason.kind, reason.number, reason.trade)).join("，")

    Column {
        id: rows

        anchors.centerIn: parent
        width: parent.width - 2 * Theme.tight
        spacing: Theme.mm(0.5)

        Item {
            width: parent.width
            height: Theme.mm(26)

            IconSign {
                id: picture

                anchors.verticalCenter: parent.verticalCenter
                name: root.icon
                side: Theme.mm(25)
            }

            Say {
                anchors.left: picture.right
                anchors.leftMargin: Theme.tight
                anchors.verticalCenter: parent.verticalCenter
                em: Theme.title
                isStrong: true
                text: Words.trade(root.trade)
                wrapMode: Text.NoWrap
            }

            Row {
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                spacing: Theme.hair

                Say {
                    id: figure

                    objectName: "pay"
                    em: root.pay.length + root.unit.length > 12 ? Theme.strong : root.pay.length > 5 ? Theme.title : Theme.pay
                    box: 1
                    isStrong: true
                    text: root.pay
                    wrapMode: Text.NoWrap
                }

                Say {
                    anchors.baseline: figure.baseline
                    em: Theme.body
                    text: root.unit
                    wrapMode: Text.NoWrap
                }
            }
        }

        Item {
            width: parent.width
            height: Theme.mm(24)

            Say {
                anchors.verticalCenter: parent.verticalCenter
                em: Theme.strong
                text: Words.start(root.daysAhead, root.month, root.day, root.hour, root.minute)
                wrapMode: Text.NoWrap
            }

            PlacesLeft {
                objectName: "placesLeft"
                anchors.verticalCenter: parent.verticalCenter
                anchors.right: pill.left
                anchors.rightMargin: Theme.near
                placesLeft: root.placesLeft
                status: root.status
                em: Theme.mm(22)
            }

            JobPill {
                id: pill

                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                isOpen: root.isOpen
            }
        }

        Say {
            objectName: "promises"
            width: parent.width
            visible: text !== ""
            text: Words.promises(root.paid, root.hours, root.days, root.extras & Words.asked, root.needs)
        }

        Say {
            objectName: "place"
            width: parent.width
            em: root.place.length > 24 ? Theme.aside : root.place.length > 17 ? Theme.body : Theme.strong
            text: root.place
        }

        Row {
            visible: root.why !== ""
            spacing: Theme.hair

            IconSign {
                name: "star"
                side: Theme.mm(12)
                tint: root.inkColor
            }

            Say {
                objectName: "why"
                width: rows.width - Theme.mm(14)
                color: Theme.soft
                text: root.why
            }
        }
    }
}
