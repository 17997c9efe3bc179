import QtQuick
import Hall
import Hall.ViewModels

// What the hall says to everybody now: that its clock is wrong comes before all else.
Rectangle {
    id: root

    required property MarketView market
    property bool isNarrow: false
    readonly property color tone: market.isClockWrong ? Theme.brick : Theme.amber

    width: parent?.width ?? 0
    height: words.height + 2 * Theme.hair
    visible: words.text !== ""
    radius: Theme.corner
    color: Theme.card
    border.width: Theme.chosenBorder
    border.color: tone

    IconSign {
        id: sign

        x: Theme.tight
        anchors.verticalCenter: parent.verticalCenter
        name: "notice"
        side: root.isNarrow ? 0 : Theme.strong
        tint: root.tone
    }

    Say {
        id: words

        objectName: "notice"
        anchors.verticalCenter: parent.verticalCenter
        anchors.left: sign.right
        anchors.leftMargin: root.isNarrow ? 0 : Theme.mm(3)
        anchors.right: parent.right
        anchors.rightMargin: Theme.tight
        em: root.isNarrow ? Theme.mm(10) : Theme.isWide ? Theme.body : Theme.strong
        isStrong: true
        color: root.tone
        maximumLineCount: Theme.isLarge && !Theme.isWide ? 3 : 4
        elide: Text.ElideRight
        text: root.market.isClockWrong ? Words.clock(root.market.clockWitness, root.market.clockKiosk, root.market.ownTime, root.market.otherTime) : root.market.notice
    }
}
