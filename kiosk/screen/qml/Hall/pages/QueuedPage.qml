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
    readonly property string countdown: "%1:%2".arg(Math.floor(queue.secondsLeft / 60)).arg(String(queue.secondsLeft % 60).padStart(2, "0"))
    readonly property string terms: {
        if (work.trade === undefined)
            return "";
        const start = Words.start(work.daysAhead, work.month, work.day, work.hour, work.minute);
        const pay = "%1 %2 %3".arg(Words.trade(work.trade)).arg(work.pay).arg(Words.payUnit(work.payUnit));
        const promises = Theme.isWide ? "" : Words.promises(work.paid, work.hours, work.days, work.extras & Words.asked, work.needs);
        return [pay, start, promises].filter(part => part !== "").join("\n");
    }

    objectName: "page-queued"
    tone: queue.isCalled || queue.isWanted ? Theme.pine : Theme.amber
    title: {
        if (queue.isOver && queue.seats > 1 && queue.why === WaitingEnds.BUSY)
            return qsTr("你们有人那个时间有活儿了");
        if (queue.isOver)
            return Ends.waiting(queue.why);
        if (queue.isCalled)
            return qsTr("轮到您了，5 分钟内按一下");
        if (queue.isWanted)
            return qsTr("好，等前面的人回话");
        return queue.insteadOf > 0 ? qsTr("%1 号活儿改成这个了").arg(queue.insteadOf) : qsTr("排上了");
    }
    problem: Words.said(wizard.remark, {
        [Remarks.TOO_LATE]: qsTr("晚了一步，前面的人去了。您还排在这儿。"),
        [Remarks.CHANGED]: qsTr("这个活儿刚改了。看好了再按一下。"),
        [Remarks.NO_PAPERS]: qsTr("没有证，这个活儿干不了。"),
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

    here: FittedSay {
        objectName: "work"
        width: parent?.width ?? 0
        visible: text !== "" && !(root.problem !== "" && Theme.isWide && Theme.isLarge)
        ems: Theme.isWide ? [Theme.body, Theme.mm(10)] : [Theme.strong, Theme.body]
        room: root.hereRoom
        isStrong: true
        text: [root.terms, root.work.place ?? ""].filter(part => part !== "").join("\n")
    }

    beside: Corner {
        objectName: "leaveQueue"
        visible: !root.queue.isOver && !root.queue.isCalled
        tone: Theme.brick
        text: qsTr("不排了")
        onTapped: root.queue.leave()
    }

    Column {
        id: told

        readonly property real room: (parent?.height ?? 0) - (decline.visible ? decline.height + Theme.near : 0)

        width: parent.width
        spacing: Theme.near

        QueueBand {
            id: band

            width: parent.width
            job: root.job
            place: qsTr("排第 %1").arg(root.queue.place)
            together: root.queue.seats
            isTurn: root.queue.isCalled
            below: root.queue.secondsLeft > 0 ? qsTr("还剩 %1").arg(root.countdown) : ""
        }

        FittedSay {
            objectName: "said"
            width: parent.width
            visible: height <= room
            ems: Theme.isWide ? [Theme.body, Theme.mm(10)] : [Theme.strong, Theme.body]
            room: told.room - band.height - told.spacing
            text: {
                if (root.queue.isOver)
                    return root.queue.why === WaitingEnds.SEATED ? qsTr("按您的号就能看。忘了号，请到服务台。") : qsTr("这个活儿不用等了，还可以看看别的。");
                if (root.queue.isCalled && root.queue.insteadOf > 0)
                    return Words.whole(qsTr("您报的 %1 号活儿改成这个了，先问您。按了“去”，位子就是您的。").arg(root.queue.insteadOf));
                if (root.queue.isCalled)
                    return qsTr("有人不去了，位子给您留着。按了“去”，位子就是您的。");
                if (root.queue.isWanted)
                    return Words.whole(qsTr("前面还有人没回话，最多等 5 分钟。别走远：轮到您，这儿就给您号。"));
                if (Theme.isWide)
                    return Words.whole(root.queue.ahead > 0 ? qsTr("前面还有 %n 个人。大屏叫到您，5 分钟内来按一下。", "", root.queue.ahead) : qsTr("您排在最前面。大屏叫到您，5 分钟内来按一下。"));
                const said = root.queue.ahead > 0 ? qsTr("前面还有 %n 个人。有人不去，大屏和这台机器就叫“%1 号活儿 第 %2 位”。听到了来按一下，过 5 分钟就叫下一位。", "", root.queue.ahead) : qsTr("您排在最前面。有人不去，大屏和这台机器就叫“%1 号活儿 第 %2 位”。听到了来按一下，过 5 分钟就叫下一位。");
                return Words.whole(said.arg(root.queue.number).arg(root.queue.place));
            }
        }
    }

    PressButton {
        id: decline

        objectName: "decline"
        anchors.bottom: parent.bottom
        width: parent.width
        visible: root.queue.isCalled
        isMain: true
        tone: Theme.brick
        text: qsTr("不去")
        onTapped: root.queue.leave()
    }
}
