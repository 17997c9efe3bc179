import QtQuick
import Hall
import Hall.ViewModels

// 我报的活儿: the seat, and what can be done with it.
Item {
    id: root

    required property Models models
    readonly property SeatView seat: models.seat

    objectName: "page-held"

    SeatBand {
        id: band

        anchors.left: parent.left
        anchors.right: parent.right
        headline: root.seat.hasArrived ? qsTr("记下了，您到了") : qsTr("您报的活儿")
        label: root.seat.label
    }

    SeatFacts {
        anchors.top: band.bottom
        anchors.topMargin: Theme.near
        x: Theme.apart
        width: parent.width - 2 * Theme.apart
        seat: root.seat
    }

    PressButton {
        objectName: "nextSeat"
        anchors.bottom: giveUp.top
        anchors.bottomMargin: Theme.tight
        x: Theme.apart
        width: parent.width - 2 * Theme.apart
        visible: root.seat.count > 1
        icon: "change"
        text: qsTr("您还有一个 %1 号，看那个").arg(root.seat.label)
        onTapped: root.seat.showNext()
    }

    PressButton {
        id: giveUp

        objectName: "giveUp"
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.tight
        x: Theme.apart
        width: (parent.width - 2 * Theme.apart - Theme.near) * 0.4
        visible: !root.seat.hasArrived
        isMain: true
        tone: Theme.brick
        text: qsTr("不去了")
        onTapped: root.seat.askGivingUp()
    }

    PressButton {
        objectName: "main"
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.tight
        anchors.left: giveUp.right
        anchors.leftMargin: Theme.near
        anchors.right: parent.right
        anchors.rightMargin: Theme.apart
        visible: !root.seat.hasArrived
        isMain: true
        isFilled: true
        tone: Theme.pine
        icon: "check"
        text: qsTr("我到了")
        onTapped: root.seat.arrive()
    }
}
