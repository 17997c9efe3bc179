pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.VirtualKeyboard.Styles
import Hall

// Qt's keyboard in the hall's own look: paper keys with a line around, sand when pressed, letters as large as our own.
KeyboardStyle {
    id: root

    readonly property real gap: Math.max(1, Theme.mm(1))

    // Wide by high, so that a key is at least 15 mm high wherever it is as wide.
    keyboardDesignWidth: 2560
    keyboardDesignHeight: 980
    selectionListHeight: Theme.mm(18)
    popupListDelegate: Candidate {}
    popupListBackground: Rectangle {
        color: Theme.sand
    }
    languagePopupListEnabled: false
    alternateKeysListItemWidth: Theme.mm(18)
    alternateKeysListItemHeight: Theme.mm(20)
    alternateKeysListDelegate: Item {
        id: other

        required property var model

        width: root.alternateKeysListItemWidth
        height: root.alternateKeysListItemHeight

        Say {
            anchors.centerIn: parent
            isStrong: true
            em: Theme.strong
            text: other.model.text
        }
    }
    alternateKeysListBackground: Rectangle {
        color: Theme.sand
    }
    selectionListDelegate: Candidate {}
    selectionListBackground: Rectangle {
        color: Theme.sand
    }
    selectionListHighlight: Rectangle {
        color: Theme.card
        radius: Theme.mm(2)
    }
    keyboardBackground: Rectangle {
        color: Theme.sand
    }
    keyPanel: Panel {}
    backspaceKeyPanel: Panel {
        icon: "erase"
    }
    languageKeyPanel: Panel {
        icon: "globe"
    }
    enterKeyPanel: Panel {
        icon: "enter"
    }
    hideKeyPanel: Panel {
        icon: "down"
    }
    shiftKeyPanel: Panel {
        icon: "up"
    }
    spaceKeyPanel: Panel {
        em: Theme.body
    }
    symbolKeyPanel: Panel {}
    modeKeyPanel: Panel {}

    component Candidate: SelectionListItem {
        id: item

        required property int index
        required property string display

        width: word.width + 2 * Theme.near

        Say {
            id: word

            anchors.centerIn: parent
            isStrong: true
            em: Theme.strong
            text: item.display
            wrapMode: Text.NoWrap
        }
    }

    component Panel: KeyPanel {
        id: panel

        property string icon: ""
        property string word: control?.displayText ?? ""
        property real em: Theme.strong

        Rectangle {
            anchors.fill: parent
            anchors.margins: root.gap
            radius: Theme.mm(2)
            color: panel.control?.pressed ? Theme.sand : Theme.card
            border.width: panel.control?.pressed ? Theme.chosenBorder : Theme.border
            border.color: panel.control?.pressed ? Theme.ink : Theme.line

            Say {
                anchors.centerIn: parent
                em: Math.min(panel.em, parent.height * 0.62)
                isStrong: true
                box: 1
                color: Theme.touch(Theme.ink)
                text: panel.icon !== "" ? "" : panel.control?.uppercased ? panel.word.toUpperCase() : panel.word
                wrapMode: Text.NoWrap
            }

            IconSign {
                anchors.centerIn: parent
                visible: name !== ""
                name: panel.icon
                side: Math.min(Theme.mm(11), parent.height * 0.6)
                tint: Theme.touch(Theme.ink)
            }
        }
    }
}
