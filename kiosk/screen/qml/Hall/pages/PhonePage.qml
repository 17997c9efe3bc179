import QtQuick
import Hall
import Hall.ViewModels

// The number, on our own pad.
PageFrame {
    id: root

    required property Models models
    readonly property PhoneEntry entry: models.entry
    readonly property Wizard wizard: models.wizard

    objectName: "page-phone"
    title: qsTr("请按您的手机号")
    mainText: qsTr("按好了")
    onMainTapped: entry.done()

    TypedField {
        id: field

        width: parent.width
        typed: Words.phone(root.entry.digits)
        hint: qsTr("不用注册，不用密码，不收钱。")
        problem: Words.said(root.wizard.remark, {
            [Remarks.TOO_SHORT]: qsTr("还少 %n 位。手机号一共 11 位。", "", root.entry.missing),
            [Remarks.NOT_MOBILE]: qsTr("这不像手机号。开头应是 13 到 19，请看看哪一位按错了。"),
        })
    }

    NumberPad {
        anchors.bottom: parent.bottom
        width: parent.width
        height: Theme.mm(215)
        onPressed: digit => root.entry.press(digit)
        onErased: root.entry.erase()
        onCleared: root.entry.clear()
    }
}
