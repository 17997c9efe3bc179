pragma ComponentBehavior: Bound
import QtQuick
import Hall
import Hall.ViewModels

// Two who wait for one job each by himself: each one's place, or the seat that one of them has.
PageFrame {
    id: root

    required property Models models
    readonly property CrewView crew: models.crew
    readonly property Wizard wizard: models.wizard

    objectName: "page-apart"
    title: qsTr("%1 号活儿，各排各的").arg(crew.number)
    problem: Words.said(wizard.remark, {})
    mainText: qsTr("都记住了")
    mainIcon: "check"
    onMainTapped: wizard.leave()

    Grid {
        id: pair

        width: parent.width
        columns: 2
        spacing: Theme.tight

        Repeater {
            model: root.crew.parts

            PairSeat {
                required property int index
                required property var modelData

                objectName: "part-" + index
                width: (pair.width - pair.spacing) / 2
                height: Math.min(Theme.mm(92), remember.y - Theme.near)
                isSeat: modelData.label !== ""
                label: isSeat ? modelData.label : modelData.place > 0 ? qsTr("排第 %1").arg(modelData.place) : qsTr("没排上")
                whose: root.crew.whose[index] ?? ""
            }
        }
    }

    Say {
        id: remember

        objectName: "remember"
        y: parent.height - height
        width: parent.width
        em: Theme.isWide ? Theme.body : Theme.strong
        text: Words.whole(qsTr("各记各的号。大屏叫到谁，谁 5 分钟内来按一下。"))
    }
}
