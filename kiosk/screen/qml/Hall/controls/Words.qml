pragma Singleton
import QtQuick

// Words for the codes and numbers that Python gives.
QtObject {
    id: root

    // Of what comes with work people ask for meals, a bed and a ride first.
    readonly property int asked: 7

    function payUnit(unit: int): string {
        switch (unit) {
        case 1:
            return qsTr("元/小时");
        case 2:
            return qsTr("元/天");
        case 3:
            return qsTr("元/月");
        case 4:
            return qsTr("元/件");
        case 5:
            return qsTr("元/亩");
        case 6:
            return qsTr("元/趟");
        case 7:
            return qsTr("元包干");
        default:
            return qsTr("元，按什么算问服务台");
        }
    }

    function paid(when: int): string {
        return ["", qsTr("当天结"), qsTr("干完结"), qsTr("周结"), qsTr("半月结"), qsTr("月结")][when] ?? "";
    }

    function lasting(hours: int, days: int): string {
        if (hours > 0)
            return qsTr("干 %1 小时").arg(hours);
        return days > 0 ? qsTr("干 %1 天").arg(days) : "";
    }

    function extras(bits: int): string {
        const names = [qsTr("管饭"), qsTr("管住"), qsTr("接送"), qsTr("有工具"), qsTr("有保险")];
        return names.filter((name, place) => bits >> place & 1).join(" ");
    }

    // When it is paid, how long it takes, what comes with it, which papers it needs.
    function promises(paid: int, hours: int, days: int, bits: int, needs: var): string {
        const papers = needs.map(name => qsTr("要%1").arg(name)).join(" ");
        return [root.paid(paid), lasting(hours, days), extras(bits), papers].filter(part => part !== "").join(" · ");
    }

    function time(hour: int, minute: int): string {
        return "%1:%2".arg(hour).arg(minute < 10 ? "0" + minute : minute);
    }

    function clock(witness: string, kiosk: string, own: string, other: string): string {
        switch (witness) {
        case "journal":
            return qsTr("时钟不对：本机 %1，刚才已经 %2。请找工作人员").arg(own).arg(other);
        case "kiosk":
            return qsTr("时钟不对：本机 %1，%2 机 %3。请找工作人员").arg(own).arg(kiosk).arg(other);
        case "province":
            return qsTr("时钟不对：本机 %1，省里 %2。请找工作人员").arg(own).arg(other);
        default:
            return qsTr("时钟不对。请找工作人员");
        }
    }

    function date(month: int, day: int): string {
        return qsTr("%1月%2日").arg(month).arg(day);
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
        return [qsTr("星期一"), qsTr("星期二"), qsTr("星期三"), qsTr("星期四"), qsTr("星期五"), qsTr("星期六"), qsTr("星期日")][number];
    }

    function reason(kind: string, number: int, trade: string): string {
        switch (kind) {
        case "your_trade":
            return qsTr("您要找%1").arg(trade);
        case "near_trade":
            return qsTr("这样活儿您也干得了");
        case "done_before":
            return qsTr("您干过 %1 回").arg(number);
        case "best_pay":
            return qsTr("%1里给钱最多").arg(trade);
        case "many_places":
            return qsTr("要人多");
        case "last_places":
            return qsTr("就差 %1 个人了").arg(number);
        case "starts_soon":
            return qsTr("再过 %1开工").arg(span(number));
        default:
            return "";
        }
    }

    function refused(remark: string): string {
        switch (remark) {
        case "full":
            return qsTr("满了，没报上。请点别的活儿。");
        case "closed":
            return qsTr("这个活儿不招了。请点别的活儿。");
        case "changed":
            return qsTr("这个活儿刚改了，还没报上。看好了再点一下。");
        default:
            return "";
        }
    }

    function span(minutes: int): string {
        const hours = Math.floor(minutes / 60);
        const rest = minutes % 60;
        if (hours === 0)
            return qsTr("%1 分钟").arg(rest);
        return rest === 0 ? qsTr("%1 小时").arg(hours) : qsTr("%1 小时 %2 分").arg(hours).arg(rest);
    }

    function phone(digits: string): string {
        return [digits.slice(0, 3), digits.slice(3, 7), digits.slice(7)].filter(part => part !== "").join(" ");
    }
}
