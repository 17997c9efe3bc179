import QtQuick
import Hall
import Hall.ViewModels

// The shape of a page that shows a seat: the number above, on a wide glass at the left; what it is for; at the bottom
// what can be done with it (`content`), and what else (`beside`), on a wide glass below the number.
Item {
    id: root

    required property SeatView seat
    property alias headline: band.headline
    property alias below: band.below
    property alias tone: band.color
    property alias beside: beside.data
    default property alias content: actions.data
    readonly property real side: Theme.isWide ? width / 3 : width
    readonly property real column: Theme.apart + (Theme.isWide ? side : 0)

    Rectangle {
        visible: Theme.isWide
        width: root.side
        height: parent.height
        color: Theme.sand
    }

    SeatBand {
        id: band

        width: root.side
        highest: Theme.isWide ? root.height - Theme.tight - (beside.height > 0 ? beside.height + Theme.near : 0) : Theme.mm(1000)
        label: root.seat.label
    }

    Column {
        id: beside

        x: Theme.apart
        y: Theme.isWide ? root.height - Theme.tight - height : actions.y - height - (height > 0 ? Theme.near : 0)
        width: root.side - 2 * Theme.apart
        spacing: Theme.tight
    }

    SeatFacts {
        id: facts

        x: root.column
        y: Theme.near + (Theme.isWide ? 0 : band.height)
        width: root.width - x - Theme.apart
        height: (Theme.isWide ? actions.y : beside.y) - y - Theme.near
        seat: root.seat
    }

    Item {
        id: actions

        objectName: "actions"
        x: root.column
        y: root.height - Theme.tight - height
        width: root.width - x - Theme.apart
        height: Theme.mainButton
    }
}
