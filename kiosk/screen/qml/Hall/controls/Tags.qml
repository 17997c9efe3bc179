pragma ComponentBehavior: Bound
import QtQuick
import Hall

// What comes with the work, a word each, always in the same order.
Flow {
    id: root

    required property var words
    property real em: Theme.body
    readonly property real wide: words.reduce((sum, word) => sum + Theme.emsOf(word, false) * em + Theme.text(5) + spacing, 0)

    spacing: Theme.hair

    Repeater {
        model: root.words

        Rectangle {
            id: tag

            required property string modelData

            width: word.width + Theme.text(5)
            height: root.em * 1.4
            radius: Theme.hair
            color: Theme.sand

            Say {
                id: word

                anchors.centerIn: parent
                em: root.em
                text: tag.modelData
                wrapMode: Text.NoWrap
            }
        }
    }
}
