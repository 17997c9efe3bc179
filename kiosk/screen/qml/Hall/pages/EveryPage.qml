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
    readonly property JobList jobs: models.jobs
    readonly property Wizard wizard: models.wizard

    objectName: "page-every"
    title: qsTr("全部活儿")
    problem: Words.refused(wizard.remark)
    beside: PressButton {
        objectName: "elsewhere"
        visible: !Theme.isWide
        isChoice: false
        text: qsTr("别的市场")
        says: qsTr("别的市场的活儿")
        onTapped: root.models.elsewhere.begin()
    }
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
        Item {
            id: aside

            width: parent?.width ?? 0
            height: Theme.isWide ? pager.height : 0
            visible: pager.isNeeded && Theme.isWide
        },
        Filters {
            objectName: "filters"
            width: parent?.width ?? 0
            visible: !Theme.isWide
            browsing: root.browsing
            elsewhere: root.models.elsewhere
        }
    ]

    Column {
        id: cards

        readonly property real least: Theme.text(48)
        readonly property int rows: Math.max(1, Math.min(5, Math.floor((height + spacing) / (least + spacing))))
        readonly property real rowHeight: (height - (rows - 1) * spacing) / rows

        function fit() {
            root.browsing.fit(rows);
        }

        anchors.top: parent.top
        anchors.bottom: Theme.isWide ? parent.bottom : pager.top
        anchors.bottomMargin: Theme.isWide ? 0 : Theme.tight
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
                visible: index < cards.rows
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
            text: root.jobs.isClockWrong ? qsTr("机器的钟不对，有的活儿看不到。请到服务台。") : qsTr("现在没有这样的活儿。换一类，或者换一天看看。")
        }
    }

    Pager {
        id: pager

        parent: Theme.isWide ? aside : cards.parent
        anchors.bottom: parent.bottom
        pageNumber: root.browsing.pageNumber
        pageCount: root.browsing.pageCount
        onTurned: by => root.browsing.turn(by)
    }
}
