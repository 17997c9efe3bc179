pragma ComponentBehavior: Bound
import QtQuick
import Hall
import Hall.ViewModels

// What kind of work, at most five kinds.
PageFrame {
    id: root

    required property Models models
    readonly property TradeChoice choice: models.choice
    readonly property Wizard wizard: models.wizard

    objectName: "page-families"
    title: qsTr("您干哪一类活儿？")
    hint: choice.chosen > 0 ? qsTr("已经选了：%1").arg(Words.trades(choice.names)) : qsTr("点一类，进去再选。几样都行。")
    problem: Words.said(wizard.remark, {[Remarks.NO_TRADE]: qsTr("还没选。先点一类，再选一样活儿。")})
    mainText: choice.chosen > 0 ? qsTr("选好了") : ""
    onMainTapped: choice.done()

    Column {
        anchors.top: parent.top
        width: parent.width
        spacing: Theme.tight

        Repeater {
            model: root.choice.families

            ChoiceCard {
                required property int index
                required icon
                required property string name
                required property string trades
                required property int chosen

                objectName: "family-" + index
                width: parent?.width ?? 0
                height: Theme.mm(60)
                text: name
                below: trades
                mark: chosen > 0 ? qsTr("%1 样").arg(chosen) : ""
                onTapped: root.choice.openFamily(index)
            }
        }
    }
}
