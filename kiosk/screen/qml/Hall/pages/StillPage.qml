import QtQuick
import Hall
import Hall.ViewModels

// What he said long ago that he looks for: whether that still holds, in one tap.
PageFrame {
    id: root

    required property Models models
    readonly property TradeChoice choice: models.choice
    readonly property Wizard wizard: models.wizard

    objectName: "page-still"
    title: choice.chosen > 1 ? qsTr("还干这几样吗？") : qsTr("还干%1吗？").arg(Words.trades(choice.names))
    hint: qsTr("您上回说的，有些日子了。")
    problem: Words.said(wizard.remark, {})
    mainText: qsTr("还干")
    mainIcon: "check"
    onMainTapped: choice.done()

    FittedSay {
        objectName: "still"
        visible: root.choice.chosen > 1
        y: Theme.near
        width: parent.width
        room: Theme.mm(56)
        ems: [Theme.title, Theme.strong, Theme.body]
        text: Words.trades(root.choice.names)
    }

    IconSign {
        readonly property real below: root.choice.chosen > 1 ? Theme.mm(60) : Theme.near

        anchors.horizontalCenter: parent.horizontalCenter
        y: below
        visible: side > Theme.mm(20)
        name: root.choice.icon
        side: Math.min(Theme.mm(70), another.y - below - Theme.near)
        tint: Theme.touch(Theme.pine)
    }

    PressButton {
        id: another

        objectName: "another"
        anchors.bottom: parent.bottom
        width: parent.width
        text: qsTr("换样活儿")
        onTapped: root.choice.begin()
    }
}
