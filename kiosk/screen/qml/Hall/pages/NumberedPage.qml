pragma ComponentBehavior: Bound
import QtQuick
import Hall
import Hall.ViewModels

// The job of a number, to be taken as from any list; both, where two have it.
PageFrame {
    id: root

    required property Models models
    readonly property JobList jobs: models.jobs
    readonly property JobNumber number: models.number
    readonly property Wizard wizard: models.wizard

    objectName: "page-numbered"
    title: jobs.numberedCount > 1 ? qsTr("有 %n 个 %1 号活儿", "", jobs.numberedCount).arg(jobs.number) : qsTr("%1 号活儿").arg(jobs.number)
    hint: jobs.numberedCount > 1 ? qsTr("看看几点、在哪儿，点您要的那个。") : qsTr("是这个吗？点一下就报名。")
    problem: Words.refused(wizard.remark)

    Column {
        id: cards

        anchors.top: parent.top
        anchors.bottom: another.top
        anchors.bottomMargin: Theme.near
        width: parent.width
        spacing: Theme.tight

        Repeater {
            model: root.jobs.numbered

            JobCard {
                objectName: "numbered-" + index
                width: parent?.width ?? 0
                height: (cards.height - 2 * cards.spacing) / 3
                onTapped: root.jobs.take(key)
            }
        }
    }

    PressButton {
        id: another

        objectName: "anotherNumber"
        anchors.bottom: parent.bottom
        width: parent.width
        isMain: true
        text: qsTr("输别的号")
        onTapped: root.number.begin()
    }
}
