pragma ComponentBehavior: Bound
import QtQuick
import Hall
import Hall.ViewModels

// The trades of one family: one tap leads on to its jobs.
PageFrame {
    id: root

    required property Models models
    readonly property TradeChoice choice: models.choice
    readonly property Wizard wizard: models.wizard

    objectName: "page-trades"
    title: choice.family.endsWith(qsTr("活")) ? qsTr("%1，您会干啥？").arg(choice.family) : qsTr("%1活儿，您会干啥？").arg(choice.family)
    hint: choice.chosen > 0 ? qsTr("挑了：%1").arg(Words.trades(choice.names)) : qsTr("点一样，就给您看活儿。")
    problem: Words.said(wizard.remark, {})
    mainText: choice.chosen > 0 ? qsTr("看活儿") : ""
    onMainTapped: choice.done()

    ChoiceGrid {
        id: grid

        Repeater {
            model: root.choice.trades

            ChoiceCard {
                required property int code
                required icon
                required isChosen
                required property string name

                objectName: "trade-" + code
                width: grid.cellWidth
                height: grid.cellHeight
                isTall: Theme.isWide
                text: name
                onTapped: root.choice.toggle(code)
            }
        }
    }
}
