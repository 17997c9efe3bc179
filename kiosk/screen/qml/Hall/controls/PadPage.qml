import QtQuick
import Hall

// A number is typed: what was typed and what is wrong with it where one is, our own pad as the choices.
PageFrame {
    id: root

    required property string typed
    property string prefix: ""
    property string suffix: ""
    property string note: ""
    property string wrong: ""
    property int widest: 5
    property alias canClear: pad.canClear
    property alias digits: pad.digits
    property alias letter: pad.letter

    signal pressed(digit: string)
    signal erased
    signal cleared

    mainText: qsTr("按好了")

    here: TypedField {
        width: parent?.width ?? 0
        typed: root.typed
        prefix: root.prefix
        suffix: root.suffix
        widest: root.widest
        room: root.hereRoom
        hint: root.note
        problem: root.wrong
    }

    NumberPad {
        id: pad

        anchors.bottom: parent.bottom
        anchors.horizontalCenter: parent.horizontalCenter
        height: Math.min(parent.height, Theme.mm(230))
        width: Math.min(parent.width, Theme.isWide ? 5.4 * keyHeight + 2 * columnSpacing : parent.width)
        onPressed: digit => root.pressed(digit)
        onErased: root.erased()
        onCleared: root.cleared()
    }
}
