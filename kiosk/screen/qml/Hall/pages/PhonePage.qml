import QtQuick
import Hall
import Hall.ViewModels

// The number, on our own pad.
PageFrame {
    id: root

    required property PhoneEntry entry
    required property Wizard wizard

    objectName: "page-phone"
    title: qsTr("请按您的手机号")
    mainText: qsTr("按好了")
    onMainTapped: entry.done()

    TypedField {
        id: field

        width: parent.width
        typed: Words.phone(root.entry.digits)
        hint: qsTr("不用注册，不用密码，不收钱。")
        problem: {
            switch (root.wizard.remark) {
            case "too_short":
                return qsTr("还少 %1 位。手机号一共 11 位。").arg(root.entry.missing);
            case "not_mobile":
                return qsTr("这不像手机号。开头应是 13 到 19，请看看哪一位按错了。");
            default:
                return "";
            }
        }
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
