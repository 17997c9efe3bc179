import QtQuick
import Hall
import Hall.ViewModels

// What waits for somebody: held work, what has waited longest first; and whose card was seen.
PageFrame {
    id: root

    required property Models models
    readonly property PanelWork work: models.panelWork
    readonly property var rows: work.waiting

    objectName: "leaf-needs"
    tone: Theme.ink
    title: rows.length > 0 ? qsTr("等着看的活儿：%n 个", "", work.waitingCount) : qsTr("现在没有要办的事")
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
        options: root.rows.map((held, place) => ({
                    "name": "held-" + place,
                    "icon": held.icon ?? "note",
                    "text": held.isReadable ? qsTr("%1 %n 个人", "", held.people).arg(Words.trade(held.trade)) : qsTr("内容还没传到"),
                    "below": qsTr("等了 %n 分钟 · %1", "", held.minutes).arg(PanelWords.cause(held.cause)),
                    "isOff": !held.isReadable
                }))
        onChosen: place => root.work.openHeld(root.rows[place].key)
    }
}
