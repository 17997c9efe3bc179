import QtQuick
import Hall
import Hall.ViewModels

// Why: what is touched is what the employer reads.
PageFrame {
    id: root

    required property Models models
    readonly property PanelWork work: models.panelWork
    readonly property var reasons: work.isRefusing ? [qsTr("要收工人的钱或押证件，不能发。"), qsTr("没有这样的活儿，或者活儿不合法。"), qsTr("招工的人联系不上，核实不了。"), qsTr("这个活儿已经发过了。")] : [qsTr("工钱写清楚：多少钱、怎么算、几时给。"), qsTr("写清楚干啥、在哪儿、几点到几点。"), qsTr("不能挑男女、年纪、哪里人，请删掉。"), qsTr("工钱低于最低标准，请改高。"), qsTr("请到服务台核实身份后再发。")]

    objectName: "leaf-why"
    tone: Theme.ink
    title: work.isRefusing ? qsTr("为啥不让发？") : qsTr("要改啥？")
    hint: qsTr("招工的人看得到这句话。")

    Choices {
        anchors.fill: parent
        options: root.reasons.map((reason, place) => ({"name": "why-" + place, "text": reason}))
        onChosen: place => root.work.say(root.reasons[place])
    }
}
