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
    required property JobView job
    required property Browsing browsing
    required property JobNumber number
    required property SeatView seat
    required property CrewView crew
    required property ElsewhereView elsewhere
    required property TalkView talk
    required property QueueView queue
    required property MarketView market
    required property EventsView events
    required property HireCode hire
    required property IdleWatch idle
    required property real glassWidth
    required property real glassHeight
    required property string hotline
    required property int moment
    required property LookView look
    required property LabelEntry label
    required property MattersView matters
    required property LearningView learning
    required property PanelEntry panel
    required property PanelHall panelHall
    required property PanelWork panelWork

    // Glass that was measured lying down and stands, or the other way round, was turned.
    readonly property bool isTurned: (width > height) !== (glassWidth > glassHeight)
    readonly property real unit: Math.min(width / (isTurned ? glassHeight : glassWidth), height / (isTurned ? glassWidth : glassHeight))
    readonly property bool canBeLow: height > width
    readonly property bool isLow: look.isLow && canBeLow

    function reshape() {
        if (stage.width > 1.1 * stage.height)
            Theme.isWide = true;
        else if (stage.height > 1.1 * stage.width)
            Theme.isWide = false;
    }

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
        job: root.job
        browsing: root.browsing
        number: root.number
        seat: root.seat
        crew: root.crew
        elsewhere: root.elsewhere
        talk: root.talk
        queue: root.queue
        market: root.market
        events: root.events
        hire: root.hire
        label: root.label
        look: root.look
        matters: root.matters
        learning: root.learning
        panel: root.panel
        panelHall: root.panelHall
        panelWork: root.panelWork
        hotline: root.hotline
    }

    component Themed: Binding {
        target: Theme
    }

    Themed {
        property: "unit"
        value: root.unit
    }

    Themed {
        property: "moment"
        value: root.look.isSlow ? 2 * root.moment : root.moment
    }

    Themed {
        property: "isLarge"
        value: root.look.isLarge
    }

    Themed {
        property: "isContrast"
        value: root.look.isContrast
    }

    Themed {
        property: "isSlow"
        value: root.look.isSlow
    }

    // Above what is shown low.
    Rectangle {
        width: parent.width
        height: parent.height - stage.height
        color: Theme.sand

        Say {
            anchors.centerIn: parent
            em: Theme.pay
            isStrong: true
            text: root.isLow ? root.market.name : ""
        }
    }

    Rectangle {
        id: stage

        objectName: "stage"
        anchors.bottom: parent.bottom
        width: parent.width
        height: root.isLow ? parent.height / 2 : parent.height
        color: Theme.paper
        clip: true
        onWidthChanged: root.reshape()
        onHeightChanged: root.reshape()

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

            // How to complain stands in the bar of a wide glass, where a line of it has room for that.
            readonly property real complainEms: Theme.emsOf(Words.complain, false)

            anchors.bottom: parent.bottom
            anchors.left: parent.left
            anchors.right: parent.right
            isShown: root.wizard.page !== Pages.START
            aside: Theme.isWide && complainEms * Math.ceil(Theme.mm(10)) < asideRoom ? "%1\n%2".arg(root.hotline).arg(Words.complain) : root.hotline
            look: root.look
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
            look: root.look
            canBeLow: root.canBeLow
        }
    }

    // Outside the hall's hours; the touch that wakes it goes no further.
    Rectangle {
        objectName: "dark"
        anchors.fill: parent
        visible: root.idle.isDark
        color: "#000000"
    }
}
