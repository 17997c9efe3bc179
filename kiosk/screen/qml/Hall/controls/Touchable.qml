import QtQuick
import Hall

// A thing one can touch: sand at once when pressed, a thick border and a tick when chosen.
Rectangle {
    id: root

    property color tone: Theme.ink
    property bool isFilled: false
    property bool isChosen: false
    property string says: ""
    readonly property bool isPressed: area.pressed
    readonly property color inkColor: isPressed ? Theme.ink : isFilled ? Theme.white : tone

    signal tapped

    radius: Theme.corner
    color: isPressed || isChosen ? Theme.sand : isFilled ? tone : Theme.card
    border.width: isChosen ? Theme.chosenBorder : isFilled ? 0 : Theme.border
    border.color: isChosen ? Theme.ink : Theme.line
    Accessible.role: Accessible.Button
    Accessible.name: says

    MouseArea {
        id: area

        anchors.fill: parent
        onClicked: root.tapped()
    }
}
