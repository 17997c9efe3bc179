import QtQuick
import Hall

// A line in the largest of some sizes in which it fits; `fits` says whether it does in any.
Say {
    id: root

    required property real room
    property var sizes: [Theme.strong, Theme.body]
    readonly property real wide: measure.advanceWidth / measure.font.pixelSize
    readonly property bool fits: wide * sizes[sizes.length - 1] <= room

    em: sizes.find(size => wide * size <= room) ?? sizes[sizes.length - 1]
    wrapMode: Text.NoWrap

    TextMetrics {
        id: measure

        font.family: Theme.family
        font.weight: root.isStrong ? Font.Bold : Font.Normal
        font.pixelSize: 100
        text: root.text
    }
}
