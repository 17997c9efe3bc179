import QtQuick
import Hall

// A job of another hall: what and for how much, when, where and how far; the button asks for a seat there.
Rectangle {
    id: root

    required property int index
    required property string key
    required property string icon
    required property string trade
    required property string pay
    required property int payUnit
    required property int daysAhead
    required property int month
    required property int day
    required property int hour
    required property int minute
    required property string place
    required property int paid
    required property string hall
    required property int ride
    readonly property string unit: Words.payUnit(payUnit)

    signal taken

    radius: Theme.corner
    color: Theme.card
    border.width: Theme.border
    border.color: Theme.line

    Column {
        anchors.left: parent.left
        anchors.leftMargin: Theme.tight
        anchors.right: ask.left
        anchors.rightMargin: Theme.tight
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.mm(1)

        Item {
            width: parent.width
            height: Theme.title * 1.35

            IconSign {
                id: picture

                anchors.verticalCenter: parent.verticalCenter
                name: root.icon
                side: Theme.title
            }

            Say {
                objectName: "trade"
                anchors.left: picture.right
                anchors.leftMargin: Theme.hair
                anchors.right: figure.left
                anchors.rightMargin: Theme.hair
                anchors.verticalCenter: parent.verticalCenter
                em: Theme.strong
                isStrong: true
                text: Words.trade(root.trade)
                wrapMode: Text.NoWrap
            }

            Say {
                id: figure

                objectName: "pay"
                anchors.right: unitWord.left
                anchors.rightMargin: Theme.mm(1)
                anchors.verticalCenter: parent.verticalCenter
                em: root.pay.length > 5 || root.width < 14 * Theme.strong ? Theme.body : Theme.title
                isStrong: true
                text: root.pay
                wrapMode: Text.NoWrap
            }

            Say {
                id: unitWord

                anchors.right: parent.right
                anchors.baseline: figure.baseline
                text: root.unit
                wrapMode: Text.NoWrap
            }
        }

        Say {
            objectName: "when"
            width: parent.width
            isStrong: true
            text: [Words.start(root.daysAhead, root.month, root.day, root.hour, root.minute), Words.paid(root.paid)].filter(part => part !== "").join(" · ")
        }

        Say {
            objectName: "where"
            width: parent.width
            text: [root.hall, root.ride > 0 ? qsTr("坐车约 %n 分钟", "", root.ride) : "", root.place].filter(part => part !== "").join(" · ")
        }
    }

    PressButton {
        id: ask

        objectName: "ask"
        anchors.right: parent.right
        anchors.rightMargin: Theme.tight
        anchors.verticalCenter: parent.verticalCenter
        isFilled: true
        tone: Theme.pine
        means: root.key
        text: qsTr("报名")
        says: qsTr("报名：%1，%2").arg(Words.trade(root.trade)).arg(root.hall)
        onTapped: root.taken()
    }
}
