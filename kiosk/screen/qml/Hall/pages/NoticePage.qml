import QtQuick
import Hall
import Hall.ViewModels

// What happened, and what to do next.
PageFrame {
    id: root

    required property Models models
    readonly property Wizard wizard: models.wizard
    readonly property JobList jobs: models.jobs
    readonly property string hotline: models.hotline
    readonly property int code: wizard.remark

    objectName: "page-notice"
    title: {
        switch (code) {
        case Remarks.BUSY:
            return qsTr("那个时间您已经报上活儿了");
        case Remarks.UNSURE:
            return qsTr("这个活儿要到服务台办");
        case Remarks.DECLINED:
            return qsTr("好，您的号码没有记");
        case Remarks.GAVE_UP:
            return qsTr("好，给您退了");
        case Remarks.NOT_HELD:
            return qsTr("这个号已经不作数了");
        case Remarks.TAKEN_BACK:
            return qsTr("这个号撤了");
        case Remarks.TO_DESK:
            return qsTr("您的活儿，请到服务台看");
        case Remarks.SHARED:
            return qsTr("这个号已经有两个人在用了");
        case Remarks.CARD_FIRST:
            return qsTr("请拿身份证到服务台");
        case Remarks.CHILD:
            return qsTr("等满了 16 岁再来");
        default:
            return qsTr("请到服务台问一声");
        }
    }
    readonly property bool isOver: [Remarks.DECLINED, Remarks.SHARED, Remarks.CARD_FIRST, Remarks.CHILD].includes(code)
    readonly property bool isGood: code === Remarks.DECLINED || code === Remarks.GAVE_UP
    readonly property string takenBack: {
        const work = jobs.takenBack;
        if (work.trade === undefined)
            return "";
        const start = Words.start(work.daysAhead, work.month, work.day, work.hour, work.minute);
        return qsTr("%1 的%2撤了：同一个时间只能报一个活儿。您先报的那个还在。").arg(start).arg(Words.trade(work.trade));
    }

    tone: isGood ? Theme.pine : Theme.amber
    mainText: {
        switch (code) {
        case Remarks.BUSY:
            return qsTr("看我报的活儿");
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
        else if (isOver)
            wizard.leave();
        else
            wizard.showJobs();
    }

    here: IconSign {
        x: ((parent?.width ?? 0) - width) / 2
        name: root.isGood ? "check" : "notice"
        side: Theme.mm(70)
        tint: root.tone
    }

    Say {
        id: words

        objectName: "notice"
        y: Theme.apart
        width: parent.width
        em: Theme.title
        text: {
            switch (root.code) {
            case Remarks.BUSY:
                return qsTr("同一个时间只能报一个。想换，先在“我报的活儿”里按“不去了”，再来报这个。也可以换一天干。");
            case Remarks.UNSURE:
                return qsTr("这台机器定不了它的位子。请到服务台说一声，工作人员帮您定。");
            case Remarks.DECLINED:
                return qsTr("看活儿可以看墙上的大屏，也可以到服务台问，一样不收钱。");
            case Remarks.GAVE_UP:
                return qsTr("还想干活，可以再看看别的。");
            case Remarks.NOT_HELD:
                return qsTr("可能是活儿变了。请到服务台问一声，或者看看别的活儿。");
            case Remarks.TAKEN_BACK:
                return root.takenBack;
            case Remarks.SHARED:
                return qsTr("再多一个人，请到服务台说一声，工作人员帮您办。");
            case Remarks.CARD_FIRST:
                return qsTr("报名以前，工作人员要先看一眼身份证，看了就帮您办，不收钱。没带也先去说一声。");
            case Remarks.CHILD:
                return qsTr("不满 16 岁，国家不让干活儿，是为您好。您的号码没有记。家里有难处，到服务台说，工作人员帮您想办法。");
            case Remarks.TO_DESK:
                return qsTr("号按错了三回。怕别人乱看您的活儿，今天这台机器先不给看，明天就好。");
            default:
                return Words.unclear;
            }
        }
    }

    Say {
        objectName: "hotline"
        anchors.top: words.bottom
        anchors.topMargin: Theme.near
        width: parent.width
        visible: root.code === Remarks.TO_DESK
        em: Theme.strong
        text: root.hotline
    }

    PressButton {
        objectName: "share"
        anchors.bottom: otherDay.top
        anchors.bottomMargin: Theme.near
        width: parent.width
        isMain: true
        visible: root.code === Remarks.BUSY
        text: qsTr("两个人用这个号")
        onTapped: root.wizard.share()
    }

    PressButton {
        id: otherDay

        objectName: "otherDay"
        anchors.bottom: parent.bottom
        width: parent.width
        isMain: true
        visible: root.code === Remarks.BUSY
        text: qsTr("换一天干")
        onTapped: root.wizard.chooseDay()
    }
}
