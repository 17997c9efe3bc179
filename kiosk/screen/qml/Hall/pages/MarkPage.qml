import QtQuick
import Hall
import Hall.ViewModels

// How the employer was, said once; no other worker sees who said it.
PageFrame {
    id: root

    required property Models models
    readonly property MattersView matters: models.matters
    readonly property bool isGiven: matters.given !== Marks.UNKNOWN

    objectName: "page-mark"
    title: isGiven ? qsTr("谢谢，记下了") : qsTr("这家怎么样？")
    hint: qsTr("谁说的，招工的和别人都看不见。")
    here: [
        JobLine {
            seat: root.models.seat
        }
    ]

    Choices {
        readonly property var marks: [Marks.GOOD, Marks.FAIR, Marks.BAD]

        anchors.fill: parent
        visible: !root.isGiven
        options: marks.map((mark, place) => ({"name": "mark-" + mark, "icon": ["check", "hand", "cross"][place], "text": MatterWords.mark(mark)}))
        onChosen: place => root.matters.giveMark(marks[place])
    }

    IconSign {
        anchors.centerIn: parent
        visible: root.isGiven
        name: "check"
        side: Theme.mm(70)
        tint: Theme.pine
    }
}
