pragma ComponentBehavior: Bound
import QtQuick
import Hall
import Hall.ViewModels

// One glass, measured in millimetres; the page in front of it, and what may come before the page.
Window {
    id: root

    required property Wizard wizard
    required property PhoneEntry entry
    required property TradeChoice choice
    required property JobList jobs
    required property SeatView seat
    required property MarketView market
    required property HireCode hire
    required property IdleWatch idle
    required property real glassWidth
    required property real glassHeight
    required property string hotline
    required property int moment
    readonly property real unit: Math.min(width / glassWidth, height / glassHeight)

    width: 540
    height: 960
    title: market.name
    color: Theme.sand
    visible: false

    Binding {
        target: Theme
        property: "unit"
        value: root.unit
    }

    Binding {
        target: Theme
        property: "moment"
        value: root.moment
    }

    Rectangle {
        id: stage

        objectName: "stage"
        anchors.centerIn: parent
        width: root.glassWidth * root.unit
        height: root.glassHeight * root.unit
        color: Theme.paper
        clip: true

        Loader {
            id: pages

            objectName: "pages"
            anchors.top: parent.top
            anchors.bottom: bar.top
            anchors.left: parent.left
            anchors.right: parent.right
            sourceComponent: {
                switch (root.wizard.page) {
                case "phone":
                    return phonePage;
                case "consent":
                    return consentPage;
                case "families":
                    return familiesPage;
                case "trades":
                    return tradesPage;
                case "day":
                    return dayPage;
                case "jobs":
                    return jobsPage;
                case "every":
                    return everyPage;
                case "seat":
                    return seatPage;
                case "label":
                    return labelPage;
                case "held":
                    return heldPage;
                case "hire":
                    return hirePage;
                case "notice":
                    return noticePage;
                default:
                    return startPage;
                }
            }
        }

        BottomBar {
            id: bar

            anchors.bottom: parent.bottom
            anchors.left: parent.left
            anchors.right: parent.right
            isShown: root.wizard.page !== "start"
            aside: root.hotline
            onBack: root.wizard.back()
            onLeave: root.wizard.leave()
        }

        Shield {
            anchors.fill: parent
            visible: root.wizard.isWaiting
        }

        Cover {
            objectName: "giveUpCover"
            anchors.fill: parent
            visible: root.seat.isGivingUp && root.wizard.trouble === ""
            icon: "notice"
            tone: Theme.brick
            title: qsTr("真的不去了？")
            text: qsTr("位子马上让给别人，要不回来。")

            PressButton {
                objectName: "keep"
                width: parent.width
                isMain: true
                isFilled: true
                tone: Theme.pine
                text: qsTr("还是去")
                onTapped: root.seat.keep()
            }

            PressButton {
                objectName: "giveUpSure"
                width: parent.width
                isMain: true
                tone: Theme.brick
                text: qsTr("不去了，让给别人")
                onTapped: root.seat.giveUp()
            }
        }

        Cover {
            objectName: "troubleCover"
            anchors.fill: parent
            visible: root.wizard.trouble !== ""
            icon: "notice"
            title: root.wizard.trouble === "busy" ? qsTr("机器正忙，这一下没记上") : qsTr("机器出了毛病，这一下没记上")
            text: root.wizard.trouble === "busy" ? qsTr("您填的都还在。请再试一次。") : qsTr("您填的都还在。请再试一次；还不行，就到服务台说一声。")

            PressButton {
                objectName: "tryAgain"
                width: parent.width
                isMain: true
                isFilled: true
                tone: Theme.pine
                text: qsTr("再试一次")
                onTapped: root.wizard.tryAgain()
            }

            PressButton {
                objectName: "notNow"
                width: parent.width
                text: qsTr("先不弄了")
                onTapped: root.wizard.back()
            }
        }

        Cover {
            objectName: "idleCover"
            anchors.fill: parent
            visible: root.idle.isAsking
            icon: "hand"
            tone: Theme.pine
            title: qsTr("您还在吗？")
            text: qsTr("再过 %1 秒就清掉，给下一位用。").arg(root.idle.secondsLeft)

            PressButton {
                objectName: "stay"
                width: parent.width
                height: Theme.mm(44)
                isMain: true
                isFilled: true
                tone: Theme.pine
                text: qsTr("我还在")
            }
        }
    }

    Component {
        id: startPage

        StartPage {
            market: root.market
            wizard: root.wizard
        }
    }

    Component {
        id: phonePage

        PhonePage {
            entry: root.entry
            wizard: root.wizard
        }
    }

    Component {
        id: consentPage

        ConsentPage {
            wizard: root.wizard
            hall: root.market.name
        }
    }

    Component {
        id: familiesPage

        FamiliesPage {
            choice: root.choice
            wizard: root.wizard
        }
    }

    Component {
        id: tradesPage

        TradesPage {
            choice: root.choice
            wizard: root.wizard
        }
    }

    Component {
        id: dayPage

        DayPage {
            choice: root.choice
            market: root.market
        }
    }

    Component {
        id: jobsPage

        JobsPage {
            jobs: root.jobs
            market: root.market
            choice: root.choice
            wizard: root.wizard
        }
    }

    Component {
        id: everyPage

        EveryPage {
            jobs: root.jobs
            market: root.market
            wizard: root.wizard
        }
    }

    Component {
        id: seatPage

        SeatPage {
            seat: root.seat
            wizard: root.wizard
        }
    }

    Component {
        id: labelPage

        LabelPage {
            seat: root.seat
            wizard: root.wizard
        }
    }

    Component {
        id: heldPage

        HeldPage {
            seat: root.seat
        }
    }

    Component {
        id: hirePage

        HirePage {
            hire: root.hire
        }
    }

    Component {
        id: noticePage

        NoticePage {
            wizard: root.wizard
            jobs: root.jobs
            hotline: root.hotline
        }
    }
}
