import QtQuick
import Hall

// A job in a long list: what and for how much, when and where at the left; how many are wanted at the right.
Job {
    id: root

    readonly property int figures: pay.length
    readonly property bool isLong: figures > 5 || unit.length > 4

    Column {
        id: said

        anchors.left: parent.left
        anchors.leftMargin: Theme.tight
        anchors.right: ask.left
        anchors.rightMargin: Theme.tight
        anchors.verticalCenter: parent.verticalCenter

        Item {
            width: parent.width
            height: Theme.mm(23)

            IconSign {
                id: picture

                anchors.verticalCenter: parent.verticalCenter
                name: root.icon
                side: Theme.mm(18)
            }

            Say {
                objectName: "trade"
                anchors.left: picture.right
                anchors.leftMargin: Theme.hair
                anchors.verticalCenter: parent.verticalCenter
                em: Theme.title
                isStrong: true
                text: Words.trade(root.trade)
                wrapMode: Text.NoWrap
            }

            Row {
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                spacing: Theme.mm(1)

                Say {
                    id: figure

                    objectName: "pay"
                    em: root.isLong ? Theme.body : root.figures > 4 ? Theme.strong : Theme.title
                    box: 1
                    isStrong: true
                    text: root.pay
                    wrapMode: Text.NoWrap
                }

                Say {
                    anchors.baseline: figure.baseline
                    em: root.isLong || root.figures > 4 ? Theme.aside : Theme.body
                    text: root.unit
                    wrapMode: Text.NoWrap
                }
            }
        }

        Item {
            width: parent.width
            height: Theme.mm(27)

            Column {
                id: start

                anchors.verticalCenter: parent.verticalCenter
                width: Theme.mm(34)

                Say {
                    em: Theme.strong
                    box: 1
                    text: Words.time(root.hour, root.minute)
                    wrapMode: Text.NoWrap
                }

                Say {
                    objectName: "paid"
                    visible: text !== ""
                    em: Theme.aside
                    text: Words.paid(root.paid)
                    wrapMode: Text.NoWrap
                }
            }

            Say {
                objectName: "place"
                anchors.left: start.right
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                em: root.place.length > 24 ? Theme.aside : root.place.length > 10 ? Theme.body : Theme.strong
                text: root.place
            }
        }
    }

    Column {
        id: ask

        anchors.right: parent.right
        anchors.rightMargin: Theme.tight
        anchors.verticalCenter: parent.verticalCenter
        width: pill.width
        spacing: Theme.mm(3)

        PlacesLeft {
            objectName: "placesLeft"
            anchors.horizontalCenter: parent.horizontalCenter
            placesLeft: root.placesLeft
            status: root.status
            em: root.placesLeft > 99 ? Theme.body : root.isOpen && root.placesLeft < 10 ? Theme.title : Theme.strong
            wordEm: Theme.body
            spacing: Theme.mm(1)
        }

        JobPill {
            id: pill

            isOpen: root.isOpen
        }
    }
}
