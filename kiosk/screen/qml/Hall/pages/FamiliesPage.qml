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
