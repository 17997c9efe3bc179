import QtQuick
import Hall

// One posting: one tap asks for a seat. When it is gone, one tap looks for something else.
Touchable {
    id: root

    required property int index
    required property string key
    required property string icon
    required property string trade
    required property string pay
    required property int payUnit
    required property int placesLeft
    required property int daysAhead
    required property int month
    required property int day
    required property int hour
    required property int minute
    required property string place
    required property int paid
    required property int hours
    required property int days
    required property int extras
    required property var needs
    required property var reasons
    required property string status
    property bool isCompact: false
    readonly property bool isOpen: status === "open"
    readonly property real figureEm: isCompact ? Theme.title : Theme.pay
    readonly property string why: reasons.map(reason => Words.reason(reason.kind, reason.number, reason.trade)).join("，")

    says: trade
    means: key
    color: isPressed || !isOpen ? Theme.sand : Theme.card

    Column {
        id: rows

        anchors.centerIn: parent
        width: parent.width - 2 * Theme.tight
        spacing: Theme.mm(0.5)

        Item {
            width: parent.width
            height: Theme.mm(root.isCompact ? 24 : 26)

            IconSign {
                id: picture

                anchors.verticalCenter: parent.verticalCenter
                name: root.icon
                side: Theme.mm(root.isCompact ? 20 : 25)
            }

            Say {
                anchors.left: picture.right
                anchors.leftMargin: Theme.tight
                anchors.verticalCenter: parent.verticalCenter
                em: Theme.title
                isStrong: true
                text: root.trade
                wrapMode: Text.NoWrap
            }

            Row {
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                spacing: Theme.hair

                Say {
                    id: figure

                    objectName: "pay"
                    em: root.pay.length > 5 ? Theme.title : root.figureEm
                    box: 1
                    isStrong: true
                    text: root.pay
                    wrapMode: Text.NoWrap
                }

                Say {
                    anchors.baseline: figure.baseline
                    em: Theme.body
                    text: Words.payUnit(root.payUnit)
                    wrapMode: Text.NoWrap
                }
            }
        }

        Item {
            width: parent.width
            height: Theme.mm(root.isCompact ? 20 : 24)

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
                em: root.isCompact ? Theme.title : Theme.mm(22)
            }

            Rectangle {
                id: pill

                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                width: Theme.mm(54)
                height: Theme.button
                radius: Theme.corner
                color: root.isOpen ? Theme.pine : Theme.card
                border.width: root.isOpen ? 0 : Theme.border
                border.color: Theme.line

                Say {
                    anchors.centerIn: parent
                    em: Theme.strong
                    isStrong: true
                    color: root.isOpen ? Theme.white : Theme.ink
                    text: root.isOpen ? qsTr("报名") : qsTr("换一个")
                }
            }
        }

        Say {
            objectName: "promises"
            width: parent.width
            visible: text !== "" && !root.isCompact
            text: Words.promises(root.paid, root.hours, root.days, root.extras & Words.asked, root.needs)
        }

        Say {
            objectName: "place"
            width: parent.width
            em: text.length > 17 ? Theme.body : Theme.strong
            text: root.isCompact ? [Words.paid(root.paid), root.place].filter(part => part !== "").join(" · ") : root.place
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
