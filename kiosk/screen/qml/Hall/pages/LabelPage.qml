import QtQuick
import Hall
import Hall.ViewModels

// The seat's number shows that it is the worker himself; who complained types the number of that.
PageFrame {
    id: root

    required property Models models
    readonly property LabelEntry label: models.label
    readonly property Wizard wizard: models.wizard
    readonly property string digits: models.entry.digits

    readonly property string wrong: Words.said(wizard.remark, {
        [Remarks.NO_LABEL]: qsTr("还没按号。请按报上时给您的那个数。"),
        [Remarks.NO_SUCH_SEAT]: qsTr("您没有这个号，还能按 %1 回。记不清就到服务台问。").arg(label.triesLeft),
    })

    objectName: "page-label"
    title: qsTr("您是几号？")
    hint: Theme.isWide && Theme.isLarge ? "" : [Theme.isWide ? "" : qsTr("%1 的活儿。").arg("%1****%2".arg(digits.slice(0, 3)).arg(digits.slice(7))), qsTr("怕别人替您退，按您的号。")].join("")
    problem: Theme.isWide ? wrong : ""
    mainText: qsTr("按好了")
    onMainTapped: label.find()
    here: [
        TypedField {
            width: parent?.width ?? 0
            prefix: root.label.isCase ? "" : root.label.letter
            typed: root.label.typed
            suffix: qsTr("号")
            hint: Theme.isWide ? "" : qsTr("报上时给您的那个数；投诉过的，按投诉号。")
            problem: Theme.isWide ? "" : root.wrong
        }
    ]

    NumberPad {
        anchors.bottom: parent.bottom
        width: parent.width
        height: Math.min(parent.height, Theme.mm(215))
        canClear: false
        onPressed: digit => root.label.press(digit)
        onErased: root.label.erase()
    }
}
