import QtQuick
import Hall
import Hall.ViewModels

// What is wrong; and how what was said before stands.
PageFrame {
    id: root

    required property Models models
    readonly property MattersView matters: models.matters
    readonly property var last: matters.cases.length > 0 ? matters.cases[0] : null

    objectName: "page-grievance"
    title: qsTr("出了啥事？")
    hint: last === null ? qsTr("您不点头，招工的不知道是谁说的。") : qsTr("上回投诉：%1 号。%2").arg(last.digits).arg(MatterWords.standing(last))
    tone: Theme.amber
    here: [
        JobLine {
            seat: root.models.seat
        }
    ]

    Choices {
        readonly property var all: [Grievances.NOT_PAID, Grievances.NOT_AS_SAID, Grievances.MONEY_TAKEN, Grievances.UNSAFE, Grievances.OTHER]

        anchors.fill: parent
        options: all.map((grievance, place) => ({"name": "grievance-" + grievance, "icon": ["money", "change", "cross", "hardhat", "note"][place], "text": MatterWords.grievance(grievance)}))
        onChosen: place => root.matters.complain(all[place])
    }
}
