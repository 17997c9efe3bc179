pragma ComponentBehavior: Bound
import QtQuick
import Hall
import Hall.ViewModels

// 返回 and 退出 on every page at the same place, and between them how one reads best.
Rectangle {
    id: root

    required property bool isShown
    required property string aside
    required property LookView look
    readonly property real asideRoom: reading.x - Theme.apart - Theme.tight

    signal back
    signal leave

    height: Theme.button + Theme.mm(Theme.isWide ? 8 : 12)
    color: Theme.sand

    component BarButton: PressButton {
        anchors.verticalCenter: parent.verticalCenter
        width: Theme.mm(root.width > Theme.mm(300) ? 78 : Theme.isLarge ? 68 : 56)
        pressedGround: Theme.paper
        isChoice: false
    }

    BarButton {
        id: back

        objectName: "back"
        anchors.left: parent.left
        anchors.leftMargin: Theme.apart
        visible: root.isShown
        text: qsTr("返回")
        icon: "back"
        onTapped: root.back()
    }

    BarButton {
        id: leave

        objectName: "leave"
        anchors.right: parent.right
        anchors.rightMargin: Theme.apart
        visible: root.isShown
        text: qsTr("退出")
        icon: "leave"
        tone: Theme.brick
        onTapped: root.leave()
    }

    Row {
        id: reading

        anchors.verticalCenter: parent.verticalCenter
        x: root.isShown ? (parent.width - width) / 2 : parent.width - width - Theme.apart
        spacing: Theme.tight

        PressButton {
            objectName: "askLanguage"
            visible: root.look.languages.length > 1
            width: Theme.mm(Theme.isLarge ? 46 : 56)
            pressedGround: Theme.paper
            isChoice: false
            means: root.isShown ? "on a page" : "at the start"
            em: Theme.body
            text: root.look.languages.filter(each => each !== root.look.language).map(each => each === Languages.ENGLISH ? "EN" : Theme.isLarge ? Words.language(each).charAt(0) : Words.language(each)).join(" ")
            says: qsTr("换一种话")
            onTapped: root.look.askLanguage()
        }

        PressButton {
            objectName: "askView"
            width: Theme.mm(46)
            pressedGround: Theme.paper
            isChoice: false
            means: root.isShown ? "on a page" : "at the start"
            text: qsTr("大字")
            onTapped: root.look.askView()
        }
    }

    Say {
        objectName: "aside"
        anchors.left: parent.left
        anchors.leftMargin: Theme.apart
        anchors.right: reading.left
        anchors.rightMargin: Theme.tight
        anchors.verticalCenter: parent.verticalCenter
        visible: !root.isShown
        em: Theme.mm(10)
        text: root.aside
    }
}
