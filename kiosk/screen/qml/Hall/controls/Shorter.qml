import QtQuick
import Hall

// A line that is said whole where that fits in the smallest of its sizes, and else shorter.
Fitted {
    id: root

    required property string whole
    required property string shorter

    sizes: [Theme.body]
    box: 1.2
    text: Theme.emsOf(whole, isStrong) * sizes[sizes.length - 1] <= room ? whole : shorter
}
