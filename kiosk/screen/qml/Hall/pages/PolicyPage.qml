pragma ComponentBehavior: Bound
import QtQuick
import Hall

// One card, sentence by sentence; the articles it stands on aside.
PageFrame {
    id: root

    required property Models models
    readonly property var card: models.learning.policy

    objectName: "page-policy"
    title: card.title ?? ""

    Paged {
        anchors.fill: parent
        spacing: Theme.near

        Repeater {
            model: (root.card.text ?? "").split("\n")

            Say {
                required property string modelData

                width: parent?.width ?? 0
                em: Theme.isWide ? Theme.body : Theme.strong
                text: modelData
            }
        }

        Say {
            width: parent.width
            visible: text !== ""
            em: Theme.title
            isStrong: true
            text: root.card.telephone ?? ""
        }

        Say {
            width: parent.width
            visible: text !== ""
            color: Theme.soft
            text: root.card.ground ?? ""
        }
    }
}
