import QtQuick
import Hall
import Hall.ViewModels

// The number of a complaint, large enough to remember, how it stands and what the desk answers.
PageFrame {
    id: root

    required property Models models
    readonly property MattersView matters: models.matters
    readonly property var shown: matters.cases.length > 0 ? matters.cases[0] : ({})
    readonly property bool isKnown: shown.digits !== undefined
    readonly property string asking: qsTr("想问办得咋样：按您的手机号，再按这个号。到服务台问也行。")
    readonly property string answer: shown.answer ?? ""
    readonly property bool hasNumberAside: Theme.isWide && answer !== ""

    objectName: "page-case"
    title: qsTr("您的投诉号")
    hint: {
        if (!isKnown)
            return "";
        const received = qsTr("%1 · %2收下的").arg(MatterWords.grievance(shown.grievance)).arg(Words.dayName(shown.daysAhead, shown.month, shown.day));
        const numbered = hasNumberAside ? `${shown.digits} · ${received}` : received;
        return Theme.isWide ? `${numbered}\n${asking}` : numbered;
    }
    mainText: qsTr("记住了")
    mainIcon: "check"
    onMainTapped: models.wizard.leave()

    Column {
        id: all

        readonly property real space: parent.height

        anchors.centerIn: parent
        width: parent.width
        spacing: Theme.near

        // A figure is 0.56 em wide.
        Say {
            objectName: "caseDigits"
            visible: !root.hasNumberAside
            height: visible ? implicitHeight : 0
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            em: Math.min(root.answer === "" ? Theme.seat : Theme.title, parent.width / (0.6 * Math.max(6, text.length)), all.space - standing.height - told.height - keep.height - ask.height - 4 * Theme.near)
            box: 1
            isStrong: true
            text: root.shown.digits ?? ""
            wrapMode: Text.NoWrap
        }

        FittedSay {
            id: standing

            objectName: "caseState"
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            ems: [Theme.strong, Theme.body, Theme.mm(10)]
            room: 0.25 * all.space
            isStrong: true
            color: root.isKnown && MatterWords.isLate(root.shown) ? Theme.amber : Theme.ink
            text: root.isKnown ? MatterWords.standing(root.shown) : ""
        }

        FittedSay {
            id: told

            objectName: "caseAnswer"
            visible: text !== ""
            height: visible ? implicitHeight : 0
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            ems: [Theme.body, Theme.mm(10)]
            room: 0.6 * all.space
            text: root.answer === "" ? "" : qsTr("服务台说：%1").arg(root.answer)
        }

        FittedSay {
            id: keep

            visible: root.answer === ""
            height: visible ? implicitHeight : 0
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            ems: Theme.isWide ? [Theme.body, Theme.mm(10)] : [Theme.strong, Theme.body]
            room: 0.25 * all.space
            isStrong: root.answer === ""
            text: qsTr("记住这个号，或拿手机拍一张。")
        }

        FittedSay {
            id: ask

            visible: !Theme.isWide
            height: visible ? implicitHeight : 0
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            ems: [Theme.body, Theme.mm(10)]
            room: 0.3 * all.space
            text: root.asking
        }
    }
}
