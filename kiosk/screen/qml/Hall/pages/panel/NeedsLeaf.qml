import QtQuick
import Hall
import Hall.ViewModels

// What waits for somebody: held work, what has waited longest first, then complaints; and whose card was seen.
PageFrame {
    id: root

    required property Models models
    readonly property PanelWork work: models.panelWork
    readonly property var rows: work.waiting

    function heldOption(held: var): var {
        return {
            "icon": held.icon ?? "note",
            "text": held.isReadable ? qsTr("%1 %n 个人", "", held.people).arg(Words.trade(held.trade)) : qsTr("内容还没传到"),
            "below": qsTr("等了 %n 分钟 · %1", "", held.minutes).arg(PanelWords.cause(held.cause)),
            "isOff": !held.isReadable
        };
    }

    function caseOption(filed: var): var {
        return {
            "icon": "notice",
            "text": qsTr("投诉 %1").arg(filed.digits),
            "below": Words.whole("%1 · %2".arg(MatterWords.grievance(filed.grievance)).arg(Words.dayName(filed.daysAhead, filed.month, filed.day)))
        };
    }

    objectName: "leaf-needs"
    tone: Theme.ink
    title: rows.length > 0 ? qsTr("%n 件事要办", "", work.waitingCount) : qsTr("现在没有要办的事")
    hint: PanelWords.told(models.panel.told, 0)
    mainText: qsTr("有人来看身份证")
    onMainTapped: work.openCard()
    here: Pager {
        pageNumber: root.models.panel.page
        pageCount: root.work.pages
        onTurned: by => root.models.panel.turn(by)
    }

    Choices {
        anchors.fill: parent
        options: root.rows.map((each, place) => Object.assign(each.isCase ? root.caseOption(each) : root.heldOption(each), {"name": "need-" + place}))
        onChosen: place => root.work.openNeed(root.rows[place].row)
    }
}
