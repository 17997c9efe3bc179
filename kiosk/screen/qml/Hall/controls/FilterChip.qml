import QtQuick
import Hall

// A part of a list and how many jobs it has: with a tick when chosen, without a border where there is none.
Touchable {
    id: root

    required property string name
    required property int open
    property bool hasCount: true

    says: name
    isChoice: false
    height: Theme.button
    enabled: open > 0 || isChosen
    color: isPressed || isChosen || !enabled ? Theme.sand : Theme.card
    border.width: isChosen ? Theme.chosenBorder : enabled ? Theme.border : 0

    Row {
        anchors.centerIn: parent
        spacing: Theme.hair

        IconSign {
            anchors.verticalCenter: parent.verticalCenter
            visible: root.isChosen
            name: "check"
            side: Theme.body
        }

        Fitted {
            id: word

            objectName: "name"
            room: root.width - Theme.tight - (root.hasCount ? count.width + Theme.hair : 0) - (root.isChosen ? Theme.body + Theme.hair : 0)
            sizes: [Theme.body, Theme.mm(10)]
            isStrong: root.isChosen
            color: root.enabled ? Theme.ink : Theme.soft
            text: root.name
        }

        Say {
            id: count

            objectName: "open"
            visible: root.hasCount
            anchors.baseline: word.baseline
            em: Theme.body
            isStrong: root.enabled
            color: word.color
            text: root.open
            wrapMode: Text.NoWrap
        }
    }
}
