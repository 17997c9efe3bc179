import QtQuick
import Hall

// 报名, or 换一个 where the job is gone; where one has it, its number.
Item {
    id: root

    required property Job job
    readonly property bool isShown: job.isOwn || job.isOpen || job.canRenew

    implicitWidth: isShown ? Math.max(Theme.mm(50), own.width, button.implicitWidth) : 0
    implicitHeight: Theme.button
    visible: isShown

    PressButton {
        id: button

        objectName: root.job.takeName
        anchors.fill: parent
        visible: !root.job.isOwn
        isFilled: root.job.isOpen
        tone: Theme.pine
        means: root.job.means
        says: root.job.isOpen ? qsTr("报名：%1").arg(Words.trade(root.job.trade)) : text
        text: root.job.isOpen ? qsTr("报名") : qsTr("换一个")
        onTapped: root.job.taken()
    }

    Row {
        id: own

        anchors.verticalCenter: parent.verticalCenter
        anchors.right: parent.right
        visible: root.job.isOwn
        spacing: Theme.hair

        IconSign {
            anchors.verticalCenter: parent.verticalCenter
            name: "check"
            side: Theme.strong
        }

        Say {
            objectName: "own"
            em: Theme.strong
            isStrong: true
            text: root.job.isOwn ? qsTr("您报上了 · %1 号").arg(root.job.label) : ""
            wrapMode: Text.NoWrap
        }
    }
}
