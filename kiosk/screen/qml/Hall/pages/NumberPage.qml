import QtQuick
import Hall
import Hall.ViewModels

// The number that the board shows, to come to its job.
PageFrame {
    id: root

    required property Models models
    readonly property JobNumber number: models.number
    readonly property MarketView market: models.market
    readonly property Wizard wizard: models.wizard

    objectName: "page-number"
    title: qsTr("大屏上是几号活儿？")
    mainText: qsTr("按好了")
    onMainTapped: number.done()

    TypedField {
        width: parent.width
        typed: root.number.digits
        suffix: qsTr("号")
        hint: qsTr("大屏上每个活儿最前面的那个数。")
        problem: Words.said(root.wizard.remark, {
            [Remarks.NO_NUMBER]: qsTr("还没按号。请按大屏上那个活儿最前面的数。"),
            [Remarks.NO_SUCH_JOB]: root.market.isClockWrong ? qsTr("机器的钟不对，有的活儿看不到。请到服务台。") : qsTr("没有 %1 号活儿。请看看大屏，再按一次。").arg(root.number.digits),
        })
    }

    NumberPad {
        anchors.bottom: parent.bottom
        width: parent.width
        height: Theme.mm(215)
        onPressed: digit => root.number.press(digit)
        onErased: root.number.erase()
        onCleared: root.number.clear()
    }
}
