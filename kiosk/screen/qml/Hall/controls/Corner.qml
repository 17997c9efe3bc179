import QtQuick
import Hall

// A button for `beside` of a page: as wide as its words in the corner of a high glass, as its column at the left of a wide one.
PressButton {
    width: Theme.isWide ? parent?.width ?? 0 : implicitWidth
    em: Theme.isWide ? Theme.body : Theme.strong
}
