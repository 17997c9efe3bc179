pragma ComponentBehavior: Bound
import QtQuick
import Hall

// Whose turn it is, for everybody who looks here: a queue place is called aloud and proves nothing. Two jobs where
// there is room, one in one line where there is not; the others stand on the board.
Touchable {
    id: root

    required property var called
    readonly property bool isLine: Theme.isWide
    readonly property int mostPlaces: isLine ? 3 : 5
    readonly property bool isAny: calls.count > 0

    objectName: "answerCall"
    visible: isAny
    tone: Theme.amber
    says: qsTr("轮到了，请按一下")
    implicitHeight: Math.max(Theme.button, said.height + 2 * (isLine ? Theme.hair : Theme.tight))
    implicitWidth: said.implicitWidth

    Column {
        id: said

        anchors.verticalCenter: parent.verticalCenter
        x: Theme.near
        width: parent.width - 2 * Theme.near

        Say {
            objectName: "called"
            width: parent.width
            visible: !root.isLine
            em: Theme.strong
            isStrong: true
            color: root.inkColor
            text: root.says
        }

        Repeater {
            id: calls

            model: root.called

            FittedSay {
                required property int index
                required property int number
                required property var places
                required property int insteadOf
                readonly property string which: places.slice(0, root.mostPlaces).join(qsTr("、")) + (places.length > root.mostPlaces ? "…" : "")

                visible: index < (root.isLine ? 1 : 2)
                width: said.width
                ems: root.isLine ? [Theme.body, Theme.mm(10)] : [Theme.title, Theme.strong, Theme.body]
                room: root.isLine ? 1.35 * Theme.body : 2.7 * Theme.strong
                isStrong: true
                color: root.inkColor
                text: {
                    if (insteadOf > 0)
                        return (root.isLine ? qsTr("轮到 %1 号活儿（原 %2 号）第 %3 位") : qsTr("%1 号活儿（原 %2 号）第 %3 位")).arg(number).arg(insteadOf).arg(which);
                    return (root.isLine ? qsTr("轮到 %1 号活儿 第 %2 位") : qsTr("%1 号活儿 第 %2 位")).arg(number).arg(which);
                }
            }
        }
    }
}
