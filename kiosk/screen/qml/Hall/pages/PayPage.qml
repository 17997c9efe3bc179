import QtQuick
import Hall
import Hall.ViewModels

// Whether the work was paid: the worker's own word. Of what he does not say nothing is known.
PageFrame {
    id: root

    required property Models models
    readonly property MattersView matters: models.matters
    readonly property Wizard wizard: models.wizard
    readonly property var due: matters.due
    readonly property string dueDay: due.month === undefined ? "" : Words.dayName(due.daysAhead, due.month, due.day)

    objectName: "page-pay"
    title: {
        switch (matters.pay) {
        case PayWords.PAID:
            return qsTr("好，工钱给了");
        case PayWords.UNPAID:
            return qsTr("记下了，工钱没给");
        default:
            return qsTr("工钱给了吗？");
        }
    }
    problem: Words.said(wizard.remark, {[Remarks.TOO_EARLY]: qsTr("还没到结钱的日子，过了%1再按。").arg(dueDay)})
    tone: matters.pay === PayWords.UNPAID ? Theme.amber : Theme.pine
    mainText: matters.pay === PayWords.UNPAID ? qsTr("请服务台帮我要") : ""
    onMainTapped: matters.complain(Grievances.NOT_PAID)
    here: [
        JobLine {
            seat: root.models.seat
        }
    ]

    Choices {
        anchors.fill: parent
        visible: root.matters.pay !== PayWords.PAID
        options: {
            const paid = {"name": "sayPaid", "icon": "check", "text": qsTr("给了")};
            const unpaid = {
                "name": "sayUnpaid",
                "icon": "cross",
                "text": qsTr("没给"),
                "below": root.matters.canBeUnpaid ? "" : qsTr("说好%1结。到那天还没给，再来按。").arg(root.dueDay),
                "isOff": !root.matters.canBeUnpaid
            };
            return root.matters.pay === PayWords.UNPAID ? [paid] : [paid, unpaid];
        }
        onChosen: place => place === 0 ? root.matters.sayPaid() : root.matters.sayUnpaid()
    }

    IconSign {
        anchors.centerIn: parent
        visible: root.matters.pay === PayWords.PAID
        name: "check"
        side: Theme.mm(70)
        tint: Theme.pine
    }
}
