import QtQuick
import Hall
import Hall.ViewModels

// The seat, large enough to remember.
Item {
    id: root

    required property Models models
    readonly property SeatView seat: models.seat
    readonly property Wizard wizard: models.wizard

    objectName: "page-seat"

    SeatBand {
        id: band

        anchors.left: parent.left
        anchors.right: parent.right
        headline: Words.said(root.wizard.remark, {[Remarks.EARLIER]: qsTr("您报过了，是这个")}) || qsTr("定了！")
        label: root.seat.label
    }

    SeatFacts {
        anchors.top: band.bottom
        anchors.topMargin: Theme.tight
        x: Theme.apart
        width: parent.width - 2 * Theme.apart
        seat: root.seat
    }

    PressButton {
        id: share

        objectName: "share"
        anchors.bottom: remember.top
        anchors.bottomMargin: Theme.near
        x: Theme.apart
        width: parent.width - 2 * Theme.apart
        visible: root.wizard.remark === Remarks.EARLIER
        text: qsTr("两个人用这个号")
        onTapped: root.wizard.share()
    }

    Say {
        id: remember

        anchors.bottom: done.top
        anchors.bottomMargin: Theme.near
        x: Theme.apart
        width: parent.width - 2 * Theme.apart
        horizontalAlignment: Text.AlignHCenter
        em: Theme.strong
        text: qsTr("记住 %1，到了那儿报这个号。").arg(root.seat.label)
    }

    PressButton {
        id: done

        objectName: "main"
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.tight
        x: Theme.apart
        width: parent.width - 2 * Theme.apart
        isMain: true
        isFilled: true
        tone: Theme.pine
        icon: "check"
        text: qsTr("记住了")
        onTapped: root.wizard.leave()
    }
}
