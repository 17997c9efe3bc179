import QtQuick
import Hall

// A question that comes before everything else: the page below waits. On a wide glass its answers stand at the right.
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
        id: sheet

        readonly property real inner: width - 2 * Theme.apart
        readonly property real column: Theme.isWide ? (inner - Theme.apart) / 2 : inner

        anchors.centerIn: parent
        width: Math.min(parent.width - 2 * Theme.apart, Theme.mm(360))
        height: grid.height + 2 * Theme.apart
        radius: Theme.corner
        color: Theme.paper
        border.width: Theme.isContrast ? Theme.border : 0
        border.color: Theme.ink

        Grid {
            id: grid

            anchors.centerIn: parent
            columns: Theme.isWide ? 2 : 1
            spacing: Theme.isWide ? Theme.apart : Theme.near + Theme.tight
            verticalItemAlignment: Grid.AlignVCenter

            Column {
                width: sheet.column
                spacing: Theme.near

                IconSign {
                    anchors.horizontalCenter: parent.horizontalCenter
                    visible: root.icon !== ""
                    name: root.icon
                    side: Theme.mm(Theme.isWide ? 28 : 40)
                    tint: root.tone
                }

                FittedSay {
                    objectName: "coverTitle"
                    width: parent.width
                    horizontalAlignment: Text.AlignHCenter
                    ems: [Theme.title, Theme.strong, Theme.body]
                    room: root.height * 0.25
                    isStrong: true
                    text: root.title
                }

                FittedSay {
                    objectName: "coverText"
                    width: parent.width
                    visible: text !== ""
                    horizontalAlignment: Text.AlignHCenter
                    ems: [Theme.strong, Theme.body, Theme.mm(10)]
                    room: root.height * 0.35
                    text: root.text
                }
            }

            Column {
                id: buttons

                width: sheet.column
                spacing: Theme.isWide ? Theme.tight : Theme.near
            }
        }
    }
}
