pragma ComponentBehavior: Bound
import QtQuick
import Hall

// Our own number pad: the system's keyboard would cover the page and remember what was typed.
Grid {
    id: root

    property bool canClear: true

    // In which order the ten digits stand; a letter in place of what takes all back.
    property string digits: "1234567890"
    property string letter: ""
    readonly property real keyWidth: (width - 2 * columnSpacing) / 3
    readonly property real keyHeight: (height - 3 * rowSpacing) / 4

    signal pressed(digit: string)
    signal erased
    signal cleared

    columns: 3
    columnSpacing: Theme.tight
    rowSpacing: Theme.tight

    Repeater {
        model: [...root.digits.slice(0, 9), root.letter === "" ? "clear" : root.letter, root.digits.slice(9), "erase"]

        PressButton {
            required property string modelData
            readonly property bool isDigit: modelData.length === 1

            objectName: "key-" + modelData
            width: root.keyWidth
            height: root.keyHeight
            opacity: modelData === "clear" && !root.canClear ? 0 : 1
            enabled: opacity > 0
            isRapid: true
            isChoice: false
            em: isDigit ? Math.min(Theme.pay, 0.7 * height) : Theme.isWide ? Theme.body : Theme.strong
            text: isDigit ? modelData : modelData === "erase" ? qsTr("删一个") : qsTr("全删了")
            icon: modelData === "erase" && !Theme.isWide ? "erase" : ""
            onTapped: {
                if (isDigit)
                    root.pressed(modelData);
                else if (modelData === "erase")
                    root.erased();
                else
                    root.cleared();
            }
        }
    }
}
