pragma ComponentBehavior: Bound
import QtQuick
import Hall
import Hall.ViewModels

// Three jobs for this worker, and why; one tap is a seat.
PageFrame {
    id: root

    required property Models models
    readonly property JobList jobs: models.jobs
    readonly property JobNumber number: models.number
    readonly property MarketView market: models.market
    readonly property TradeChoice choice: models.choice
    readonly property Wizard wizard: models.wizard

    objectName: "page-jobs"
    title: jobs.suggestedCount > 0 ? qsTr("给您找了 %n 个活儿", "", jobs.suggestedCount) : qsTr("没有您要的活儿了")
    hint: qsTr("%1：%2").arg(Words.dayName(jobs.daysAhead, jobs.month, jobs.day)).arg(Words.trades(choice.names))
    problem: Words.refused(wizard.remark) || (jobs.hasLostSeat ? qsTr("您报的活儿撤了一个。请按“我报的活儿”看。") : "")

    beside: PressButton {
        objectName: "share"
        visible: root.wizard.wasKnown
        text: qsTr("不是我")
        onTapped: root.wizard.share()
    }

    Column {
        id: cards

        anchors.top: parent.top
        anchors.bottom: buttons.top
        anchors.bottomMargin: Theme.tight
        width: parent.width
        spacing: Theme.tight

        Repeater {
            model: root.jobs.suggested

            JobCard {
                objectName: "job-" + index
                width: parent?.width ?? 0
                height: (cards.height - 2 * cards.spacing) / 3
                onTapped: root.jobs.take(key)
            }
        }

        Say {
            visible: root.jobs.suggestedCount === 0
            width: parent.width
            em: Theme.strong
            text: root.market.isClockWrong ? qsTr("机器的钟不对，有的活儿看不到。请到服务台。") : qsTr("您要的活儿，这一天都招满了。可以看看全部活儿，或者换个工种、换一天。")
        }
    }

    Grid {
        id: buttons

        readonly property real buttonWidth: (width - spacing) / 2

        anchors.bottom: parent.bottom
        width: parent.width
        columns: 2
        spacing: Theme.tight

        PressButton {
            objectName: "enterNumber"
            width: buttons.buttonWidth
            tone: Theme.pine
            icon: "board"
            text: qsTr("输大屏上的号")
            onTapped: root.number.begin()
        }

        PressButton {
            objectName: "seeAll"
            width: buttons.buttonWidth
            tone: Theme.pine
            icon: "list"
            text: qsTr("看全部活儿")
            onTapped: root.jobs.showEvery()
        }

        PressButton {
            objectName: "mySeat"
            width: buttons.buttonWidth
            icon: "ticket"
            text: qsTr("我报的活儿")
            onTapped: root.wizard.enterLabel()
        }

        PressButton {
            objectName: "changeTrades"
            width: buttons.buttonWidth
            visible: root.choice.canChange
            icon: "change"
            text: qsTr("换工种")
            onTapped: root.choice.begin()
        }
    }
}
