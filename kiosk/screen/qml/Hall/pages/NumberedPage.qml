pragma ComponentBehavior: Bound
import QtQuick
import Hall
import Hall.ViewModels

// Jobs of one number, where two have it.
PageFrame {
    id: root

    required property Models models
    readonly property JobList jobs: models.jobs
    readonly property JobView job: models.job
    readonly property JobNumber number: models.number
    readonly property Wizard wizard: models.wizard

    objectName: "page-numbered"
    title: qsTr("有 %n 个 %1 号活儿", "", jobs.numberedCount).arg(jobs.number)
    hint: qsTr("看看几点、在哪儿，点您要的那个。")
    problem: Words.refused(wizard.remark)
    here: MoreJobs {
        width: parent?.width ?? 0
        cards: cards
    }

    JobCards {
        id: cards

        anchors.top: parent.top
        anchors.bottom: another.top
        anchors.bottomMargin: Theme.near
        width: parent.width
        jobs: root.jobs.numbered
        count: root.jobs.numberedCount
        named: "numbered-"
        hasDay: true
        onOpened: key => root.job.open(key)
        onTaken: key => root.job.take(key)
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
