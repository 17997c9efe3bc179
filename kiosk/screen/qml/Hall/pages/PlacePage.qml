import QtQuick
import Hall
import Hall.ViewModels

// A queue place as people call it: first the job's number, then the place.
PadPage {
    id: root

    required property Models models
    readonly property QueueView queue: models.queue
    readonly property Wizard wizard: models.wizard

    objectName: "page-place"
    title: queue.isPlacing ? qsTr("%1 号活儿，您排第几？").arg(queue.typedNumber) : qsTr("您排的是几号活儿？")
    typed: queue.isPlacing ? queue.typedPlace : queue.typedNumber
    prefix: queue.isPlacing ? Words.around(qsTr("第 %1 位").arg("0"), "0")[0] : ""
    suffix: Words.around((queue.isPlacing ? qsTr("第 %1 位") : qsTr("%1 号")).arg("0"), "0")[1]
    note: queue.isPlacing ? qsTr("排上的时候给过您，按那个数。") : qsTr("大屏上那个活儿最前面的数。")
    wrong: Words.said(wizard.remark, {
        [Remarks.NO_NUMBER]: qsTr("还没按数。请按一个数。"),
        [Remarks.NO_SUCH_PLACE]: qsTr("您没排在那儿，还能按 %n 回。记不清就到服务台问。", "", queue.triesLeft),
    })
    canClear: false
    onMainTapped: queue.done()
    onPressed: digit => queue.press(digit)
    onErased: queue.erase()
}
