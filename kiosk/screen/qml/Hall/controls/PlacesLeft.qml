import QtQuick
import Hall
import Hall.ViewModels

// 还差 3 人; 就差 1 个 where the last are left; or why there is none. `tone` is that of the last, where the ground bears it.
Figure {
    id: root

    required property int placesLeft
    required property int status
    property real em: Theme.pay
    property color tone: Theme.amber
    readonly property bool isOpen: status === Statuses.OPEN
    readonly property bool isLast: isOpen && placesLeft <= 2
    readonly property list<string> words: isOpen ? Words.around(isLast ? qsTr("就差 %n 个", "", placesLeft) : qsTr("还差 %n 人", "", placesLeft), placesLeft) : ["", ""]

    figure: isOpen ? placesLeft : Words.status(status)
    before: words[0]
    after: words[1]
    ems: isOpen ? [em] : [Theme.title, Theme.strong, Theme.body, Theme.mm(10)].filter(size => size <= em)
    inkColor: !isOpen ? Theme.brick : isLast ? tone : Theme.ink
    isStrong: isLast
}
