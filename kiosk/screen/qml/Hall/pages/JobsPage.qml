pragma ComponentBehavior: Bound
import QtQuick
import Hall
import Hall.ViewModels

// Three jobs for this worker, and why; what he has already stands before them.
PageFrame {
    id: root

    required property Models models
    readonly property Browsing browsing: models.browsing
    readonly property JobList jobs: models.jobs
    readonly property JobView job: models.job
    readonly property JobNumber number: models.number
    readonly property TradeChoice choice: models.choice
    readonly property Wizard wizard: models.wizard
    readonly property string dayName: Words.dayName(jobs.daysAhead, jobs.month, jobs.day)

    objectName: "page-jobs"
    title: {
        if (jobs.suggestedCount > 0 && jobs.daysAhead > 0)
            return qsTr("%1有 %n 个活儿", "", jobs.suggestedCount).arg(dayName);
        if (jobs.suggestedCount > 0)
            return Theme.isWide ? qsTr("%n 个活儿", "", jobs.suggestedCount) : qsTr("给您找了 %n 个活儿", "", jobs.suggestedCount);
        if (jobs.isClockWrong)
            return qsTr("有的活儿看不到");
        return jobs.isListed ? qsTr("%1您挑的活儿都满了").arg(dayName) : qsTr("%1没有您挑的活儿").arg(dayName);
    }
    hint: Theme.isWide && (Theme.isLarge || jobs.ownCount > 0) ? "" : qsTr("挑了：%1").arg(Words.trades(choice.names))
    problem: Words.refused(wizard.remark) || (jobs.hasLostSeat ? qsTr("您报的活儿撤了一个。请按“我报的活儿”看。") : "")
    here: [
        Repeater {
            model: root.jobs.own

            OwnJob {
                objectName: "own-" + index
                width: parent?.width ?? 0
                onTapped: root.jobs.showOwn(index)
            }
        },
        Item {
            id: aside

            width: parent?.width ?? 0
            height: Theme.isWide ? ways.height : 0
        }
    ]
    beside: Corner {
        objectName: "share"
        visible: root.wizard.wasKnown && root.jobs.ownCount === 0 && !(Theme.isWide && root.problem !== "")
        isChoice: false
        text: qsTr("不是我")
        onTapped: root.wizard.share()
    }

    Row {
        id: strip

        readonly property real chipWidth: (width - 2 * spacing) / 3

        width: parent.width
        spacing: Theme.tight

        Repeater {
            model: root.jobs.days

            FilterChip {
                required property int daysAhead
                required property int month
                required property int day
                required isChosen

                objectName: "on-" + daysAhead
                width: strip.chipWidth
                name: Words.dayName(daysAhead, month, day)
                onTapped: {
                    cards.first = 0;
                    root.jobs.chooseDay(daysAhead);
                }
            }
        }

        PressButton {
            objectName: "changeTrades"
            width: strip.chipWidth
            visible: root.choice.canChange
            isChoice: false
            em: Theme.body
            text: qsTr("换样活儿")
            onTapped: root.choice.begin()
        }
    }

    JobCards {
        id: cards

        anchors.top: strip.bottom
        anchors.topMargin: Theme.tight
        anchors.bottom: bottom.top
        width: parent.width
        jobs: root.jobs.suggested
        count: root.jobs.suggestedCount
        named: "job-"
        onOpened: key => root.job.open(key)
        onTaken: key => root.job.take(key)
    }

    Column {
        anchors.top: cards.top
        width: parent.width
        spacing: Theme.near
        visible: root.jobs.suggestedCount === 0

        Say {
            id: nothing

            objectName: "nothing"
            width: parent.width
            em: Theme.strong
            text: root.jobs.isClockWrong ? qsTr("机器的钟不对，有的活儿看不到。请到服务台。") : qsTr("可以换一天，换样活儿，或者看看全部活儿。")
        }

        PressButton {
            id: otherDay

            objectName: "otherDay"
            width: parent.width
            isMain: true
            isFilled: true
            tone: Theme.pine
            text: root.jobs.daysAhead === 0 ? qsTr("看明天") : qsTr("看今天")
            onTapped: root.jobs.chooseDay(root.jobs.daysAhead === 0 ? 1 : 0)
        }

        PressButton {
            objectName: "otherTrades"
            width: parent.width
            isMain: true
            visible: root.choice.canChange && nothing.height + 2 * (otherDay.height + Theme.near) <= cards.height
            text: qsTr("换样活儿")
            onTapped: root.choice.begin()
        }
    }

    Item {
        id: bottom

        anchors.bottom: parent.bottom
        width: parent.width
        height: Theme.isWide ? 0 : ways.height + Theme.tight
    }

    Grid {
        id: ways

        readonly property real buttonWidth: (width - (columns - 1) * spacing) / columns
        readonly property int before: cards.count > cards.fitting ? 1 : 0

        // How many of them there is room for; the first are needed most.
        readonly property int fitting: Theme.isWide ? Math.floor((root.hereRoom - aside.y + spacing) / (Theme.button + spacing)) : 4

        parent: Theme.isWide ? aside : bottom
        y: Theme.isWide ? 0 : Theme.tight
        width: parent.width
        columns: Theme.isWide ? 1 : 3
        spacing: Theme.tight

        MoreJobs {
            width: ways.buttonWidth
            cards: cards
        }

        PressButton {
            objectName: "seeAll"
            width: ways.buttonWidth
            visible: ways.fitting > ways.before
            tone: Theme.pine
            em: Theme.body
            text: qsTr("看全部活儿")
            onTapped: root.browsing.open()
        }

        PressButton {
            objectName: "enterNumber"
            width: ways.buttonWidth
            visible: ways.fitting > ways.before + 1
            tone: Theme.pine
            em: Theme.body
            text: qsTr("输大屏上的号")
            onTapped: root.number.begin()
        }

        PressButton {
            objectName: "mySeat"
            width: ways.buttonWidth
            isChoice: false
            visible: root.jobs.ownCount === 0 && ways.fitting > ways.before + 2
            em: Theme.body
            text: qsTr("我报的活儿")
            onTapped: root.wizard.enterLabel()
        }
    }
}
