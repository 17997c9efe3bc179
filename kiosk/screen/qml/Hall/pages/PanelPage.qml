import QtQuick
import Hall
import Hall.ViewModels

// The clerks' panel: one page after the other, each in a file of its own.
Item {
    id: root

    required property Models models
    readonly property var files: ({
            [Leafs.WHO]: "panel/WhoLeaf.qml",
            [Leafs.PIN]: "panel/PinLeaf.qml",
            [Leafs.HOME]: "panel/HomeLeaf.qml",
            [Leafs.HALL]: "panel/HallLeaf.qml",
            [Leafs.DEVICES]: "panel/DevicesLeaf.qml",
            [Leafs.URGENT]: "panel/UrgentLeaf.qml",
            [Leafs.PREVIEW]: "panel/PreviewLeaf.qml",
            [Leafs.ROSTER]: "panel/RosterLeaf.qml",
            [Leafs.SEATS]: "panel/SeatsLeaf.qml",
            [Leafs.COMPUTER]: "panel/ComputerLeaf.qml",
            [Leafs.NEEDS]: "panel/NeedsLeaf.qml",
            [Leafs.HELD]: "panel/HeldLeaf.qml",
            [Leafs.CASE]: "panel/CaseLeaf.qml",
            [Leafs.WHY]: "panel/WhyLeaf.qml",
            [Leafs.NUMBER]: "panel/NumberLeaf.qml",
            [Leafs.CARD]: "panel/CardLeaf.qml",
            [Leafs.OUT]: "panel/OutLeaf.qml",
        })

    objectName: "page-panel"

    Loader {
        property int leaf: root.models.panel.leaf

        anchors.fill: parent
        onLeafChanged: setSource(Qt.resolvedUrl(root.files[leaf] ?? root.files[Leafs.OUT]), {"models": root.models})
    }
}
