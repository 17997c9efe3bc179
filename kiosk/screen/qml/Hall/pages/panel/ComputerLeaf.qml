import QtQuick
import Hall
import Hall.ViewModels

// Digits that let one computer in, once.
PageFrame {
    id: root

    required property Models models
    readonly property string digits: models.panelHall.computer

    objectName: "leaf-computer"
    tone: Theme.ink
    title: digits === "" ? qsTr("这件事您办不了") : qsTr("放一台电脑进来")
    hint: PanelWords.told(models.panel.told, 0)

    Column {
        anchors.centerIn: parent
        width: parent.width
        spacing: Theme.near
        visible: root.digits !== ""

        Say {
            objectName: "computerDigits"
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            em: Math.min(Theme.seat, parent.width / 6)
            box: 1
            isStrong: true
            text: "%1 %2".arg(root.digits.slice(0, 4)).arg(root.digits.slice(4))
            wrapMode: Text.NoWrap
        }

        FittedSay {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            ems: [Theme.strong, Theme.body, Theme.mm(10)]
            room: 0.3 * root.height
            text: qsTr("15 分钟内，在那台电脑上打这八个数。只能用一次。")
        }
    }
}
