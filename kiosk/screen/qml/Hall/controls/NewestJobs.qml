pragma ComponentBehavior: Bound
import QtQuick
import Hall
import Hall.ViewModels

// Work that came last, a line each, as many as there is room for; nothing where there is none.
Rectangle {
    id: root

    required property MarketView market
    required property real room
    readonly property real rowHeight: 1.35 * Theme.strong + Theme.mm(1)
    readonly property int rows: Math.max(0, Math.floor((room - 2 * Theme.hair) / rowHeight))
    readonly property bool hasHeading: rows > 2
    readonly property int shown: market.isKnown ? Math.min(hasHeading ? rows - 1 : rows, market.newestCount) : 0

    height: shown > 0 ? (shown + hasHeading) * rowHeight + 2 * Theme.hair : 0
    visible: shown > 0
    radius: Theme.corner
    color: Theme.sand

    Column {
        anchors.verticalCenter: parent.verticalCenter
        x: Theme.tight
        width: parent.width - 2 * x

        Say {
            visible: root.hasHeading
            height: root.rowHeight
            em: Theme.strong
            text: qsTr("刚来的活儿")
        }

        Repeater {
            model: root.market.newest

            Item {
                id: row

                required property int index
                required property string icon
                required property string trade
                required property string pay
                required property int payUnit
                required property int daysAhead
                required property int month
                required property int day
                required property int hour
                required property int minute

                objectName: "newest-" + index
                width: parent?.width ?? 0
                height: root.rowHeight
                visible: index < root.shown

                IconSign {
                    id: sign

                    anchors.verticalCenter: parent.verticalCenter
                    name: row.icon
                    side: Theme.strong
                }

                FittedSay {
                    id: what

                    anchors.left: sign.right
                    anchors.leftMargin: Theme.mm(3)
                    anchors.verticalCenter: parent.verticalCenter
                    width: pays.x - x - Theme.near
                    room: row.height
                    ems: [Theme.strong, Theme.body, Theme.mm(10)]
                    isStrong: true
                    readonly property string announced: qsTr("刚来：%1").arg(Words.trade(row.trade))
                    text: root.hasHeading || row.index > 0 || Theme.roomOf(announced, true, Theme.mm(10)) > width ? Words.trade(row.trade) : announced
                }

                Say {
                    id: pays

                    anchors.right: parent.right
                    anchors.verticalCenter: parent.verticalCenter
                    em: Theme.strong
                    isStrong: true
                    text: row.pay + " " + Words.payUnit(row.payUnit)
                    wrapMode: Text.NoWrap
                }

                Say {
                    anchors.right: pays.left
                    anchors.rightMargin: Theme.near
                    anchors.verticalCenter: parent.verticalCenter
                    visible: implicitWidth < pays.x - what.x - what.contentWidth - 2 * Theme.near
                    em: Theme.body
                    text: Words.start(row.daysAhead, row.month, row.day, row.hour, row.minute)
                    wrapMode: Text.NoWrap
                }
            }
        }
    }
}
