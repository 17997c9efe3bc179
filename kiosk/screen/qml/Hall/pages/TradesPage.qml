pragma ComponentBehavior: Bound
import QtQuick
import Hall
import Hall.ViewModels

// The trades of one family: as many as one can do.
PageFrame {
    id: root

    required property Models models
    readonly property TradeChoice choice: models.choice
    readonly property Wizard wizard: models.wizard

    objectName: "page-trades"
    title: qsTr("%1：您会哪样？").arg(choice.family)
    hint: choice.chosen > 0 ? qsTr("已经选了：%1").arg(Words.trades(choice.names)) : qsTr("会哪样点哪样，几样都行。")
    problem: Words.said(wizard.remark, {[Remarks.NO_TRADE]: qsTr("还没选。会哪样，就点哪样。")})
    mainText: qsTr("选好了")
    onMainTapped: choice.done()

    Column {
        anchors.top: parent.top
        width: parent.width
        spacing: Theme.tight

        Repeater {
            model: root.choice.trades

            ChoiceCard {
                required property int code
                required icon
                required isChosen
                required property string name

                objectName: "trade-" + code
                width: parent?.width ?? 0
                height: Theme.mm(60)
                text: name
                onTapped: root.choice.toggle(code)
            }
        }
    }
}
