import QtQuick
import Hall
import Hall.ViewModels

// Whether both have the certificate that the work needs, before their seats are theirs.
PageFrame {
    id: root

    required property Models models
    readonly property CrewView crew: models.crew
    readonly property Wizard wizard: models.wizard
    readonly property string papers: crew.papers.map(name => Words.paper(name)).join(qsTr("和"))

    objectName: "page-pair_papers"
    title: qsTr("您二位都有%1吗？").arg(papers)
    hint: qsTr("这个活儿没有%1不让干，到了那儿要看证。").arg(papers)
    problem: Words.said(wizard.remark, {})
    mainText: qsTr("都有")
    onMainTapped: crew.have()

    PressButton {
        objectName: "haveNot"
        anchors.bottom: parent.bottom
        width: parent.width
        isMain: true
        text: qsTr("有人没有")
        onTapped: root.crew.haveNot()
    }

    IconSign {
        anchors.horizontalCenter: parent.horizontalCenter
        y: Theme.near
        name: "people"
        side: Math.min(Theme.mm(70), parent.height / 2)
        tint: Theme.touch(Theme.pine)
    }
}
