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
    readonly property bool isLow: each < Theme.text(31) + 2 * Theme.hair
    readonly property real sign: isLow && Theme.isLarge ? 0 : Math.min(Theme.mm(28), each - 2 * Theme.tight)

    // All words have one size, the largest in which each has one line; else in which each fits. So have what is beside or below.
    readonly property var ems: isLow ? [Theme.strong, Theme.body, Theme.mm(10)] : [Theme.title, Theme.strong, Theme.body]
    readonly property real em: ems.find(size => options.every(said => lines(said, size) === 1 && fits(said, size))) ?? ems.slice(1).find(size => options.every(said => fits(said, size))) ?? ems[ems.length - 1]

    signal chosen(place: int)

    function behind(said: var): string {
        return said.mark || (isLow ? said.below ?? "" : "");
    }

    // How wide the words of one are, all of it but margins, picture, tick and what stands behind them.
    function room(said: var, size: real): real {
        const mark = Theme.emsOf(behind(said), !!said.mark) * aside(size);
        return width - 2 * Theme.near - Theme.tight - (said.icon && sign > 0 ? sign + Theme.near : 0) - (said.isChosen ? Theme.strong + Theme.hair : 0) - mark;
    }

    function aside(size: real): real {
        return size === ems[2] ? Theme.mm(10) : Theme.body;
    }

    function lines(said: var, size: real): int {
        return Theme.linesOf(said.text ?? "", true, room(said, size) / size);
    }

    function fits(said: var, size: real): bool {
        const below = isLow || !said.below ? 0 : Theme.linesOf(said.below, false, room(said, size) / aside(size));
        return 1.35 * (lines(said, size) * size + below * aside(size)) <= each && Theme.longestWord(said.text ?? "", true) * size <= room(said, size);
    }

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
                name: root.sign > 0 ? option.said.icon ?? "" : ""
                side: name === "" ? 0 : root.sign
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
                    em: root.em
                    isStrong: true
                    color: option.inkOrSoft
                    text: option.said.text ?? ""
                }

                Say {
                    width: parent.width
                    visible: !root.isLow && text !== ""
                    em: root.aside(root.em)
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
                    em: root.aside(root.em)
                    isStrong: !!option.said.mark
                    color: isStrong ? option.inkColor : Theme.soft
                    text: root.behind(option.said)
                    wrapMode: Text.NoWrap
                }
            }
        }
    }
}
