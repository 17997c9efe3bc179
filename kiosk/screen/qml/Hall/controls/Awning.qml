pragma ComponentBehavior: Bound
import QtQuick
import Hall

// The awning of a market stall: says where one is before a word is read.
Item {
    id: root

    property color tone: Theme.pine
    property int stripes: 12
    readonly property real stripe: width / stripes

    height: Theme.mm(14)
    clip: true

    Repeater {
        model: root.stripes

        Rectangle {
            required property int index

            x: index * root.stripe
            y: -radius
            width: root.stripe + 1
            height: root.height + radius - (index % 2 ? Theme.hair : 0)
            radius: root.stripe / 2
            color: index % 2 ? Theme.sand : root.tone
        }
    }
}
