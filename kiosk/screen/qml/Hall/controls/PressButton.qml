import QtQuick
import Hall

// A button: a sign and a word.
Touchable {
    id: root

    property string text: ""
    property string icon: ""
    property bool isMain: false
    property bool isIconLast: false
    property real em: isMain ? Theme.title : Theme.strong

    says: text
    implicitHeight: isMain ? Theme.mainButton : Theme.button
    implicitWidth: row.width + 2 * Theme.near

    Row {
        id: row

        anchors.centerIn: parent
        layoutDirection: root.isIconLast ? Qt.RightToLeft : Qt.LeftToRight
        spacing: root.em * 0.4

        IconSign {
            anchors.verticalCenter: parent.verticalCenter
            visible: root.icon !== ""
            name: root.icon
            side: root.em * 1.3
            tint: root.inkColor
        }

        Say {
            anchors.verticalCenter: parent.verticalCenter
            text: root.text
            em: root.em
            isStrong: true
            color: root.inkColor
            wrapMode: Text.NoWrap
        }
    }
}
