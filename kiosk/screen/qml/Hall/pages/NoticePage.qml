import QtQuick
import Hall
import Hall.ViewModels

// What happened, and what to do next.
PageFrame {
    id: root

    required property Models models
    readonly property Wizard wizard: models.wizard
    readonly property JobList jobs: models.jobs
    readonly property CrewView crew: models.crew
    readonly property string hotline: models.hotline
    readonly property int code: wizard.remark

    objectName: "page-notice"
    title: {
        switch (code) {
        case Remarks.BUSY:
            return qsTr("您那个时间有活儿了，按您的号再看");
        case Remarks.NOT_SWAPPED:
            return qsTr("没换成，您原来的活儿还在");
        case Remarks.UNSURE:
            return qsTr("请到服务台");
        case Remarks.DECLINED:
            return qsTr("好，您的号码没有记");
        case Remarks.GAVE_UP:
            return qsTr("好，给您退了");
        case Remarks.NOT_HELD:
            return qsTr("这个号已经不作数了");
        case Remarks.TAKEN_BACK:
            return instead.number ? qsTr("活儿改了，现在是 %1 号").arg(instead.number) : qsTr("这个号撤了");
        case Remarks.TOO_MANY_PLACES:
            return qsTr("您已经排了三个队");
        case Remarks.NOT_WAITING:
            return qsTr("好，不排了");
        case Remarks.TO_DESK:
            return qsTr("您的活儿，请到服务台看");
        case Remarks.SHARED:
            return qsTr("这个号已经有两个人在用了");
        case Remarks.CARD_FIRST:
            return qsTr("请拿身份证到服务台");
        case Remarks.CHILD:
            return qsTr("等满了 16 岁再来");
        case Remarks.HINDERED:
            return qsTr("尾号 %1，那个时间有活儿了").arg(crew.whose.join(qsTr("、")));
        case Remarks.MATE_WAITS:
            return qsTr("尾号 %1，已经在排这个活儿了").arg(crew.whose.join(qsTr("、")));
        case Remarks.APART:
            return qsTr("两个人一起，现在定不了");
        case Remarks.MATE_CARD_FIRST:
            return qsTr("请第二位拿身份证到服务台");
        case Remarks.MATE_CHILD:
            return qsTr("第二位等满了 16 岁再来");
        case Remarks.MATE_DECLINED:
            return qsTr("好，第二位的号码没有记");
        case Remarks.TOO_MANY:
            return qsTr("您已经问了两处了");
        default:
            return qsTr("请到服务台问一声");
        }
    }
    readonly property bool isOver: [Remarks.DECLINED, Remarks.SHARED, Remarks.CARD_FIRST, Remarks.CHILD].includes(code)
    readonly property bool isGood: code === Remarks.DECLINED || code === Remarks.GAVE_UP || code === Remarks.NOT_WAITING
    readonly property var instead: jobs.takenBack.instead ?? {}
    readonly property bool canLook: code === Remarks.TAKEN_BACK && jobs.takenBack.canLook === true
    readonly property string takenBack: {
        const work = jobs.takenBack;
        if (work.trade === undefined)
            return "";
        const start = Words.start(work.daysAhead, work.month, work.day, work.hour, work.minute);
        if (instead.number) {
            const now = Words.start(instead.daysAhead, instead.month, instead.day, instead.hour, instead.minute);
            const pay = "%1 %2".arg(instead.pay).arg(Words.payUnit(instead.payUnit));
            const said = qsTr("%1 的%2，招工的改了。现在是：%3 的%4，%5。").arg(start).arg(Words.trade(work.trade)).arg(now).arg(Words.trade(instead.trade)).arg(pay);
            return canLook ? Words.whole([said, qsTr("先问您，您不要才给别人。")].join("\n")) : said;
        }
        if (work.isUnwanted)
            return qsTr("%1 的%2，招工的不用人了。不怪您，看看别的活儿吧。").arg(start).arg(Words.trade(work.trade));
        return qsTr("%1 的%2撤了：同一个时间只能报一个活儿。您先报的那个还在。").arg(start).arg(Words.trade(work.trade));
    }

    tone: isGood ? Theme.pine : Theme.amber
    mainText: {
        switch (code) {
        case Remarks.BUSY:
            return qsTr("按我的号");
        case Remarks.TAKEN_BACK:
            return canLook ? qsTr("看看新的") : qsTr("看看别的活儿");
        case Remarks.DECLINED:
        case Remarks.SHARED:
        case Remarks.CARD_FIRST:
        case Remarks.CHILD:
            return qsTr("知道了");
        default:
            return qsTr("看看别的活儿");
        }
    }
    onMainTapped: {
        if (code === Remarks.BUSY)
            wizard.enterLabel();
        else if (canLook)
            models.queue.lookAtReplacement();
        else if (isOver)
            wizard.leave();
        else
            wizard.showJobs();
    }

    here: IconSign {
        x: ((parent?.width ?? 0) - width) / 2
        name: root.isGood ? "check" : "notice"
        side: Math.min(Theme.mm(70), root.foot - (parent?.y ?? 0))
        tint: root.tone
    }

    FittedSay {
        id: words

        objectName: "notice"
        y: Theme.isWide ? Theme.hair : Theme.apart
        width: parent.width
        room: parent.height - y - (hotline.visible ? hotline.height + Theme.near : 0) - (ways.visible ? ways.height + Theme.near : 0)
        text: {
            switch (root.code) {
            case Remarks.BUSY:
                return qsTr("同一个时间只能去一个。按您的号，就能还去那个，或者换成这个。");
            case Remarks.NOT_SWAPPED:
                return qsTr("那个活儿的位子不在这台机器上，现在换不了。想换，请到服务台。");
            case Remarks.UNSURE:
                return qsTr("这个活儿的位子，这台机器定不了，到服务台问一声。");
            case Remarks.DECLINED:
                return qsTr("看活儿可以看墙上的大屏，也可以到服务台问，一样不收钱。");
            case Remarks.GAVE_UP:
                return qsTr("还想干活，可以再看看别的。");
            case Remarks.NOT_HELD:
                return qsTr("可能是活儿变了。请到服务台问一声，或者看看别的活儿。");
            case Remarks.TAKEN_BACK:
                return root.takenBack;
            case Remarks.TOO_MANY_PLACES:
                return qsTr("最多排三个。想排这个，先退一个，也可以看看别的活儿。");
            case Remarks.NOT_WAITING:
                return qsTr("轮到的时候不叫您了。还想干活，可以再看看别的。");
            case Remarks.SHARED:
                return qsTr("再多一个人，请到服务台说一声，工作人员帮您办。");
            case Remarks.CARD_FIRST:
                return qsTr("报名以前，工作人员要先看一眼身份证，看了就帮您办，不收钱。没带也先去说一声。");
            case Remarks.CHILD:
                return qsTr("不满 16 岁，国家不让干活儿，是为您好。您的号码没有记。家里有难处，到服务台说，工作人员帮您想办法。");
            case Remarks.HINDERED:
                return qsTr("两个人都有空才能一起报，位子都没占。可以一起换个时间的活儿，也可以各报各的。");
            case Remarks.MATE_WAITS:
                return qsTr("先排的还在那儿，没动。没排的那位可以自己排。");
            case Remarks.APART:
                return qsTr("位子还没定下来。过一会儿再点一回，要是占上了，就给您看；也可以到服务台，工作人员帮您二位定。");
            case Remarks.MATE_CARD_FIRST:
                return qsTr("报名以前，工作人员要先看一眼身份证，看了就帮您二位办，不收钱。您自己先报也行。");
            case Remarks.MATE_CHILD:
                return qsTr("不满 16 岁，国家不让干活儿。第二位的号码没有记。您自己可以接着报。");
            case Remarks.MATE_DECLINED:
                return qsTr("您自己可以接着报。第二位想去，到服务台说一声，一样不收钱。");
            case Remarks.TOO_MANY:
                return qsTr("最多同时问两处。等有了回话，再问别的。");
            case Remarks.TO_DESK:
                return qsTr("号按错了三回。怕别人乱看您的活儿，今天这台机器先不给看，明天就好。");
            default:
                return Words.unclear;
            }
        }
    }

    FittedSay {
        id: hotline

        objectName: "hotline"
        anchors.top: words.bottom
        anchors.topMargin: Theme.near
        width: parent.width
        visible: root.code === Remarks.TO_DESK
        ems: [Theme.strong, Theme.body, Theme.mm(10)]
        room: 0.2 * parent.height
        text: root.hotline
    }

    Column {
        id: ways

        anchors.bottom: parent.bottom
        width: parent.width
        spacing: Theme.tight
        visible: root.code === Remarks.BUSY

        PressButton {
            objectName: "share"
            width: parent.width
            text: qsTr("两个人用这个号")
            onTapped: root.wizard.share()
        }

        PressButton {
            objectName: "otherDay"
            width: parent.width
            text: qsTr("看看别的活儿")
            onTapped: root.wizard.showJobs()
        }
    }
}
