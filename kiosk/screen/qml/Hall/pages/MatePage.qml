import Hall
import Hall.ViewModels

// The number of the second of two who go together, typed by himself.
PadPage {
    id: root

    required property Models models
    readonly property CrewView crew: models.crew
    readonly property Wizard wizard: models.wizard
    readonly property bool isWhole: crew.missing === 0

    objectName: "page-mate"
    title: qsTr("第二位，请按手机号")
    typed: Words.phone(crew.digits)
    widest: 13
    note: isWhole || crew.missing === 11 ? qsTr("两个人都有位子才算数。") : qsTr("还少 %n 位", "", crew.missing)
    wrong: Words.said(wizard.remark, {
        [Remarks.TOO_SHORT]: qsTr("还少 %n 位，一共 %1 位。", "", crew.missing).arg(crew.whole),
        [Remarks.NOT_MOBILE]: qsTr("开头该是 13 到 19，看看哪一位按错了。"),
        [Remarks.NOT_HALL_NUMBER]: qsTr("市场给的号对不上，看看哪一位按错了。"),
        [Remarks.NO_SUCH_PERSON]: qsTr("这台机器还不认得这个号，请到服务台问一声。"),
        [Remarks.SAME_NUMBER]: qsTr("这是您自己的号。请第二位按他的。"),
    })
    isMainFilled: isWhole
    onMainTapped: crew.done()
    onPressed: digit => crew.press(digit)
    onErased: crew.erase()
    onCleared: crew.clear()
}
