import QtQuick
import Hall

// What was typed, as large as `widest` letters may be; what is wrong with it right below.
Column {
    id: root

    required property string typed
    property string prefix: ""
    property string suffix: ""
    property string problem: ""
    property string hint: ""
    property int widest: 5
    property real room: Infinity
    readonly property real fitting: (width - 2 * Theme.near) / (0.6 * (widest + 2 * prefix.length + 2 * suffix.length) + 0.4)
    readonly property real em: Math.max(Theme.mm(10), Math.min(Theme.pay, fitting))

    spacing: Theme.tight

    Rectangle {
        id: frame

        width: parent.width
        height: Math.max(Theme.mm(Theme.isWide ? 24 : 40), row.height + 2 * Theme.hair)
        radius: Theme.corner
        color: Theme.card
        border.width: Theme.chosenBorder
        border.color: root.problem !== "" ? Theme.brick : Theme.ink

        Row {
            id: row

            anchors.centerIn: parent
            spacing: root.em * 0.3

            Say {
                visible: root.prefix !== ""
                em: root.em
                text: root.prefix
                wrapMode: Text.NoWrap
            }

            Say {
                objectName: "typed"
                width: Math.min(implicitWidth, root.width - 2 * Theme.tight)
                horizontalAlignment: Text.AlignHCenter
                em: root.em
                isStrong: true
                text: root.typed
                wrapMode: Text.WordWrap
            }

            Rectangle {
                anchors.verticalCenter: parent.verticalCenter
                width: Theme.chosenBorder
                height: root.em
                color: Theme.ink
            }

            Say {
                visible: root.suffix !== ""
                em: root.em
                text: root.suffix
                wrapMode: Text.NoWrap
            }
        }
    }

    Row {
        id: below

        readonly property bool hasSign: root.problem !== "" && !Theme.isWide

        spacing: Theme.mm(3)

        IconSign {
            visible: below.hasSign
            name: "notice"
            side: Theme.strong
            tint: Theme.brick
        }

        FittedSay {
            objectName: "problem"
            visible: text !== ""
            width: root.width - (below.hasSign ? Theme.strong + Theme.mm(3) : 0)
            ems: root.problem !== "" && root.width > Theme.mm(120) ? [Theme.strong, Theme.body, Theme.mm(10)] : [Theme.body, Theme.mm(10)]
            room: root.room - frame.height - root.spacing
            text: Words.whole(root.problem !== "" ? root.problem : root.hint)
            isStrong: root.problem !== ""
            color: root.problem !== "" ? Theme.brick : Theme.soft
        }
    }
}
