import QtQuick
import Hall
import Hall.ViewModels

// The seat's number shows that it is the worker himself.
PadPage {
    id: root

    required property Models models
    readonly property SeatView seat: models.seat
    readonly property Wizard wizard: models.wizard

    objectName: "page-label"
    title: qsTr("您是几号？")
    prefix: seat.letter
    typed: seat.typed
    suffix: Words.around(qsTr("%1 号").arg("0"), "0")[1]
    note: qsTr("报上的时候给过您一个号，按那个数。")
    wrong: Words.said(wizard.remark, {
        [Remarks.NO_LABEL]: qsTr("还没按号。请按报上时给您的那个数。"),
        [Remarks.NO_SUCH_SEAT]: qsTr("您没有这个号，还能按 %n 回。记不清就到服务台问。", "", seat.triesLeft),
    })
    onMainTapped: seat.find()
    canClear: false
    onPressed: digit => seat.press(digit)
    onErased: seat.erase()

    beside: PressButton {
        objectName: "myPlace"
        text: qsTr("我在排队")
        onTapped: root.models.queue.begin()
    }
}
