import QtQuick
import Hall
import Hall.ViewModels

// The seat's number shows that it is the worker himself.
PageFrame {
    id: root

    required property Models models
    readonly property SeatView seat: models.seat
    readonly property Wizard wizard: models.wizard

    objectName: "page-label"
    title: qsTr("您是几号？")
    mainText: qsTr("按好了")
    onMainTapped: seat.find()

    TypedField {
        width: parent.width
        prefix: root.seat.letter
        typed: root.seat.typed
        suffix: Words.around(qsTr("%1 号").arg("0"), "0")[1]
        hint: qsTr("报上的时候给过您一个号，按那个数。")
        problem: Words.said(root.wizard.remark, {
            [Remarks.NO_LABEL]: qsTr("还没按号。请按报上时给您的那个数。"),
            [Remarks.NO_SUCH_SEAT]: qsTr("您没有这个号，还能按 %n 回。记不清就到服务台问。", "", root.seat.triesLeft),
        })
    }

    NumberPad {
        anchors.bottom: parent.bottom
        width: parent.width
        height: Theme.mm(215)
        canClear: false
        onPressed: digit => root.seat.press(digit)
        onErased: root.seat.erase()
    }
}
