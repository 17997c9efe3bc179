pragma ComponentBehavior: Bound
import QtQuick
import Hall
import Hall.ViewModels

// The market before anybody has said anything.
Item {
    id: root

    required property Models models
    readonly property MarketView market: models.market
    readonly property Wizard wizard: models.wizard

    objectName: "page-start"

    Awning {
        id: awning

        anchors.left: parent.left
        anchors.right: parent.right
        height: Theme.mm(34)
    }

    Say {
        id: name

        anchors.top: awning.bottom
        anchors.topMargin: Theme.tight
        x: Theme.apart
        width: parent.width - 2 * Theme.apart
        horizontalAlignment: Text.AlignHCenter
        em: Theme.title
        isStrong: true
        text: root.market.name
    }

    Item {
        id: time

        anchors.top: name.bottom
        anchors.topMargin: Theme.hair
        x: Theme.apart
        width: parent.width - 2 * Theme.apart
        height: Theme.mm(30)

        Say {
            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter
            em: Theme.strong
            text: "%1 %2".arg(Words.date(root.market.month, root.market.day)).arg(Words.weekday(root.market.weekday))
        }

        Say {
            objectName: "clock"
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            em: Theme.pay
            box: 1
            isStrong: true
            text: Words.time(root.market.hour, root.market.minute)
        }
    }

    Rectangle {
        id: offers

        anchors.top: time.bottom
        anchors.topMargin: Theme.hair
        x: Theme.apart
        width: parent.width - 2 * Theme.apart
        height: families.y + families.height + Theme.tight
        radius: Theme.corner
        color: Theme.sand

        Say {
            id: count

            objectName: "count"
            anchors.horizontalCenter: parent.horizontalCenter
            y: Theme.tight
            em: Theme.title
            isStrong: true
            text: {
                const day = root.market.daysAhead === 0 ? qsTr("今天") : qsTr("明天");
                if (root.market.isClockWrong && !(root.market.isKnown && root.market.open > 0))
                    return qsTr("机器的钟不对，请到服务台");
                if (!root.market.isKnown)
                    return qsTr("%1的活儿").arg(day);
                return root.market.open > 0 ? qsTr("%1还有 %n 个活儿", "", root.market.open).arg(day) : qsTr("%1的活儿都招满了").arg(day);
            }
        }

        Row {
            id: families

            anchors.top: count.bottom
            anchors.topMargin: Theme.hair
            anchors.horizontalCenter: parent.horizontalCenter

            Repeater {
                model: root.market.families

                Column {
                    id: family

                    required property string name
                    required property string icon
                    required property int open

                    width: (offers.width - Theme.tight) / 5
                    spacing: Theme.mm(1)

                    IconSign {
                        anchors.horizontalCenter: parent.horizontalCenter
                        name: family.icon
                        side: Theme.mm(28)
                    }

                    Say {
                        width: parent.width
                        horizontalAlignment: Text.AlignHCenter
                        em: Theme.body
                        text: family.name
                        wrapMode: Text.NoWrap
                    }

                    Say {
                        width: parent.width
                        horizontalAlignment: Text.AlignHCenter
                        em: Theme.pay
                        box: 1
                        isStrong: true
                        text: root.market.isKnown && (family.open > 0 || !root.market.isClockWrong) ? family.open : " "
                    }
                }
            }
        }
    }

    Say {
        id: free

        anchors.top: offers.bottom
        anchors.topMargin: Theme.near
        x: Theme.apart
        width: parent.width - 2 * Theme.apart
        horizontalAlignment: Text.AlignHCenter
        em: Theme.strong
        isStrong: true
        objectName: "free"
        color: root.market.isClockWrong ? Theme.brick : Theme.ink
        text: root.market.isClockWrong ? Words.clock(root.market.clockWitness, root.market.clockKiosk, root.market.ownTime, root.market.otherTime) : qsTr("找活、招人，全部免费")
    }

    component Way: Touchable {
        id: way

        required property string icon
        required property string text
        required property string below

        isFilled: true
        says: text

        Row {
            anchors.centerIn: parent
            spacing: Theme.apart

            IconSign {
                anchors.verticalCenter: parent.verticalCenter
                name: way.icon
                side: Theme.mm(52)
                tint: way.inkColor
            }

            Column {
                anchors.verticalCenter: parent.verticalCenter

                Say {
                    em: Theme.pay
                    isStrong: true
                    color: way.inkColor
                    text: way.text
                }

                Say {
                    em: Theme.strong
                    color: way.inkColor
                    text: way.below
                }
            }
        }
    }

    Way {
        id: find

        objectName: "findWork"
        anchors.bottom: hire.top
        anchors.bottomMargin: Theme.near
        anchors.top: free.bottom
        anchors.topMargin: Theme.near
        x: Theme.apart
        width: parent.width - 2 * Theme.apart
        tone: Theme.pine
        icon: "tools"
        text: qsTr("我要找活")
        below: qsTr("按手机号，点一下就有位子")
        onTapped: root.wizard.findWork()
    }

    Way {
        id: hire

        objectName: "hire"
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.near
        x: Theme.apart
        width: find.width
        height: Theme.mm(90)
        tone: Theme.sky
        icon: "horn"
        text: qsTr("我要招人")
        below: qsTr("手机扫码，填好就上大屏")
        onTapped: root.wizard.hire()
    }
}
