import QtQuick
import Hall
import Hall.ViewModels

// A complaint that nobody has taken yet.
PageFrame {
    id: root

    required property Models models
    readonly property PanelWork work: models.panelWork
    readonly property var filed: work.case

    objectName: "leaf-case"
    tone: Theme.ink
    title: filed.digits === undefined ? "" : qsTr("投诉 %1").arg(filed.digits)
    hint: filed.digits === undefined ? "" : Words.whole("%1 · %2".arg(MatterWords.grievance(filed.grievance)).arg(Words.dayName(filed.daysAhead, filed.month, filed.day)))
    mainText: qsTr("收下了，我来办")
    mainIcon: "check"
    onMainTapped: work.takeCase()

    Paged {
        anchors.fill: parent
        spacing: Theme.tight

        Say {
            objectName: "caseWords"
            width: parent?.width ?? 0
            text: (root.filed.words ?? "") === "" ? qsTr("没写别的话。") : root.filed.words
        }

        Say {
            width: parent?.width ?? 0
            color: Theme.soft
            text: qsTr("五个工作日内要有回话。别告诉招工的是谁说的。")
        }
    }
}
