import QtQuick
import Hall
import Hall.ViewModels

// The number of the second of two who go together, typed by himself.
PageFrame {
    id: root

    required property Models models
    readonly property CrewView crew: models.crew
    readonly property Wizard wizard: models.wizard

    objectName: "page-mate"
    title: qsTr("第二位，请按手机号")
    mainText: qsTr("按好了")
    isMainFilled: crew.missing === 0
    onMainTapped: crew.done()

    here: TypedField {
        width: parent?.width ?? 0
        typed: Words.phone(root.crew.digits)
        hint: qsTr("两个人都有位子才算数。")
        problem: Words.said(root.wizard.remark, {
            [Remarks.TOO_SHORT]: qsTr("还少 %1 位。手机号一共 11 位。").arg(root.crew.missing),
            [Remarks.NOT_MOBILE]: qsTr("这不像手机号。开头应是 13 到 19，请看看哪一位按错了。"),
            [Remarks.SAME_NUMBER]: qsTr("这是您自己的号。请第二位按他的。"),
        })
    }

    NumberPad {
        anchors.bottom: parent.bottom
        width: parent.width
        height: Math.min(parent.height, Theme.mm(215))
        onPressed: digit => root.crew.press(digit)
        onErased: root.crew.erase()
        onCleared: root.crew.clear()
    }
}
