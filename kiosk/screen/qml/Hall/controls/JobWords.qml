pragma Singleton
import QtQuick
import Hall
import Hall.ViewModels

// Words for a job in a list, and for why it is not there.
QtObject {
    // What comes with the work, a word each, always in this order.
    function tags(when: int, bits: int): var {
        const names = [[Extras.MEALS, qsTr("管饭")], [Extras.RIDE, qsTr("接送")], [Extras.TOOLS, qsTr("有工具")]];
        return [Words.paid(when), ...names.filter(([bit, name]) => bits & bit).map(([bit, name]) => name)].filter(word => word !== "");
    }

    // How far it is by the usual ride; nothing where nobody knows.
    function ride(minutes: int): string {
        return minutes > 0 ? qsTr("坐车 %1").arg(Words.span(minutes)) : "";
    }

    // From which bay, and when the vehicle leaves, as far as the employer said.
    function pickup(bay: int, leaves: string): string {
        if (bay === 0)
            return "";
        return leaves === "" ? qsTr("%1 号上车点上车").arg(bay) : qsTr("%1 号上车点 %2 开车").arg(bay).arg(leaves);
    }

    // From when to when, as far as the employer said.
    function until(begin: string, hours: int, end: string, days: int): string {
        if (hours > 0)
            return qsTr("%1 到 %2").arg(begin).arg(end);
        return days > 1 ? "%1 · %2".arg(begin).arg(Words.lasting(0, days)) : begin;
    }

    function order(code: int): string {
        switch (code) {
        case Orders.START:
            return qsTr("先开工的");
        case Orders.PAY:
            return qsTr("给钱多的");
        case Orders.RIDE:
            return qsTr("路近的");
        default:
            return Words.unclear;
        }
    }

    // What its employer is known as; the day is that on which his licence ends.
    function employer(kind: int, until: string): string {
        const word = known(kind);
        return until === "" ? word : qsTr("%1，证到 %2").arg(word).arg(until);
    }

    // The same for a card: nothing of who has left a number only, which is nothing against him.
    function verified(kind: int): string {
        return kind === EmployerKinds.PHONE ? "" : known(kind);
    }

    function known(kind: int): string {
        switch (kind) {
        case EmployerKinds.PHONE:
            return qsTr("只留了手机号");
        case EmployerKinds.PERSON:
            return qsTr("身份核过");
        case EmployerKinds.FARM:
            return qsTr("农户，核过");
        case EmployerKinds.BUSINESS:
            return qsTr("公司，核过");
        case EmployerKinds.AGENCY:
            return qsTr("劳务公司，核过");
        default:
            return qsTr("核过，是什么问服务台");
        }
    }

    // What people say who have worked for him: of so many at least.
    function given(mark: int, people: int): string {
        return qsTr("%1 人以上说%2").arg(people).arg(MatterWords.mark(mark));
    }

    // Why a job was not suggested; nothing where it was.
    function bar(code: int, papers: string): string {
        switch (code) {
        case Bars.NONE:
            return "";
        case Bars.CLOSED:
            return qsTr("招工的说人够了，不招了。");
        case Bars.BEGUN:
            return qsTr("已经开工了，不招了。");
        case Bars.FULL:
            return qsTr("人满了。");
        case Bars.TALK_FIRST:
            return qsTr("这个活儿要先跟招工的谈，谈好了才定。");
        case Bars.AGE:
            return qsTr("这个活儿法律上要满 18 岁才能干。");
        case Bars.CERTIFICATE:
            return qsTr("没推荐给您：要%1。您有的话，报名时说一声。").arg(papers);
        case Bars.TIME_TAKEN:
            return qsTr("那个时间您有活儿了，报这个就得换。");
        case Bars.TOO_FAR:
            return qsTr("没推荐给您：比您说的远。也能报。");
        case Bars.OTHER_DAY:
            return qsTr("没推荐给您：不是您挑的那天。也能报。");
        case Bars.OTHER_TRADE:
            return qsTr("没推荐给您：不是您挑的那样活儿。也能报。");
        case Bars.OTHERS_FIRST:
            return qsTr("也合您的意，只是先给您看了另外三个。");
        default:
            return Words.unclear;
        }
    }
}
