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
    required property Browsing browsing
    required property JobNumber number
    required property SeatView seat
    required property MarketView market
    required property HireCode hire
    required property IdleWatch idle
    required property real glassWidth
    required property real glassHeight
    required property string hotline
    required property int moment
    readonly property var pageOf: ({
            "start": startPage,
            "phone": phonePage,
            "consent": consentPage,
            "families": familiesPage,
            "trades": tradesPage,
            "day": dayPage,
            "jobs": jobsPage,
            "every": everyPage,
            "number": numberPage,
            "numbered": numberedPage,
            "seat": seatPage,
            "label": labelPage,
            "held": heldPage,
            "hire": hirePage,
            "notice": noticePage,
        })
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
            sourceComponent: root.pageOf[root.wizard.page]
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

        Covers {
            anchors.fill: parent
            seat: root.seat
            wizard: root.wizard
            idle: root.idle
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
            choice: root.choice
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
            number: root.number
            market: root.market
            choice: root.choice
            wizard: root.wizard
        }
    }

    Component {
        id: everyPage

        EveryPage {
            browsing: root.browsing
            jobs: root.jobs
            market: root.market
            wizard: root.wizard
        }
    }

    Component {
        id: numberPage

        NumberPage {
            number: root.number
            market: root.market
            wizard: root.wizard
        }
    }

    Component {
        id: numberedPage

        NumberedPage {
            jobs: root.jobs
            number: root.number
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
