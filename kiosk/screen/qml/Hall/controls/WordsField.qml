import QtQuick
import Hall

// A few lines in own words: what is typed is personal, so no keyboard may learn it; the line one writes in is in sight.
Touchable {
    id: root

    required property int most
    property alias text: words.text

    // The keyboard comes with the focus, and what it has not handed over yet does when the focus goes.
    function write() {
        words.focus = false;
        words.forceActiveFocus();
    }

    function finish() {
        words.focus = false;
    }

    // Where the last letter ends that is taken; a rare one is written in two.
    function end(text: string): int {
        let at = 0;
        for (let count = 0; count < most && at < text.length; count++)
            at += text.charCodeAt(at) >> 10 === 0x36 ? 2 : 1;
        return at;
    }

    isChoice: false
    says: qsTr("写在这儿")
    border.width: Theme.chosenBorder
    border.color: Theme.ink
    onTapped: write()

    Item {
        id: sight

        anchors.fill: parent
        anchors.margins: Theme.tight
        clip: true

        TextEdit {
            id: words

            objectName: "words"
            y: Math.min(0, sight.height - cursorRectangle.y - cursorRectangle.height)
            width: sight.width
            height: Math.max(contentHeight, sight.height)
            Accessible.role: Accessible.EditableText
            Accessible.name: root.says
            wrapMode: TextEdit.Wrap
            textFormat: TextEdit.PlainText
            font.family: Theme.family
            font.pixelSize: Math.round(Theme.body)
            color: Theme.ink
            selectByMouse: false
            inputMethodHints: Qt.ImhSensitiveData | Qt.ImhNoPredictiveText
            onTextChanged: {
                if (length > root.end(text))
                    remove(root.end(text), length);
            }
        }
    }
}
