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
    note: isWhole || entry.missing === 11 ? qsTr("没有手机，按市场给的 7 位号。") : qsTr("还少 %n 位", "", entry.missing)
    wrong: Words.said(wizard.remark, {
        [Remarks.TOO_SHORT]: qsTr("还少 %n 位，一共 %1 位。", "", entry.missing).arg(entry.whole),
        [Remarks.NOT_MOBILE]: qsTr("开头该是 13 到 19，看看哪一位按错了。"),
        [Remarks.NOT_HALL_NUMBER]: qsTr("市场给的号对不上，看看哪一位按错了。"),
        [Remarks.NO_SUCH_PERSON]: qsTr("这台机器还不认得这个号，请到服务台问一声。"),
    })
    isMainFilled: isWhole
    onMainTapped: entry.done()
    onPressed: digit => entry.press(digit)
    onErased: entry.erase()
    onCleared: entry.clear()
}
