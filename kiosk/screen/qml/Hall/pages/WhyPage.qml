import QtQuick
import Hall
import Hall.ViewModels

// What the mark is for; nothing need be chosen.
PageFrame {
    id: root

    required property Models models
    readonly property MattersView matters: models.matters

    objectName: "page-why"
    title: matters.mark === Marks.GOOD ? qsTr("哪儿好？") : qsTr("哪儿不好？")
    hint: qsTr("几样都行，不点也行。")
    mainText: qsTr("就这些")
    onMainTapped: matters.sendMark()
    here: [
        JobLine {
            seat: root.models.seat
        }
    ]

    Choices {
        readonly property var bits: [MarkReasons.PAY, MarkReasons.AS_SAID, MarkReasons.SAFETY, MarkReasons.MANNERS]

        anchors.fill: parent
        options: bits.map(bit => ({"name": "reason-" + bit, "text": MatterWords.markReason(bit, root.matters.mark === Marks.GOOD), "isChosen": (root.matters.reasons & bit) !== 0}))
        onChosen: place => root.matters.toggleReason(bits[place])
    }
}
