import QtQuick
import Hall

// What was typed, large; what is wrong with it right below.
Column {
    id: root

    required property string typed
    property string prefix: ""
    property string suffix: ""
    property string problem: ""
    property string hint: ""

    spacing: Theme.hair

    Rectangle {
        width: parent.width
        height: Theme.mm(40)
        radius: Theme.corner
        color: Theme.card
        border.width: Theme.chosenBorder
        border.color: root.problem !== "" ? Theme.brick : Theme.ink

        Row {
            anchors.centerIn: parent
            spacing: Theme.near

            Say {
                visible: root.prefix !== ""
                em: Theme.pay
                text: root.prefix
            }

            Say {
                objectName: "typed"
                em: Theme.pay
                isStrong: true
                text: root.typed
                wrapMode: Text.NoWrap
            }

            Rectangle {
                anchors.verticalCenter: parent.verticalCenter
                width: Theme.chosenBorder
                height: Theme.mm(26)
                color: Theme.ink
            }

            Say {
                visible: root.suffix !== ""
                em: Theme.pay
                text: root.suffix
            }
        }
    }

    Row {
        spacing: Theme.mm(3)

        IconSign {
            visible: root.problem !== ""
            name: "notice"
            side: Theme.mm(13)
            tint: Theme.brick
        }

        Say {
            objectName: "problem"
            visible: text !== ""
            width: root.width - (root.problem !== "" ? Theme.mm(16) : 0)
            text: root.problem !== "" ? root.problem : root.hint
            isStrong: root.problem !== ""
            color: root.problem !== "" ? Theme.brick : Theme.soft
        }
    }
}
