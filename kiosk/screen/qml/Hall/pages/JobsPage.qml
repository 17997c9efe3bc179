pragma ComponentBehavior: Bound
import QtQuick
import Hall
import Hall.ViewModels

// Three jobs for this worker, and why; one tap is a seat.
PageFrame {
    id: root

    required property JobList jobs
    required property MarketView market
    required property TradeChoice choice
    required property Wizard wizard

    objectName: "page-jobs"
    title: jobs.suggestedCount > 0 ? qsTr("给您找了 %1 个活儿").arg(jobs.suggestedCount) : qsTr("没有您要的活儿了")
    hint: qsTr("%1：%2").arg(Words.dayName(jobs.daysAhead, jobs.month, jobs.day)).arg(choice.names)
    problem: {
        switch (wizard.remark) {
        case "full":
            return qsTr("满了，没报上。请点别的活儿。");
        case "closed":
            return qsTr("这个活儿不招了。请点别的活儿。");
        case "changed":
            return qsTr("这个活儿刚改了，还没报上。看好了再点一下。");
        default:
            return jobs.hasLostSeat ? qsTr("您报的活儿撤了一个。请按“我报的活儿”看。") : "";
        }
    }

    Column {
        id: cards

        anchors.top: parent.top
        anchors.bottom: buttons.top
        anchors.bottomMargin: Theme.near
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
            text: root.market.clockWitness ? qsTr("机器的钟不对，有的活儿看不到。请到服务台。") : qsTr("您要的活儿，这一天都招满了。可以看看全部活儿，或者换个工种、换一天。")
        }
    }

    Row {
        id: buttons

        anchors.bottom: parent.bottom
        width: parent.width
        height: Theme.mainButton
        spacing: Theme.tight
        layoutDirection: Qt.RightToLeft

        PressButton {
            objectName: "seeAll"
            width: Theme.mm(98)
            isMain: true
            em: Theme.strong
            tone: Theme.pine
            icon: "list"
            text: qsTr("看全部活儿")
            onTapped: root.jobs.showEvery()
        }

        PressButton {
            objectName: "changeTrades"
            width: Theme.mm(56)
            isMain: true
            em: Theme.strong
            text: qsTr("换工种")
            onTapped: root.choice.change()
        }

        PressButton {
            objectName: "mySeat"
            width: Theme.mm(80)
            isMain: true
            em: Theme.strong
            text: qsTr("我报的活儿")
            onTapped: root.wizard.enterLabel()
        }
    }
}
