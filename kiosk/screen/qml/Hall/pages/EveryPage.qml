pragma ComponentBehavior: Bound
import QtQuick
import Hall
import Hall.ViewModels

// Every job of a day and a family, in the same order for everybody.
PageFrame {
    id: root

    required property Models models
    readonly property Browsing browsing: models.browsing
    readonly property JobList jobs: models.jobs
    readonly property MarketView market: models.market
    readonly property Wizard wizard: models.wizard

    objectName: "page-every"
    title: qsTr("全部活儿")
    hint: qsTr("开工早的在前")
    problem: Words.refused(wizard.remark)
    beside: [
        Repeater {
            model: root.browsing.days

            FilterChip {
                required property int daysAhead
                required property int month
                required property int day
                required isChosen

                objectName: "on-" + daysAhead
                width: Theme.mm(66)
                name: Words.dayName(daysAhead, month, day)
                onTapped: root.browsing.chooseDay(daysAhead)
            }
        }
    ]

    Grid {
        id: strip

        readonly property real chipWidth: (width - 2 * spacing) / 3

        width: parent.width
        columns: 3
        spacing: Theme.tight

        Repeater {
            model: root.browsing.families

            FilterChip {
                required property int family
                required isChosen
                required property string familyName

                objectName: "of-" + family
                width: strip.chipWidth
                name: family < 0 ? qsTr("全部") : familyName
                onTapped: root.browsing.chooseFamily(family)
            }
        }
    }

    Column {
        id: cards

        readonly property real least: Theme.mm(52)
        readonly property int rows: Math.max(1, Math.min(5, Math.floor((height + spacing) / (least + spacing))))
        readonly property real rowHeight: (height - (rows - 1) * spacing) / rows

        anchors.top: strip.bottom
        anchors.topMargin: Theme.near
        anchors.bottom: pager.top
        anchors.bottomMargin: Theme.tight
        width: parent.width
        spacing: Theme.tight
        onRowsChanged: root.browsing.fit(rows)

        Repeater {
            model: root.browsing.page

            JobRow {
                objectName: "row-" + index
                width: parent?.width ?? 0
                height: cards.rowHeight
                onTapped: root.jobs.take(key)
            }
        }

        Say {
            objectName: "nothing"
            visible: root.browsing.count === 0
            width: parent.width
            em: Theme.strong
            text: root.market.isClockWrong ? qsTr("机器的钟不对，有的活儿看不到。请到服务台。") : qsTr("现在没有这样的活儿。请在上面换一类，或者换一天看看。")
        }
    }

    Item {
        id: pager

        anchors.bottom: parent.bottom
        width: parent.width
        height: Theme.button

        PressButton {
            objectName: "previousPage"
            anchors.left: parent.left
            width: Theme.mm(70)
            visible: root.browsing.pageNumber > 1
            icon: "previous"
            text: qsTr("上一页")
            onTapped: root.browsing.turn(-1)
        }

        Say {
            objectName: "whichPage"
            anchors.centerIn: parent
            visible: root.browsing.pageCount > 1
            em: Theme.strong
            text: qsTr("第 %1 页 共 %2 页").arg(root.browsing.pageNumber).arg(root.browsing.pageCount)
            wrapMode: Text.NoWrap
        }

        PressButton {
            objectName: "nextPage"
            anchors.right: parent.right
            width: Theme.mm(70)
            visible: root.browsing.pageNumber < root.browsing.pageCount
            icon: "next"
            isIconLast: true
            text: qsTr("下一页")
            onTapped: root.browsing.turn(1)
        }
    }
}
