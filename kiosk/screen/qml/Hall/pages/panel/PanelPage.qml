import QtQuick
import Hall
import Hall.ViewModels

// The clerks' panel: one page after the other, each in a file of its own.
Item {
    id: root

    required property Models models
    readonly property var files: ({
            [Leafs.WHO]: "WhoLeaf.qml",
            [Leafs.PIN]: "PinLeaf.qml",
            [Leafs.HOME]: "HomeLeaf.qml",
            [Leafs.HALL]: "HallLeaf.qml",
            [Leafs.DEVICES]: "DevicesLeaf.qml",
            [Leafs.URGENT]: "UrgentLeaf.qml",
            [Leafs.PREVIEW]: "PreviewLeaf.qml",
            [Leafs.ROSTER]: "RosterLeaf.qml",
            [Leafs.SEATS]: "SeatsLeaf.qml",
            [Leafs.COMPUTER]: "ComputerLeaf.qml",
            [Leafs.NEEDS]: "NeedsLeaf.qml",
            [Leafs.HELD]: "HeldLeaf.qml",
            [Leafs.CASE]: "CaseLeaf.qml",
            [Leafs.WHY]: "WhyLeaf.qml",
            [Leafs.NUMBER]: "NumberLeaf.qml",
            [Leafs.CARD]: "CardLeaf.qml",
            [Leafs.OUT]: "OutLeaf.qml",
        })

    objectName: "page-panel"

    Loader {
        property int leaf: root.models.panel.leaf

        anchors.fill: parent
        onLeafChanged: setSource(Qt.resolvedUrl(root.files[leaf] ?? "OutLeaf.qml"), {"models": root.models})
    }
}
