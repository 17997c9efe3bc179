import QtQuick
import Hall

// One line of a FittedColumn, as high as the one thing in it: the lower its `rank`, the more it is needed, and 0 always.
Item {
    id: root

    required property int rank
    property bool isWanted: true
    default property alias content: inner.data
    readonly property real high: inner.children.length > 0 ? inner.children[0].height : 0
    readonly property bool isShown: (parent as FittedColumn)?.shown.includes(root) ?? false

    width: parent?.width ?? 0
    height: isShown ? high : 0
    opacity: isShown ? 1 : 0

    Item {
        id: inner

        width: parent.width
    }
}
