import QtQuick
import Hall
import Hall.ViewModels

// The seat, large enough to remember; a tap that was a mistake is taken back at once.
SeatFrame {
    id: root

    required property Models models
    readonly property Wizard wizard: models.wizard

    objectName: "page-seat"
    seat: models.seat
    headline: Words.said(wizard.remark, {[Remarks.EARLIER]: qsTr("您有活儿了，是这个")}) || qsTr("定了！")
    below: Theme.isWide ? qsTr("记住，或拿手机拍一张。") : qsTr("到那儿报这个号。记住，或拿手机拍一张。")
    beside: [
        Side {
            objectName: "undo"
            visible: root.seat.canUndo
            tone: Theme.brick
            text: qsTr("点错了，不要了")
            onTapped: root.seat.undo()
        },
        Side {
            objectName: "share"
            visible: root.wizard.remark === Remarks.EARLIER
            text: qsTr("两个人用这个号")
            onTapped: root.wizard.share()
        }
    ]

    PressButton {
        objectName: "main"
        anchors.fill: parent
        isMain: true
        isFilled: true
        tone: Theme.pine
        icon: "check"
        text: qsTr("记住了")
        onTapped: root.wizard.leave()
    }
}
