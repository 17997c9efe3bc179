import QtQuick
import Hall
import Hall.ViewModels

// 我报的活儿: the seat, and what can be done with it; of work that is over, what can be said of it.
SeatFrame {
    id: root

    required property Models models
    readonly property MattersView matters: models.matters
    readonly property Wizard wizard: models.wizard
    readonly property bool canGiveUp: !seat.hasArrived && !seat.isOver

    readonly property var coming: seat.attendance
    readonly property string attendance: {
        if (!coming.isMissed)
            return "";
        if (coming.isContested)
            return qsTr("您说去了，服务台在问");
        if (coming.isJudged)
            return coming.came ? qsTr("服务台问过了：您去了") : qsTr("服务台问过了：您没去");
        return qsTr("招工的说您没来");
    }

    objectName: "page-held"
    seat: models.seat
    tone: seat.isOver ? Theme.soft : Theme.pine
    headline: seat.isOver ? qsTr("干完的活儿") : seat.hasArrived ? qsTr("记下了，您到了") : qsTr("您报的活儿")
    below: Words.said(wizard.remark, {[Remarks.TOO_EARLY]: qsTr("还早呢。开工前一小时再按“我到地方了”。")}) || attendance
    beside: [
        Side {
            objectName: "nextSeat"
            visible: root.seat.count > 1
            icon: "change"
            text: qsTr("看下一个活儿")
            means: root.seat.label
            onTapped: root.seat.showNext()
        },
        Side {
            objectName: "contest"
            visible: root.coming.canContest
            icon: "hand"
            text: qsTr("我去了")
            onTapped: root.seat.contest()
        },
        Side {
            objectName: "matters"
            visible: root.canGiveUp
            icon: "next"
            text: qsTr("别的事")
            onTapped: root.matters.open()
        }
    ]

    PressButton {
        id: giveUp

        objectName: "giveUp"
        width: (parent.width - Theme.near) * 0.38
        height: parent.height
        visible: root.canGiveUp
        isMain: true
        tone: Theme.brick
        text: qsTr("不去了")
        onTapped: root.seat.askGivingUp()
    }

    PressButton {
        objectName: "main"
        x: giveUp.width + Theme.near
        width: parent.width - x
        height: parent.height
        visible: root.canGiveUp && root.seat.canArrive
        isMain: true
        isFilled: true
        tone: Theme.pine
        icon: "check"
        text: qsTr("我到地方了")
        onTapped: root.seat.arrive()
    }

    FittedSay {
        objectName: "later"
        x: giveUp.width + Theme.near
        width: parent.width - x
        height: parent.height
        visible: root.canGiveUp && !root.seat.canArrive
        verticalAlignment: Text.AlignVCenter
        ems: [Theme.body, Theme.mm(10)]
        room: height
        text: qsTr("开工前一小时，再来按“到了”。")
    }

    PressButton {
        objectName: "main"
        anchors.fill: parent
        visible: !root.canGiveUp
        isMain: true
        isFilled: true
        tone: Theme.pine
        icon: "next"
        text: qsTr("别的事")
        onTapped: root.matters.open()
    }
}
