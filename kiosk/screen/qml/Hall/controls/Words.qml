pragma Singleton
import QtQuick
import Hall.ViewModels

// Words for the codes and numbers that Python gives.
QtObject {
    id: root

    // Of what comes with work people ask for meals, a bed and a ride first.
    readonly property int asked: Extras.MEALS | Extras.LODGING | Extras.RIDE
    readonly property string complain: qsTr("有人收您钱、工钱没给？到服务台说。")
    readonly property string unclear: qsTr("这台机器说不清，请到服务台问。")

    // A language calls itself so in every other.
    function language(language: int): string {
        switch (language) {
        case Languages.KOREAN:
            return "조선말";
        case Languages.ENGLISH:
            return "English";
        default:
            return "中文";
        }
    }

    function payUnit(unit: int): string {
        return whole(unitWord(unit));
    }

    function unitWord(unit: int): string {
        switch (unit) {
        case PayUnits.HOUR:
            return qsTr("元/小时");
        case PayUnits.DAY:
            return qsTr("元/天");
        case PayUnits.MONTH:
            return qsTr("元/月");
        case PayUnits.PIECE:
            return qsTr("元/件");
        case PayUnits.MU:
            return qsTr("元/亩");
        case PayUnits.TRIP:
            return qsTr("元/趟");
        case PayUnits.WHOLE_JOB:
            return qsTr("元包干");
        default:
            return qsTr("元 问服务台");
        }
    }

    // A name from the catalogue; empty for what an older catalogue does not know.
    function trade(name: string): string {
        return name === "" ? qsTr("零工") : name;
    }

    function trades(names: var): string {
        return names.map(name => trade(name)).join(qsTr("、"));
    }

    function paper(name: string): string {
        return name === "" ? qsTr("证") : name;
    }

    // Nothing where the employer did not say.
    function paid(when: int): string {
        switch (when) {
        case Pays.UNKNOWN:
            return "";
        case Pays.SAME_DAY:
            return qsTr("当天结");
        case Pays.JOB_DONE:
            return qsTr("干完结");
        case Pays.WEEK:
            return qsTr("周结");
        case Pays.HALF_MONTH:
            return qsTr("半月结");
        case Pays.MONTH:
            return qsTr("月结");
        default:
            return qsTr("怎么结钱问服务台");
        }
    }

    // Why another hall gives no seat.
    function lasting(hours: int, days: int): string {
        if (hours > 0)
            return whole(qsTr("干 %n 小时", "", hours));
        return days > 0 ? whole(qsTr("干 %n 天", "", days)) : "";
    }

    function extras(bits: int): string {
        const names = [[Extras.MEALS, qsTr("管饭")], [Extras.LODGING, qsTr("管住")], [Extras.RIDE, qsTr("接送")], [Extras.TOOLS, qsTr("有工具")], [Extras.INSURANCE, qsTr("有保险")]];
        return names.filter(([bit, name]) => bits & bit).map(([bit, name]) => inOnePiece(name)).join(" · ");
    }

    // When it is paid, how long it takes, what comes with it, which papers it needs.
    function promises(paid: int, hours: int, days: int, bits: int, needs: var): string {
        const papers = needs.map(name => inOnePiece(qsTr("要%1").arg(paper(name)))).join(" · ");
        return [inOnePiece(root.paid(paid)), lasting(hours, days), extras(bits), papers].filter(part => part !== "").join(" · ");
    }

    function time(hour: int, minute: int): string {
        return "%1:%2".arg(hour).arg(minute < 10 ? "0" + minute : minute);
    }

    function clock(witness: int, kiosk: string, own: string, other: string): string {
        switch (witness) {
        case Witnesses.JOURNAL:
            return qsTr("时钟不对：本机 %1，刚才已经 %2。请找工作人员").arg(own).arg(other);
        case Witnesses.KIOSK:
            return qsTr("时钟不对：本机 %1，%2 机 %3。请找工作人员").arg(own).arg(kiosk).arg(other);
        case Witnesses.PROVINCE:
            return qsTr("时钟不对：本机 %1，省里 %2。请找工作人员").arg(own).arg(other);
        default:
            return qsTr("时钟不对。请找工作人员");
        }
    }

    function date(month: int, day: int): string {
        const months = [qsTr("1月"), qsTr("2月"), qsTr("3月"), qsTr("4月"), qsTr("5月"), qsTr("6月"), qsTr("7月"), qsTr("8月"), qsTr("9月"), qsTr("10月"), qsTr("11月"), qsTr("12月")];
        return whole(qsTr("%1%2日").arg(months[month - 1]).arg(day));
    }

    function dayName(daysAhead: int, month: int, day: int): string {
        switch (daysAhead) {
        case 0:
            return qsTr("今天");
        case 1:
            return qsTr("明天");
        default:
            return date(month, day);
        }
    }

    function start(daysAhead: int, month: int, day: int, hour: int, minute: int): string {
        return "%1 %2".arg(dayName(daysAhead, month, day)).arg(time(hour, minute));
    }

    function weekday(number: int): string {
        return [qsTr("星期一"), qsTr("星期二"), qsTr("星期三"), qsTr("星期四"), qsTr("星期五"), qsTr("星期六"), qsTr("星期日")][number] ?? qsTr("星期几，看不出来");
    }

    function reason(kind: int, number: int, trade: string): string {
        switch (kind) {
        case Reasons.YOUR_TRADE:
            return qsTr("您要找%1").arg(root.trade(trade));
        case Reasons.NEAR_TRADE:
            return qsTr("跟您会的差不多");
        case Reasons.DONE_BEFORE:
            return qsTr("您干过 %n 回", "", number);
        case Reasons.BEST_PAY:
            return qsTr("给钱最多");
        case Reasons.MANY_PLACES:
            return qsTr("要人多");
        case Reasons.LAST_PLACES:
            return qsTr("快满了");
        case Reasons.STARTS_SOON:
            return qsTr("马上开工");
        default:
            return qsTr("为什么合适，问服务台");
        }
    }

    function status(code: int): string {
        switch (code) {
        case Statuses.OPEN:
            return qsTr("在招");
        case Statuses.FULL:
            return qsTr("满了");
        case Statuses.OVER:
            return qsTr("不招了");
        default:
            return qsTr("问服务台");
        }
    }

    // What a page says of a remark: nothing of none, and what it has no words for it does not pass over.
    function said(remark: int, words: var): string {
        return remark === Remarks.NONE ? "" : words[remark] ?? unclear;
    }

    function refused(remark: int): string {
        return said(remark, {
            [Remarks.FULL]: qsTr("满了，没报上。请点别的活儿。"),
            [Remarks.CLOSED]: qsTr("这个活儿不招了。请点别的活儿。"),
            [Remarks.NO_PAPERS]: qsTr("没有证的干不了这个活儿。看看别的，有证了再来报。"),
            [Remarks.CHANGED]: qsTr("这个活儿刚改了，还没报上。看好了再点一下。"),
        });
    }

    function span(minutes: int): string {
        const hours = Math.floor(minutes / 60);
        const rest = minutes % 60;
        if (hours === 0)
            return whole(qsTr("%n 分钟", "", rest));
        return whole(rest === 0 ? qsTr("%n 小时", "", hours) : qsTr("%1 小时 %2 分").arg(hours).arg(rest));
    }

    // The same text, of which no date, time, amount or number breaks in two at the end of a line.
    function whole(text: string): string {
        // 11月23日, 星期一, 第 2 位, 元/天, yuan/day, 3 个活儿, 15 分钟, 5 minutes
        return text.replace(/\d+\u6708\d+\u65e5|\d+월 \d+일|[A-Z][a-z]+ \d+|\u661f\u671f.|\u7b2c \d+ \u4f4d|[\u5143원]\/(?:\u5c0f\u65f6|.)|[a-z]+\/[a-z]+|\d[\d.:~-]* ?(?:\u4e2a\u6d3b\u513f|\u4e2a\u4eba|\u5c0f\u65f6|\u5206\u949f|\u53f7\u6d3b\u513f|[\u4e2a\u4eba\u5929\u53f7\u4f4d\u56de\u5c81\u5e74\u5206]|[a-z]+(?![a-z\/]))/g, part => Array.from(part.replace(/ /g, "\u00a0")).join("\u2060"));
    }

    // A term of a few letters that stands in a list: 有保险 goes to the next line as it is.
    function inOnePiece(term: string): string {
        return term.length > 6 ? term : Array.from(term.replace(/ /g, "\u00a0")).join("\u2060");
    }

    // What stands before the figure of a sentence and behind it, for where the figure is larger than its words.
    function around(sentence: string, figure: string): list<string> {
        const at = sentence.indexOf(figure);
        return [sentence.slice(0, at).trim(), sentence.slice(at + figure.length).trim()];
    }

    function phone(digits: string): string {
        return [digits.slice(0, 3), digits.slice(3, 7), digits.slice(7)].filter(part => part !== "").join("\u00a0");
    }
}
