import QtQuick
import Hall
import Hall.ViewModels

// The number of a complaint, large enough to remember, and how it stands.
PageFrame {
    id: root

    required property Models models
    readonly property MattersView matters: models.matters
    readonly property var shown: matters.cases.length > 0 ? matters.cases[0] : ({})

    objectName: "page-case"
    title: qsTr("您的投诉号")
    hint: shown.digits === undefined ? "" : qsTr("%1 · %2收下了，服务台在办。").arg(MatterWords.grievance(shown.grievance)).arg(Words.dayName(shown.daysAhead, shown.month, shown.day))
    mainText: qsTr("记住了")
    mainIcon: "check"
    onMainTapped: models.wizard.leave()

    Column {
        anchors.centerIn: parent
        width: parent.width
        spacing: Theme.near

        // A figure is 0.56 em wide.
        Say {
            objectName: "caseDigits"
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            em: Math.min(Theme.seat, parent.width / (0.6 * Math.max(6, text.length)), parent.parent.height - keep.height - ask.height - 2 * Theme.near)
            box: 1
            isStrong: true
            text: root.shown.digits ?? ""
            wrapMode: Text.NoWrap
        }

        FittedSay {
            id: keep

            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            ems: Theme.isWide ? [Theme.body, Theme.mm(10)] : [Theme.strong, Theme.body]
            room: 0.2 * root.height
            isStrong: true
            text: qsTr("记住这个号，或拿手机拍一张。")
        }

        FittedSay {
            id: ask

            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            ems: [Theme.body, Theme.mm(10)]
            room: 0.25 * root.height
            text: qsTr("想问办得咋样：按您的手机号，再按这个号。到服务台问也行。")
        }
    }
}
