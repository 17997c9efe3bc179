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

    function isLate(shown: var): bool {
        return (shown.state === CaseStates.RECEIVED || shown.state === CaseStates.TAKEN) && shown.due.daysAhead < 0;
    }

    // How a complaint stands that is one of `MattersView.cases`.
    function standing(shown: var): string {
        if (isLate(shown))
            return qsTr("答复的日子过了。请到服务台问一声，这就给您办。");
        return caseState(shown.state, Words.dayName(shown.due.daysAhead, shown.due.month, shown.due.day));
    }

    // How a complaint stands; `due` is the last day on which it is answered.
    function caseState(code: int, due: string): string {
        switch (code) {
        case CaseStates.RECEIVED:
            return qsTr("收下了。最晚%1答复您。").arg(due);
        case CaseStates.TAKEN:
            return qsTr("服务台在办。最晚%1答复您。").arg(due);
        case CaseStates.ANSWERED:
            return qsTr("服务台给您回话了，还在办。");
        case CaseStates.WITHDRAWN:
            return qsTr("撤了，不办了。");
        case CaseStates.NOT_SUSTAINED:
            return qsTr("办完了：没查实。");
        case CaseStates.PASSED_ON:
            return qsTr("办完了：转给劳动监察了。");
        case CaseStates.SUSTAINED:
            return qsTr("办完了：查实了，您说得对。");
        default:
            return qsTr("办到哪儿了，请到服务台问一声。");
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
