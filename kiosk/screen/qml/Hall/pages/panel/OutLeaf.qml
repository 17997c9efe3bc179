import QtQuick
import Hall
import Hall.ViewModels

// Who opened it serves no more, or may not do this; nothing was written.
PageFrame {
    id: root

    required property Models models

    objectName: "leaf-out"
    tone: Theme.ink
    title: qsTr("您现在不能用这一页")
    mainText: qsTr("知道了")
    onMainTapped: models.wizard.leave()

    FittedSay {
        width: parent.width
        room: parent.height
        text: qsTr("这一下没有办。您的名字停用了，或者没有这个权限，请找负责人。")
    }
}
