import QtQuick
import Hall

// The way to what the hall makes public.
Touchable {
    id: root

    objectName: "openHall"
    isChoice: false
    implicitHeight: Theme.button
    says: Theme.isWide ? qsTr("这个市场") : qsTr("这个市场：免费、规矩、电话")

    FittedSay {
        anchors.verticalCenter: parent.verticalCenter
        x: Theme.near
        width: parent.width - 2 * Theme.near
        ems: [Theme.strong, Theme.body, Theme.mm(10)]
        room: root.height - Theme.hair
        isStrong: true
        color: root.inkColor
        maximumLineCount: 1
        elide: Text.ElideRight
        text: root.says
    }
}
