import QtQuick
import Hall

// A button: a sign and a word, smaller or in two lines where the word is long.
Touchable {
    id: root

    property string text: ""
    property string icon: ""
    property bool isMain: false
    property bool isIconLast: false
    property real em: isMain ? Theme.title : Theme.strong
    readonly property real sign: icon === "" ? 0 : 1.7
    readonly property real ems: Theme.emsOf(text, true)
    readonly property real inner: width - 2 * Theme.hair
    readonly property bool hasTwo: height > 2.7 * Theme.body && Theme.longestWord(text, true) * Theme.body <= inner - sign * Theme.body
    readonly property real size: [em, Theme.title, Theme.strong, Theme.body].find(each => each <= em && (sign + ems) * each <= inner) ?? Math.min(em, hasTwo ? Theme.body : Theme.mm(10))
    readonly property bool isOneLine: (sign + ems) * size <= inner

    says: text
    implicitHeight: isMain ? Theme.mainButton : Theme.button
    implicitWidth: (sign + ems) * em + 2 * Theme.near

    Row {
        anchors.centerIn: parent
        layoutDirection: root.isIconLast ? Qt.RightToLeft : Qt.LeftToRight
        spacing: root.size * 0.4

        IconSign {
            anchors.verticalCenter: parent.verticalCenter
            visible: root.icon !== ""
            name: root.icon
            side: Math.min(root.size * 1.3, root.height - 2 * Theme.hair)
            tint: root.inkColor
        }

        Say {
            anchors.verticalCenter: parent.verticalCenter
            width: root.isOneLine ? implicitWidth : root.inner - root.sign * root.size
            horizontalAlignment: Text.AlignHCenter
            text: root.text
            em: root.size
            box: root.isOneLine ? 1 : 1.35
            isStrong: true
            color: root.inkColor
            wrapMode: root.isOneLine ? Text.NoWrap : Text.WordWrap
        }
    }
}
