import QtQuick
import Hall
import Hall.ViewModels

// 还差 3 人, the figure large; or why there is none left.
Row {
    id: root

    required property int placesLeft
    required property int status
    readonly property bool isOpen: status === Statuses.OPEN
    readonly property list<string> words: Words.around(qsTr("还差 %n 人", "", placesLeft), placesLeft)
    property real em: Theme.pay
    property real wordEm: Theme.strong

    spacing: Theme.hair

    Say {
        anchors.baseline: figure.baseline
        visible: root.isOpen && text !== ""
        em: root.wordEm
        text: root.words[0]
    }

    Say {
        id: figure

        em: root.em
        isStrong: true
        box: 1
        color: root.isOpen ? Theme.ink : Theme.brick
        text: root.isOpen ? root.placesLeft : Words.status(root.status)
        wrapMode: Text.NoWrap
    }

    Say {
        anchors.baseline: figure.baseline
        visible: root.isOpen && text !== ""
        em: root.wordEm
        text: root.words[1]
    }
}
