pragma ComponentBehavior: Bound
import QtQuick
import Hall
import Hall.ViewModels

// One job, whole, before its seat is asked for; where it cannot be had, or was not suggested, the rule that kept it out.
PageFrame {
    id: root

    required property Models models
    readonly property CrewView crew: models.crew
    readonly property JobView job: models.job
    readonly property Wizard wizard: models.wizard

    objectName: "page-job"
    title: job.number > 0 ? qsTr("%1 · %2 号").arg(Words.trade(job.trade)).arg(job.number) : Words.trade(job.trade)
    problem: Words.refused(wizard.remark) || JobWords.bar(job.bar, job.needed.map(name => Words.paper(name)).join(qsTr("、")))
    here: Repeater {
        model: root.job.looked

        JobFigures {
            width: parent?.width ?? 0
            room: root.hereRoom
        }
    }
    mainText: job.canTake ? qsTr("报名，就去这个") : job.canTalk ? qsTr("报名去谈") : job.canQueue ? qsTr("满了，排个队") : qsTr("看别的")
    tone: job.canQueue ? Theme.amber : Theme.pine
    onMainTapped: {
        if (job.canTalk)
            job.goTalk();
        else if (job.canTake)
            job.takeLooked();
        else if (job.canQueue)
            job.waitForLooked();
        else
            job.leaveLooked();
    }

    Repeater {
        model: root.job.looked

        JobSheet {
            width: parent?.width ?? 0
            room: (parent?.height ?? 0) - (other.visible ? other.height + Theme.near : 0)
        }
    }

    Row {
        id: other

        anchors.bottom: parent.bottom
        width: parent.width
        spacing: Theme.tight
        visible: root.job.canTake || root.job.canQueue

        PressButton {
            objectName: "other"
            width: root.job.canTake ? (parent.width - parent.spacing) / 2 : parent.width
            em: Theme.isWide ? Theme.body : Theme.strong
            text: qsTr("看别的")
            onTapped: root.job.leaveLooked()
        }

        PressButton {
            objectName: "together"
            visible: root.job.canTake
            width: (parent.width - parent.spacing) / 2
            tone: Theme.pine
            em: Theme.isWide ? Theme.body : Theme.strong
            text: qsTr("两个人一起去")
            onTapped: root.crew.begin(root.job.key)
        }
    }
}
