import QtQuick
import Hall

// Says that there are more jobs than have room at once, and shows them; after the last the first.
PressButton {
    required property JobCards cards

    objectName: "moreJobs"
    visible: cards.count > cards.fitting
    isChoice: false
    em: Theme.body
    icon: cards.rest > 0 ? "down" : "up"
    text: cards.rest > 0 ? qsTr("还有 %n 个", "", cards.rest) : qsTr("从头看")
    means: text
    onTapped: cards.more()
}
