import QtQuick
import Hall

// At most five things to choose from: below each other on a high glass, three side by side on a wide one.
Grid {
    id: root

    readonly property real cellWidth: (width - (columns - 1) * spacing) / columns
    readonly property real rowsThere: columns === 1 ? 5 : 2
    readonly property real cellHeight: Math.min((height - (rowsThere - 1) * spacing) / rowsThere, Theme.mm(columns === 1 ? 60 : 110))

    anchors.fill: parent
    columns: Theme.isWide ? 3 : 1
    spacing: Theme.tight
}
