import QtQuick
import Hall

// A line drawing in any colour.
Image {
    id: root

    required property string name
    property real side: Theme.mm(14)
    property color tint: Theme.ink

    width: side
    height: side
    sourceSize: Qt.size(Math.round(side), Math.round(side))
    source: name === "" ? "" : "image://icon/%1/%2".arg(name).arg(tint.toString().slice(1))
}
