pragma ComponentBehavior: Bound
import QtQuick
import Hall
import Hall.ViewModels

// He has work at that time: which of the two.
PageFrame {
    id: root

    required property Models models
    readonly property JobView job: models.job

    objectName: "page-swap"
    tone: Theme.amber
    title: qsTr("您有活儿了：%1 · %2 · %3").arg(job.ownLabel).arg(Words.trade(job.ownTrade)).arg(Words.time(job.ownHour, job.ownMinute))
    mainText: qsTr("还去 %1").arg(job.ownLabel)
    onMainTapped: job.keep()

    Say {
        objectName: "notice"
        width: parent.width
        em: Theme.isWide ? Theme.strong : Theme.title
        text: qsTr("同一个时间只能去一个。换的话，%1 就退了。").arg(root.job.ownLabel)
    }

    PressButton {
        objectName: "swap"
        anchors.bottom: parent.bottom
        width: parent.width
        isMain: true
        tone: Theme.amber
        text: qsTr("换成这个")
        onTapped: root.job.swap()
    }
}
