pragma ComponentBehavior: Bound
import QtQuick
import Hall

// Whose turn it is, for everybody who looks here: a queue place is called aloud and proves nothing.
Column {
    id: root

    required property var called
    property int most: 3
    readonly property alias count: calls.count

    signal answered(number: int, place: int)

    visible: count > 0
    spacing: Theme.tight

    Say {
        objectName: "called"
        width: parent.width
        em: Theme.strong
        isStrong: true
        color: Theme.amber
        text: qsTr("轮到了，请按一下：")
    }

    Flow {
        width: parent.width
        spacing: Theme.tight

        Repeater {
            id: calls

            model: root.called

            PressButton {
                required property int index
                required property int number
                required property int place

                objectName: "call-" + index
                visible: index < root.most
                tone: Theme.amber
                em: Theme.body
                text: qsTr("%1 号活儿 第 %2 位").arg(number).arg(place)
                onTapped: root.answered(number, place)
            }
        }
    }
}
