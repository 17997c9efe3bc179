pragma ComponentBehavior: Bound
import QtQuick
import Hall
import Hall.ViewModels

// Every job of the part that was chosen, in the same order for everybody; what is full stands last.
PageFrame {
    id: root

    required property Models models
    readonly property Browsing browsing: models.browsing
    readonly property JobView job: models.job
    readonly property MarketView market: models.market
    readonly property Wizard wizard: models.wizard

    objectName: "page-every"
    title: qsTr("全部活儿")
    problem: Words.refused(wizard.remark)
    here: [
        PressButton {
            objectName: "pick"
            width: parent?.width ?? 0
            visible: Theme.isWide
            icon: "list"
            text: qsTr("挑一挑")
            onTapped: root.browsing.pick()
        },
        Say {
            objectName: "picked"
            width: parent?.width ?? 0
            visible: Theme.isWide
            text: [root.browsing.family, root.browsing.zone, root.browsing.isSameDay ? qsTr("当天结") : "", root.browsing.isMeals ? qsTr("管饭") : ""].filter(word => word !== "").join(" · ") || qsTr("全部")
        },
        Filters {
            objectName: "filters"
            width: parent?.width ?? 0
            visible: !Theme.isWide
            browsing: root.browsing
        }
    ]

    Column {
        id: cards

        readonly property real least: Theme.text(50)
        readonly property int rows: Math.max(1, Math.min(5, Math.floor((height + spacing) / (least + spacing))))
        readonly property real rowHeight: (height - (rows - 1) * spacing) / rows

        function fit() {
            root.browsing.fit(rows);
        }

        anchors.top: parent.top
        anchors.bottom: pager.top
        anchors.bottomMargin: Theme.tight
        width: parent.width
        spacing: Theme.tight
        onRowsChanged: Qt.callLater(fit)
        Component.onCompleted: Qt.callLater(fit)

        Repeater {
            model: root.browsing.page

            JobCard {
                objectName: "row-" + index
                width: parent?.width ?? 0
                height: cards.rowHeight
                canRenew: false
                onTapped: root.job.open(key)
                onTaken: root.job.take(key)
            }
        }

        Say {
            objectName: "nothing"
            visible: root.browsing.count === 0
            width: parent.width
            em: Theme.strong
            text: root.market.isClockWrong ? qsTr("机器的钟不对，有的活儿看不到。请到服务台。") : qsTr("现在没有这样的活儿。换一类，或者换一天看看。")
        }
    }

    Item {
        id: pager

        anchors.bottom: parent.bottom
        width: parent.width
        height: root.browsing.pageCount > 1 ? Theme.button : 0
        visible: height > 0

        PressButton {
            objectName: "previousPage"
            anchors.left: parent.left
            height: parent.height
            width: Theme.mm(50)
            enabled: root.browsing.pageNumber > 1
            opacity: enabled ? 1 : 0
            says: qsTr("上一页")
            text: "▲"
            onTapped: root.browsing.turn(-1)
        }

        Say {
            objectName: "whichPage"
            anchors.centerIn: parent
            em: Theme.strong
            text: qsTr("第 %1 页 共 %2 页").arg(root.browsing.pageNumber).arg(root.browsing.pageCount)
            wrapMode: Text.NoWrap
        }

        PressButton {
            objectName: "nextPage"
            anchors.right: parent.right
            height: parent.height
            width: Theme.mm(50)
            enabled: root.browsing.pageNumber < root.browsing.pageCount
            opacity: enabled ? 1 : 0
            says: qsTr("下一页")
            text: "▼"
            onTapped: root.browsing.turn(1)
        }
    }
}
