pragma ComponentBehavior: Bound
import QtQuick
import Hall

// At most five things to choose from, one below the other, as high as there is room. Each
// `{name, icon, text, below, mark, isOff, isChosen}`; what cannot be chosen now says why.
Column {
    id: root

    required property var options
    readonly property real highest: Theme.mm(Theme.isLarge ? 76 : 62)
    readonly property real each: Math.min(highest, (height - (options.length - 1) * spacing) / options.length)

    // Too low for two lines: what stands below the word stands behind it.
    readonly property bool isLow: each < Theme.text(40)

    signal chosen(place: int)

    spacing: Theme.tight

    Repeater {
        model: root.options.length

        Touchable {
            id: option

            required property int index
            readonly property var said: root.options[index] ?? ({})
            readonly property bool isOff: said.isOff ?? false
            readonly property string below: said.below ?? ""
            readonly property color inkOrSoft: isOff ? Theme.soft : inkColor

            objectName: said.name ?? ""
            width: root.width
            height: root.each
            enabled: !isOff
            isChosen: said.isChosen ?? false
            color: isOff ? Theme.paper : isPressed ? pressedGround : isChosen ? Theme.sand : Theme.card
            border.width: isOff ? 0 : isChosen || isPressed ? Theme.chosenBorder : Theme.border
            says: said.text ?? ""
            means: says
            onTapped: root.chosen(index)

            IconSign {
                id: sign

                anchors.left: parent.left
                anchors.leftMargin: Theme.near
                anchors.verticalCenter: parent.verticalCenter
                visible: name !== ""
                name: root.isLow && Theme.isLarge ? "" : option.said.icon ?? ""
                side: name === "" ? 0 : Math.min(Theme.mm(28), option.height - 2 * Theme.tight)
                tint: option.inkOrSoft
            }

            Column {
                anchors.left: sign.right
                anchors.leftMargin: sign.side > 0 ? Theme.near : 0
                anchors.right: mark.left
                anchors.rightMargin: Theme.tight
                anchors.verticalCenter: parent.verticalCenter

                Say {
                    width: parent.width
                    em: root.isLow || text.length > 9 ? Theme.strong : Theme.title
                    isStrong: true
                    color: option.inkOrSoft
                    text: option.said.text ?? ""
                }

                Say {
                    width: parent.width
                    visible: !root.isLow && text !== ""
                    color: option.isPressed ? Theme.ink : Theme.soft
                    text: option.below
                }
            }

            Row {
                id: mark

                anchors.right: parent.right
                anchors.rightMargin: Theme.near
                anchors.verticalCenter: parent.verticalCenter
                spacing: Theme.hair

                IconSign {
                    anchors.verticalCenter: parent.verticalCenter
                    visible: option.isChosen
                    name: "check"
                    side: Theme.strong
                }

                Say {
                    anchors.verticalCenter: parent.verticalCenter
                    visible: text !== ""
                    width: Math.min(implicitWidth, option.width / 2)
                    isStrong: option.said.mark !== undefined && option.said.mark !== ""
                    color: isStrong ? option.inkColor : Theme.soft
                    text: option.said.mark || (root.isLow ? option.below : "")
                }
            }
        }
    }
}
