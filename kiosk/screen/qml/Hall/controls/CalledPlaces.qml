pragma ComponentBehavior: Bound
import QtQuick
import Hall

// Whose turn it is, for everybody who looks here: a queue place is called aloud and proves nothing.
Touchable {
    id: root

    required property var called
    property int most: 2
    readonly property bool isAny: calls.count > 0

    objectName: "answerCall"
    visible: isAny
    tone: Theme.amber
    says: qsTr("轮到了，请按一下")
    implicitHeight: said.height + 2 * Theme.tight
    implicitWidth: said.implicitWidth

    Column {
        id: said

        anchors.verticalCenter: parent.verticalCenter
        x: Theme.near
        width: parent.width - 2 * Theme.near

        Say {
            objectName: "called"
            width: parent.width
            em: Theme.strong
            isStrong: true
            color: root.inkColor
            text: root.says
        }

        Repeater {
            id: calls

            model: root.called

            Say {
                required property int index
                required property int number
                required property var places

                visible: index < root.most
                width: said.width
                em: Theme.isLarge ? Theme.strong : Theme.title
                isStrong: true
                color: root.inkColor
                text: qsTr("%1 号活儿 第 %2 位").arg(number).arg(places.join(qsTr("、")))
            }
        }
    }
}
