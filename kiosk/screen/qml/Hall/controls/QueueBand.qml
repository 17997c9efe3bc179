import QtQuick
import Hall

// A queue place: no seat, so it looks like none. Sand while one waits; in the way's own colour when it is one's turn.
Rectangle {
    id: root

    required property string job
    required property string place
    property string below: ""
    property bool isTurn: false
    property int together: 1
    readonly property color inkColor: isTurn ? Theme.white : Theme.ink
    readonly property real inner: width - 2 * Theme.near
    readonly property real placeEm: Theme.mm(Theme.isWide ? 26 : 48)
    readonly property real jobEm: Theme.mm(18)

    // How much smaller both are where they would be too wide.
    readonly property real part: {
        const job = Theme.emsOf(root.job, true) * jobEm;
        const place = Theme.emsOf(root.place, true) * placeEm;
        return Math.min(1, (Theme.isWide ? inner - Theme.near : inner) / (Theme.isWide ? job + place : Math.max(job, place)));
    }

    height: said.height + 2 * Theme.tight
    radius: Theme.corner
    color: isTurn ? Theme.pine : Theme.sand
    border.width: isTurn ? 0 : Theme.border
    border.color: Theme.ink

    Column {
        id: said

        anchors.centerIn: parent

        Grid {
            anchors.horizontalCenter: parent.horizontalCenter
            columns: Theme.isWide ? 2 : 1
            columnSpacing: Theme.near
            horizontalItemAlignment: Grid.AlignHCenter
            verticalItemAlignment: Grid.AlignVCenter

            Say {
                objectName: "queueJob"
                em: root.part * root.jobEm
                isStrong: true
                color: root.inkColor
                text: root.job
                wrapMode: Text.NoWrap
            }

            Say {
                objectName: "queuePlace"
                em: root.part * root.placeEm
                box: 1.1
                isStrong: true
                color: root.inkColor
                text: root.place
                wrapMode: Text.NoWrap
            }
        }

        Fitted {
            objectName: "queueTogether"
            anchors.horizontalCenter: parent.horizontalCenter
            visible: root.together > 1
            room: root.inner
            sizes: [Theme.body, Theme.mm(10)]
            isStrong: true
            color: root.inkColor
            text: qsTr("%n 个人一起，一人一个位子", "", root.together)
        }

        Say {
            objectName: "queueBelow"
            anchors.horizontalCenter: parent.horizontalCenter
            visible: text !== ""
            em: Theme.mm(18)
            isStrong: true
            color: root.inkColor
            text: root.below
            wrapMode: Text.NoWrap
        }
    }
}
