import QtQuick
import Hall
import Hall.ViewModels

// Too few seats for two: nobody was given any, and what they may do now.
PageFrame {
    id: root

    required property Models models
    readonly property CrewView crew: models.crew
    readonly property Wizard wizard: models.wizard
    readonly property bool isAnyLeft: crew.free > 0

    objectName: "page-few"
    tone: Theme.amber
    title: isAnyLeft ? qsTr("现在只剩 %n 个位子", "", crew.free) : qsTr("现在没有位子了")
    problem: Words.said(wizard.remark, {})
    mainText: qsTr("看看别的活儿")
    onMainTapped: wizard.showJobs()

    here: IconSign {
        x: ((parent?.width ?? 0) - width) / 2
        name: "people"
        side: Theme.mm(60)
        tint: root.tone
    }

    FittedSay {
        objectName: "few"
        y: Theme.isWide ? 0 : Theme.near
        width: parent.width
        ems: [...(Theme.isWide ? [] : [Theme.title]), Theme.strong, Theme.body, Theme.mm(10), Theme.aside]
        room: ways.y - y - Theme.hair
        text: root.isAnyLeft ? qsTr("要两个位子，现在都没占。您二位看怎么办？") : qsTr("位子都没占上。您二位看怎么办？")
    }

    Column {
        id: ways

        anchors.bottom: parent.bottom
        width: parent.width
        spacing: Theme.tight

        PressButton {
            objectName: "goAlone"
            width: parent.width
            visible: root.isAnyLeft
            isMain: true
            tone: Theme.pine
            text: qsTr("我一个人去")
            onTapped: root.crew.goAlone()
        }

        Grid {
            id: waits

            width: parent.width
            columns: Theme.isWide ? 2 : 1
            spacing: Theme.tight

            PressButton {
                objectName: "waitTogether"
                width: (waits.width - (waits.columns - 1) * waits.spacing) / waits.columns
                visible: root.crew.mayWait
                text: qsTr("两个人一起排队")
                onTapped: root.crew.waitTogether()
            }

            PressButton {
                objectName: "waitApart"
                width: (waits.width - (waits.columns - 1) * waits.spacing) / waits.columns
                text: qsTr("分开排")
                onTapped: root.crew.waitApart()
            }
        }
    }
}
