import QtQuick
import Hall
import Hall.ViewModels

// 还差 3 人, the figure large; 就差 1 个 where the last are left; or why there is none.
Row {
    id: root

    required property int placesLeft
    required property int status
    readonly property bool isOpen: status === Statuses.OPEN
    readonly property bool isLast: isOpen && placesLeft <= 2
    readonly property color tone: !isOpen ? Theme.brick : isLast ? Theme.amber : Theme.ink
    readonly property list<string> words: Words.around(isLast ? qsTr("就差 %n 个", "", placesLeft) : qsTr("还差 %n 人", "", placesLeft), placesLeft)
    property real em: Theme.pay
    property real wordEm: Theme.strong

    spacing: Theme.hair

    Say {
        anchors.baseline: figure.baseline
        visible: root.isOpen && text !== ""
        em: root.wordEm
        color: root.tone
        isStrong: root.isLast
        text: root.words[0]
        wrapMode: Text.NoWrap
    }

    Say {
        id: figure

        em: root.isOpen ? root.em : Math.min(root.em, Theme.title)
        isStrong: true
        box: 1
        color: root.tone
        text: root.isOpen ? root.placesLeft : Words.status(root.status)
        wrapMode: Text.NoWrap
    }

    Say {
        anchors.baseline: figure.baseline
        visible: root.isOpen && text !== ""
        em: root.wordEm
        color: root.tone
        isStrong: root.isLast
        text: root.words[1]
        wrapMode: Text.NoWrap
    }
}
