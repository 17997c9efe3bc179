pragma ComponentBehavior: Bound
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
    readonly property real inside: width - 2 * Theme.tight
    readonly property string begin: Words.start(daysAhead, month, day, hour, minute)

    signal taken

    radius: Theme.corner
    color: Theme.card
    border.width: Theme.border
    border.color: Theme.line

    FittedColumn {
        id: lines

        anchors.centerIn: parent
        width: root.inside
        room: root.height - 2 * Theme.hair

        FittedLine {
            id: head

            rank: 0

            JobHead {
                width: root.inside
                height: implicitHeight
                icon: root.icon
                trade: Words.trade(root.trade)
                pay: root.pay
                unit: Words.payUnit(root.payUnit)
                highest: Theme.text(22)
            }
        }

        FittedLine {
            id: times

            rank: 0

            Item {
                width: root.inside
                height: ask.height

                Shorter {
                    objectName: "when"
                    anchors.verticalCenter: parent.verticalCenter
                    room: ask.x - Theme.tight
                    sizes: [Theme.strong, Theme.body, Theme.mm(10)]
                    isStrong: true
                    whole: [root.begin, Words.paid(root.paid)].filter(part => part !== "").join(" · ")
                    shorter: root.begin
                }

                PressButton {
                    id: ask

                    objectName: "ask"
                    anchors.right: parent.right
                    anchors.verticalCenter: parent.verticalCenter
                    width: Math.min(Math.max(implicitWidth, Theme.mm(50)), 0.4 * root.inside)
                    isFilled: true
                    tone: Theme.pine
                    means: root.key
                    text: qsTr("报名")
                    says: qsTr("报名：%1，%2").arg(Words.trade(root.trade)).arg(root.hall)
                    onTapped: root.taken()
                }
            }
        }

        FittedLine {
            rank: 0

            FittedSay {
                objectName: "where"
                width: root.inside
                ems: [Theme.body, Theme.mm(10)]
                room: lines.room - head.high - times.high - 2 * lines.least
                text: [[root.hall, JobWords.ride(root.ride)].filter(part => part !== "").join(" · "), root.place].filter(part => part !== "").join("\n")
            }
        }
    }
}
