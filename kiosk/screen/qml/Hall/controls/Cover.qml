import QtQuick
import Hall

// A question that comes before everything else: the page below waits.
Rectangle {
    id: root

    required property string icon
    required property string title
    property string text: ""
    property color tone: Theme.amber
    default property alias buttons: buttons.data

    color: "#B31B1F24"

    Shield {
        anchors.fill: parent
    }

    Rectangle {
        anchors.centerIn: parent
        width: parent.width - 2 * Theme.apart
        height: column.height + 2 * Theme.apart
        radius: Theme.corner
        color: Theme.paper

        Column {
            id: column

            anchors.centerIn: parent
            width: parent.width - 2 * Theme.apart
            spacing: Theme.near

            IconSign {
                anchors.horizontalCenter: parent.horizontalCenter
                name: root.icon
                side: Theme.mm(40)
                tint: root.tone
            }

            Say {
                objectName: "coverTitle"
                width: parent.width
                horizontalAlignment: Text.AlignHCenter
                em: Theme.title
                isStrong: true
                text: root.title
            }

            Say {
                objectName: "coverText"
                width: parent.width
                visible: text !== ""
                horizontalAlignment: Text.AlignHCenter
                em: Theme.strong
                text: root.text
            }

            Column {
                id: buttons

                width: parent.width
                topPadding: Theme.tight
                spacing: Theme.near
            }
        }
    }
}
