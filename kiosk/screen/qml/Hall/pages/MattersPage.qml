import QtQuick
import Hall
import Hall.ViewModels

// What can be said and asked beside the seat itself, and whom to call.
PageFrame {
    id: root

    required property Models models
    readonly property MattersView matters: models.matters
    readonly property LearningView learning: models.learning
    readonly property SeatView seat: models.seat

    objectName: "page-matters"
    title: qsTr("有啥事？")
    hint: Theme.isWide && Theme.isLarge ? models.hotline : [models.market.desk === "" ? "" : qsTr("服务台在%1").arg(models.market.desk), models.market.clerk === "" ? "" : qsTr("找%1").arg(models.market.clerk), models.hotline].filter(part => part !== "").join("\n")
    here: [
        JobLine {
            seat: root.seat
        }
    ]

    Choices {
        anchors.fill: parent
        options: [
            {
                "name": "openPay",
                "icon": "money",
                "text": qsTr("工钱没给"),
                "below": root.matters.hasBegun ? "" : qsTr("开了工才能说"),
                "isOff": !root.matters.hasBegun
            },
            {
                "name": "openMark",
                "icon": "hand",
                "text": qsTr("这家怎么样"),
                "below": root.seat.isOver ? qsTr("只给市场看") : qsTr("干完了再说"),
                "isOff": !root.seat.isOver
            },
            {"name": "openGrievances", "icon": "notice", "text": qsTr("有事要说"), "below": qsTr("服务台给您办")},
            {"name": "openCourses", "icon": "trowel", "text": qsTr("学点啥")},
            {"name": "openPolicies", "icon": "note", "text": qsTr("有啥政策")},
        ]
        onChosen: place => [() => root.matters.openPay(), () => root.matters.openMark(), () => root.matters.openGrievances(), () => root.learning.openCourses(), () => root.learning.openPolicies()][place]()
    }
}
