import QtQuick
import Hall
import Hall.ViewModels

// The seat's number shows that it is the worker himself.
PageFrame {
    id: root

    required property SeatView seat
    required property Wizard wizard

    objectName: "page-label"
    title: qsTr("您是几号？")
    mainText: qsTr("按好了")
    onMainTapped: seat.find()

    TypedField {
        width: parent.width
        prefix: root.seat.letter
        typed: root.seat.typed
        suffix: qsTr("号")
        hint: qsTr("报上的时候给过您一个号，按那个数。")
        problem: root.wizard.remark === "no_such_seat" ? qsTr("您没有这个号。请再按一遍；记不清就到柜台问。") : ""
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
