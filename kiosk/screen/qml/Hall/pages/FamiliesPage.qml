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
    title: qsTr("您干啥活儿？")
    hint: choice.chosen > 0 ? qsTr("挑了：%1").arg(Words.trades(choice.names)) : qsTr("点一样，就给您看活儿。")
    problem: Words.said(wizard.remark, {})
    mainText: choice.chosen > 0 ? qsTr("看活儿") : ""
    onMainTapped: choice.done()

    ChoiceGrid {
        id: grid

        Repeater {
            model: root.choice.families

            ChoiceCard {
                required property int index
                required icon
                required property string name
                required property list<string> trades
                required property int chosen

                objectName: "family-" + index
                width: grid.cellWidth
                height: grid.cellHeight
                isTall: Theme.isWide
                text: name
                below: Words.trades(trades)
                mark: chosen > 0 ? qsTr("%n 样", "", chosen) : ""
                onTapped: root.choice.openFamily(index)
            }
        }
    }
}
