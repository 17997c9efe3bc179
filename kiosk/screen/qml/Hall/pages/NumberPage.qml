import QtQuick
import Hall
import Hall.ViewModels

// The number that the board shows, to come to its job.
PageFrame {
    id: root

    required property JobNumber number
    required property MarketView market
    required property Wizard wizard

    objectName: "page-number"
    title: qsTr("大屏上是几号活儿？")
    mainText: qsTr("按好了")
    onMainTapped: number.done()

    TypedField {
        width: parent.width
        typed: root.number.digits
        suffix: qsTr("号")
        hint: qsTr("大屏上每个活儿最前面的那个数。")
        problem: {
            switch (root.wizard.remark) {
            case "no_number":
                return qsTr("还没按号。请按大屏上那个活儿最前面的数。");
            case "no_such_job":
                return root.market.clockWitness ? qsTr("机器的钟不对，有的活儿看不到。请到服务台。") : qsTr("没有 %1 号活儿。请看看大屏，再按一次。").arg(root.number.digits);
            case "full":
                return qsTr("%1 号招满了。请换一个号，或者按“返回”看别的活儿。").arg(root.number.digits);
            case "closed":
                return qsTr("%1 号不招了。请换一个号，或者按“返回”看别的活儿。").arg(root.number.digits);
            default:
                return "";
            }
        }
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
