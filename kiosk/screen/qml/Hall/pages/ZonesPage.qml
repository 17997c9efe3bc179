pragma ComponentBehavior: Bound
import QtQuick
import Hall
import Hall.ViewModels

// Where the work is, the nearest first.
PageFrame {
    id: root

    required property Models models
    readonly property Browsing browsing: models.browsing
    property int page: 0

    objectName: "page-zones"
    title: qsTr("去哪一片？")
    hint: qsTr("近的在前")

    Grid {
        id: zones

        readonly property int fitting: Math.max(1, Math.floor((parent.height - pager.height) / (Theme.button + spacing)))
        readonly property int room: fitting * columns
        readonly property int pages: Math.max(1, Math.ceil(all.count / room))

        width: parent.width
        columns: Math.min(3, Math.floor((width + spacing) / (Theme.mm(78) + spacing)))
        spacing: Theme.tight

        Repeater {
            id: all

            model: root.browsing.zones

            FilterChip {
                required property int index
                required property int zone
                required isChosen
                required property string zoneName

                objectName: "zone-" + zone
                width: (zones.width - (zones.columns - 1) * zones.spacing) / zones.columns
                visible: Math.floor(index / zones.room) === root.page
                name: zone < 0 ? qsTr("都行") : zoneName
                onTapped: {
                    root.browsing.chooseZone(zone);
                    root.browsing.done();
                }
            }
        }
    }

    PressButton {
        id: pager

        objectName: "moreZones"
        anchors.bottom: parent.bottom
        width: parent.width
        visible: zones.pages > 1
        text: root.page === 0 ? qsTr("远一点的") : qsTr("近一点的")
        onTapped: root.page = (root.page + 1) % zones.pages
    }
}
