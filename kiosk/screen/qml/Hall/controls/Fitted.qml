import QtQuick
import Hall

// A line in the largest of some sizes in which it fits its `room` (a width); `fits` says whether it does in any.
Say {
    id: root

    required property real room
    property var sizes: [Theme.strong, Theme.body]
    readonly property real wide: Theme.emsOf(text, isStrong)
    readonly property bool fits: wide * sizes[sizes.length - 1] <= room

    em: sizes.find(size => wide * size <= room) ?? sizes[sizes.length - 1]
    wrapMode: Text.NoWrap
}
