import QtQuick
import Hall

// The seat one has, above what else there is; a tap shows it whole.
Touchable {
    id: root

    required property int index
    required property string label
    required property string icon
    required property string trade
    required property int daysAhead
    required property int month
    required property int day
    required property int hour
    required property int minute
    required property string place

    isChosen: true
    isChoice: false
    says: qsTr("您报上了 %1 号").arg(label)
    implicitHeight: said.height + (Theme.isWide ? Theme.tight : Theme.near)

    IconSign {
        id: tick

        anchors.left: parent.left
        anchors.leftMargin: Theme.isWide ? Theme.hair : Theme.tight
        anchors.verticalCenter: parent.verticalCenter
        name: "check"
        side: Theme.isWide ? Theme.mm(10) : Theme.strong
    }

    Column {
        id: said

        anchors.left: tick.right
        anchors.leftMargin: tick.anchors.leftMargin
        anchors.right: parent.right
        anchors.rightMargin: Theme.mm(1)
        anchors.verticalCenter: parent.verticalCenter

        Say {
            objectName: "own"
            width: parent.width
            em: Theme.isWide ? Theme.mm(10) : Theme.strong
            isStrong: true
            text: qsTr("您报上了 %1 号").arg(root.label)
        }

        Say {
            width: parent.width
            em: Theme.isWide ? Theme.mm(10) : Theme.body
            text: (Theme.isWide ? "%1 %2" : "%1 · %2").arg(Words.trade(root.trade)).arg(Words.start(root.daysAhead, root.month, root.day, root.hour, root.minute))
        }
    }
}
