pragma ComponentBehavior: Bound
import QtQuick
import Hall
import Hall.ViewModels

// Everything of the day, in the same order for everybody.
PageFrame {
    id: root

    required property JobList jobs
    required property MarketView market
    required property Wizard wizard

    objectName: "page-every"
    title: qsTr("%1的全部活儿").arg(Words.dayName(jobs.daysAhead, jobs.month, jobs.day))
    hint: jobs.everyCount > 0 ? qsTr("开工早的在前 · 第 %1 页，共 %2 页").arg(jobs.pageNumber).arg(jobs.pageCount) : ""
    problem: {
        switch (wizard.remark) {
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

    Column {
        id: cards

        anchors.top: parent.top
        anchors.bottom: next.top
        anchors.bottomMargin: Theme.near
        width: parent.width
        spacing: Theme.tight

        Repeater {
            model: root.jobs.every

            JobCard {
                objectName: "row-" + index
                width: parent?.width ?? 0
                height: (cards.height - 3 * cards.spacing) / 4
                isCompact: true
                onTapped: root.jobs.take(key)
            }
        }

        Say {
            visible: root.jobs.everyCount === 0
            width: parent.width
            em: Theme.strong
            text: root.market.clockWitness ? qsTr("机器的钟不对，有的活儿看不到。请到服务台。") : qsTr("这一天的活儿都招满了。按“返回”，再换一天看看。")
        }
    }

    PressButton {
        objectName: "previousPage"
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        width: (parent.width - Theme.near) / 2
        visible: root.jobs.pageNumber > 1
        isMain: true
        em: Theme.strong
        icon: "previous"
        text: qsTr("上一页")
        onTapped: root.jobs.turn(-1)
    }

    PressButton {
        id: next

        objectName: "nextPage"
        anchors.bottom: parent.bottom
        anchors.right: parent.right
        width: (parent.width - Theme.near) / 2
        visible: root.jobs.pageNumber < root.jobs.pageCount
        isMain: true
        em: Theme.strong
        icon: "next"
        isIconLast: true
        text: qsTr("下一页")
        onTapped: root.jobs.turn(1)
    }
}
