import QtQuick
import Hall
import Hall.ViewModels

// The number that the board shows, to come to its job.
PadPage {
    id: root

    required property Models models
    readonly property JobNumber number: models.number
    readonly property JobList jobs: models.jobs
    readonly property Wizard wizard: models.wizard

    objectName: "page-number"
    title: qsTr("大屏上是几号活儿？")
    typed: number.digits
    suffix: Words.around(qsTr("%1 号").arg("0"), "0")[1]
    note: qsTr("大屏上每个活儿最前面的那个数。")
    wrong: Words.said(wizard.remark, {
        [Remarks.NO_NUMBER]: qsTr("还没按号。请按大屏上那个活儿最前面的数。"),
        [Remarks.NO_SUCH_JOB]: jobs.isClockWrong ? qsTr("机器的钟不对，有的活儿看不到。请到服务台。") : qsTr("没有 %1 号活儿。请看看大屏，再按一次。").arg(number.digits),
        [Remarks.FULL]: qsTr("%1 号招满了。请换一个号，或者按“返回”看别的活儿。").arg(number.digits),
        [Remarks.CLOSED]: qsTr("%1 号不招了。请换一个号，或者按“返回”看别的活儿。").arg(number.digits),
    })
    onMainTapped: number.done()
    onPressed: digit => number.press(digit)
    onErased: number.erase()
    onCleared: number.clear()
}
