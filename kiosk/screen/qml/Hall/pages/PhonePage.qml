import QtQuick
import Hall
import Hall.ViewModels

// The number, on our own pad; the last digit leads on by itself.
PadPage {
    id: root

    required property Models models
    readonly property PhoneEntry entry: models.entry
    readonly property Wizard wizard: models.wizard
    readonly property bool isWhole: entry.missing === 0

    objectName: "page-phone"
    title: qsTr("请按您的手机号")
    typed: Words.phone(entry.digits)
    widest: 13
    note: isWhole || entry.missing === 11 ? qsTr("不用注册，不用密码。") : qsTr("还少 %n 位", "", entry.missing)
    wrong: Words.said(wizard.remark, {
        [Remarks.TOO_SHORT]: qsTr("还少 %n 位，一共 11 位。", "", entry.missing),
        [Remarks.NOT_MOBILE]: qsTr("开头该是 13 到 19，看看哪一位按错了。"),
    })
    isMainFilled: isWhole
    onMainTapped: entry.done()
    onPressed: digit => entry.press(digit)
    onErased: entry.erase()
    onCleared: entry.clear()
}
