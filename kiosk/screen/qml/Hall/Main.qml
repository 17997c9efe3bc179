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
    readonly property real unit: Math.min(width / glassWidth, height / glassHeight)

    width: 540
    height: 960
    title: market.name
    color: Theme.sand
    visible: false

    Models {
        id: models

        wizard: root.wizard
        entry: root.entry
        choice: root.choice
        jobs: root.jobs
        browsing: root.browsing
        number: root.number
        seat: root.seat
        market: root.market
        hire: root.hire
        hotline: root.hotline
    }

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

            property int page

            objectName: "pages"
            anchors.top: parent.top
            anchors.bottom: bar.top
            anchors.left: parent.left
            anchors.right: parent.right
            page: root.wizard.page
            onPageChanged: setSource(PageFiles.of(page), {"models": models})
        }

        BottomBar {
            id: bar

            anchors.bottom: parent.bottom
            anchors.left: parent.left
            anchors.right: parent.right
            isShown: root.wizard.page !== Pages.START
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
}
