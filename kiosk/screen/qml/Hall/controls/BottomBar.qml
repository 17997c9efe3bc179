import QtQuick
import Hall

// 返回 and 退出, on every page at the same place.
Item {
    id: root

    required property bool isShown
    required property string aside

    signal back
    signal leave

    height: Theme.mm(32)

    Rectangle {
        anchors.fill: parent
        color: Theme.sand
    }

    PressButton {
        objectName: "back"
        anchors.left: parent.left
        anchors.leftMargin: Theme.apart
        anchors.verticalCenter: parent.verticalCenter
        width: Theme.mm(76)
        visible: root.isShown
        isChoice: false
        text: qsTr("返回")
        icon: "back"
        onTapped: root.back()
    }

    PressButton {
        objectName: "leave"
        anchors.right: parent.right
        anchors.rightMargin: Theme.apart
        anchors.verticalCenter: parent.verticalCenter
        width: Theme.mm(76)
        visible: root.isShown
        isChoice: false
        text: qsTr("退出")
        icon: "leave"
        tone: Theme.brick
        onTapped: root.leave()
    }

    Say {
        objectName: "aside"
        anchors.centerIn: parent
        width: parent.width - 2 * Theme.apart
        visible: !root.isShown
        horizontalAlignment: Text.AlignHCenter
        em: Theme.body
        text: root.aside
    }
}
