import QtQuick
import Hall
import Hall.ViewModels

// The seat's number shows that it is the worker himself; who complained types the number of that.
PadPage {
    id: root

    required property Models models
    readonly property LabelEntry label: models.label
    readonly property Wizard wizard: models.wizard
    readonly property string phone: models.entry.digits
    readonly property string why: {
        if (Theme.isWide)
            return qsTr("怕别人替您退，按您的号。");
        return qsTr("%1 的活儿。怕别人替您退，按您的号。").arg("%1****%2".arg(phone.slice(0, 3)).arg(phone.slice(7)));
    }

    objectName: "page-label"
    title: qsTr("您是几号？")
    hint: wrong !== "" && Theme.isWide ? "" : why
    prefix: label.isCase ? "" : label.letter
    typed: label.typed
    suffix: Words.around(qsTr("%1 号").arg("0"), "0")[1]
    widest: label.isCase ? 8 : 5
    note: Theme.isWide ? "" : qsTr("报上时给您的那个数；投诉过的，按投诉号。")
    wrong: Words.said(wizard.remark, {
        [Remarks.NO_LABEL]: qsTr("还没按号。请按报上时给您的那个数。"),
        [Remarks.NO_SUCH_SEAT]: qsTr("您没有这个号，还能按 %n 回。记不清就到服务台问。", "", label.triesLeft),
    })
    onMainTapped: label.find()
    canClear: false
    onPressed: digit => label.press(digit)
    onErased: label.erase()

    beside: Corner {
        objectName: "myPlace"
        text: qsTr("我在排队")
        onTapped: root.models.queue.begin()
    }
}
