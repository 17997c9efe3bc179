pragma Singleton
import QtQml
import Hall.ViewModels

// Words for what a worker says of his work.
QtObject {
    function grievance(code: int): string {
        switch (code) {
        case Grievances.NOT_PAID:
            return qsTr("工钱没给");
        case Grievances.NOT_AS_SAID:
            return qsTr("说的和干的不一样");
        case Grievances.MONEY_TAKEN:
            return qsTr("收我钱、扣证件");
        case Grievances.UNSAFE:
            return qsTr("不安全、受伤");
        case Grievances.OTHER:
            return qsTr("别的事，我自己说");
        default:
            return qsTr("您说的事");
        }
    }

    function mark(code: int): string {
        switch (code) {
        case Marks.GOOD:
            return qsTr("好");
        case Marks.FAIR:
            return qsTr("一般");
        case Marks.BAD:
            return qsTr("不好");
        default:
            return qsTr("说过了");
        }
    }

    function markReason(bit: int, isGood: bool): string {
        switch (bit) {
        case MarkReasons.PAY:
            return isGood ? qsTr("给钱痛快") : qsTr("给钱不痛快");
        case MarkReasons.AS_SAID:
            return isGood ? qsTr("说啥样就啥样") : qsTr("和说的不一样");
        case MarkReasons.SAFETY:
            return isGood ? qsTr("干活安全") : qsTr("干活不安全");
        case MarkReasons.MANNERS:
            return isGood ? qsTr("待人和气") : qsTr("待人不好");
        default:
            return qsTr("别的");
        }
    }
}
