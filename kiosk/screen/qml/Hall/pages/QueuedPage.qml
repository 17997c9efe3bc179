import QtQuick
import Hall
import Hall.ViewModels

// How somebody stands who waits for a full job: his place, his turn, or why he waits no more.
PageFrame {
    id: root

    required property Models models
    readonly property QueueView queue: models.queue
    readonly property Wizard wizard: models.wizard
    readonly property var work: queue.work
    readonly property string job: qsTr("%1 号活儿").arg(queue.number)
    readonly property string place: qsTr("第 %1 位").arg(queue.place)
    readonly property string countdown: "%1:%2".arg(Math.floor(queue.secondsLeft / 60)).arg(String(queue.secondsLeft % 60).padStart(2, "0"))
    readonly property string terms: {
        if (work.trade === undefined)
            return "";
        const start = Words.start(work.daysAhead, work.month, work.day, work.hour, work.minute);
        const pay = "%1 %2%3".arg(Words.trade(work.trade)).arg(work.pay).arg(Words.payUnit(work.payUnit));
        return [pay, start, work.place, Words.promises(work.paid, work.hours, work.days, work.extras & Words.asked, work.needs)].filter(part => part !== "").join("\n");
    }

    objectName: "page-queued"
    tone: queue.isCalled || queue.isWanted ? Theme.pine : Theme.amber
    title: {
        if (queue.isOver)
            return Words.waitingEnd(queue.why);
        if (queue.isCalled)
            return qsTr("轮到您了，5 分钟内按一下");
        return queue.isWanted ? qsTr("好，等前面的人回话") : qsTr("排上了，您排第 %1 位").arg(queue.place);
    }
    problem: Words.said(wizard.remark, {
        [Remarks.TOO_LATE]: qsTr("晚了一步，前面的人去了。您还排在这儿。"),
        [Remarks.CHANGED]: qsTr("这个活儿刚改了。看好了再按一下。"),
    })
    mainText: queue.isOver ? qsTr("看看别的活儿") : queue.isCalled ? qsTr("去") : qsTr("记住了")
    mainIcon: queue.isOver ? "" : "check"
    onMainTapped: {
        if (queue.isOver)
            wizard.showJobs();
        else if (queue.isCalled)
            queue.come();
        else
            wizard.leave();
    }

    here: Say {
        objectName: "work"
        width: parent?.width ?? 0
        visible: text !== ""
        em: Theme.strong
        isStrong: true
        text: root.terms
    }

    Column {
        width: parent.width
        spacing: Theme.near

        QueueBand {
            width: parent.width
            label: qsTr("%1 · 排第 %2").arg(root.job).arg(root.queue.place)
            isTurn: root.queue.isCalled
            below: root.queue.secondsLeft > 0 ? qsTr("还剩 %1").arg(root.countdown) : ""
        }

        Say {
            objectName: "said"
            width: parent.width
            em: Theme.strong
            text: {
                if (root.queue.isOver)
                    return root.queue.why === WaitingEnds.SEATED ? qsTr("按您的号就能看。忘了号，请到服务台。") : qsTr("这个活儿不用等了，还可以看看别的。");
                if (root.queue.isCalled)
                    return qsTr("有人不去了，位子给您留着。按了“去”，位子就是您的。");
                if (root.queue.isWanted)
                    return qsTr("前面还有人没回话，最多等 5 分钟。别走远：轮到您，这儿就给您号。");
                const before = root.queue.ahead > 0 ? qsTr("前面还有 %n 个人。", "", root.queue.ahead) : qsTr("您排在最前面。");
                return before + qsTr("有人不去，大屏和这台机器就叫“%1 %2”。听到了来按一下，过 5 分钟就叫下一位。").arg(root.job).arg(root.place);
            }
        }
    }

    PressButton {
        objectName: "leaveQueue"
        anchors.bottom: parent.bottom
        width: parent.width
        visible: !root.queue.isOver
        isMain: root.queue.isCalled
        tone: Theme.brick
        text: root.queue.isCalled ? qsTr("不去") : qsTr("不排了")
        onTapped: root.queue.leave()
    }
}
