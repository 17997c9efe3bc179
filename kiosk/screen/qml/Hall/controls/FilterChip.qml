import QtQuick
import Hall

// A part of a list and how many jobs it has: when chosen with a tick where there is room, without a border where there
// is none.
Touchable {
    id: root

    required property string name
    required property int open
    property bool hasCount: true
    readonly property real ems: Theme.emsOf(name, isChosen) + (hasCount ? Theme.emsOf(open, true) : 0)
    readonly property real room: width - Theme.tight - 2 * Theme.hair
    readonly property bool hasTick: isChosen && (ems + 1) * Theme.mm(10) <= room
    readonly property real em: (ems + (hasTick ? 1 : 0)) * Theme.body <= room ? Theme.body : Theme.mm(10)

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
            visible: root.hasTick
            name: "check"
            side: root.em
        }

        Say {
            id: word

            objectName: "name"
            em: root.em
            isStrong: root.isChosen
            color: root.enabled ? Theme.ink : Theme.soft
            text: root.name
            wrapMode: Text.NoWrap
        }

        Say {
            id: count

            objectName: "open"
            visible: root.hasCount
            anchors.baseline: word.baseline
            em: root.em
            isStrong: root.enabled
            color: word.color
            text: root.open
            wrapMode: Text.NoWrap
        }
    }
}
