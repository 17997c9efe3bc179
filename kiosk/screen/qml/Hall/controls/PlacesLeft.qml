import QtQuick
import Hall

// 还差 3 人, the figure large; or why there is none left.
Row {
    id: root

    required property int placesLeft
    required property string status
    property real em: Theme.pay
    property real wordEm: Theme.strong

    spacing: Theme.hair

    Say {
        anchors.baseline: figure.baseline
        visible: root.status === "open"
        em: root.wordEm
        text: qsTr("还差")
    }

    Say {
        id: figure

        em: root.em
        isStrong: true
        box: 1
        color: root.status === "open" ? Theme.ink : Theme.brick
        text: root.status === "open" ? root.placesLeft : root.status === "full" ? qsTr("满了") : qsTr("不招了")
        wrapMode: Text.NoWrap
    }

    Say {
        anchors.baseline: figure.baseline
        visible: root.status === "open"
        em: root.wordEm
        text: qsTr("人")
    }
}
