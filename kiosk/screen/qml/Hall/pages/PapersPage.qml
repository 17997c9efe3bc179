import QtQuick
import Hall
import Hall.ViewModels

// Whether he has the certificate that the work needs, before its seat is his.
PageFrame {
    id: root

    required property Models models
    readonly property JobView job: models.job
    readonly property string papers: job.papers.map(name => Words.paper(name)).join(qsTr("和"))

    objectName: "page-papers"
    title: qsTr("您有%1吗？").arg(papers)
    hint: qsTr("这个活儿没有%1不让干，到了那儿要看证。").arg(papers)
    mainText: qsTr("有")
    onMainTapped: job.have()

    PressButton {
        objectName: "haveNot"
        anchors.bottom: parent.bottom
        width: parent.width
        isMain: true
        text: qsTr("没有")
        onTapped: root.job.haveNot()
    }

    IconSign {
        anchors.horizontalCenter: parent.horizontalCenter
        y: Theme.near
        name: "ticket"
        side: Math.min(Theme.mm(70), parent.height / 2)
        tint: Theme.touch(Theme.pine)
    }
}
