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

    // As large as all of it fits: a figure is 0.6 em wide, a hanzi one, and there are the gaps and the stroke.
    readonly property real em: Math.min(Theme.pay, (width - 4 * Theme.near) / (0.6 * typed.length + 0.7 * prefix.length + suffix.length))

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
                em: root.em
                text: root.prefix
            }

            Say {
                objectName: "typed"
                em: root.em
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
                em: root.em
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
