pragma ComponentBehavior: Bound
import QtQuick
import Hall
import Hall.ViewModels

// Today or tomorrow.
PageFrame {
    id: root

    required property Models models
    readonly property TradeChoice choice: models.choice
    readonly property MarketView market: models.market

    objectName: "page-day"
    title: qsTr("您哪天干？")
    hint: qsTr("您选的：%1").arg(Words.trades(choice.names))

    Column {
        id: days

        anchors.fill: parent
        anchors.bottomMargin: Theme.tight
        spacing: Theme.near

        Repeater {
            model: root.choice.days

            Touchable {
                id: card

                required property int daysAhead
                required property int month
                required property int day
                required property int weekday
                readonly property int open: daysAhead === 0 ? root.market.openToday : root.market.openTomorrow

                objectName: "day-" + daysAhead
                width: parent?.width ?? 0
                height: (days.height - days.spacing) / 2
                says: Words.dayName(daysAhead, month, day)

                Row {
                    anchors.centerIn: parent
                    spacing: Theme.apart

                    IconSign {
                        anchors.verticalCenter: parent.verticalCenter
                        name: card.daysAhead === 0 ? "sunrise" : "day"
                        side: Theme.mm(60)
                        tint: Theme.pine
                    }

                    Column {
                        anchors.verticalCenter: parent.verticalCenter

                        Say {
                            em: Theme.pay
                            isStrong: true
                            text: Words.dayName(card.daysAhead, card.month, card.day)
                        }

                        Say {
                            em: Theme.strong
                            text: "%1 %2".arg(Words.date(card.month, card.day)).arg(Words.weekday(card.weekday))
                        }

                        Say {
                            em: Theme.strong
                            color: Theme.soft
                            text: root.market.isKnown && (card.open > 0 || !root.market.isClockWrong) ? qsTr("有 %n 个活儿", "", card.open) : " "
                        }
                    }
                }

                onTapped: root.choice.choose(daysAhead)
            }
        }
    }
}
