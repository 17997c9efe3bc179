import QtQuick
import Hall

// The shape of every page: what it is about above, the main button always at the same place below.
Item {
    id: root

    property string title: ""
    property string hint: ""
    property string problem: ""
    property color tone: Theme.pine
    property alias mainText: main.text
    property alias beside: corner.data
    default property alias content: body.data

    signal mainTapped

    Awning {
        id: awning

        anchors.left: parent.left
        anchors.right: parent.right
        tone: root.tone
    }

    Say {
        id: heading

        objectName: "title"
        anchors.top: awning.bottom
        anchors.topMargin: Theme.near
        x: Theme.apart
        width: corner.x - (corner.width > 0 ? Theme.near : 0) - x
        text: root.title
        em: Theme.title
        isStrong: true
    }

    Row {
        id: corner

        anchors.verticalCenter: heading.verticalCenter
        anchors.right: parent.right
        anchors.rightMargin: Theme.apart
        spacing: Theme.tight
    }

    Row {
        id: remark

        anchors.top: heading.bottom
        anchors.topMargin: Theme.hair
        x: Theme.apart
        spacing: Theme.mm(3)

        IconSign {
            visible: root.problem !== ""
            name: "notice"
            side: Theme.mm(13)
            tint: Theme.amber
        }

        Say {
            objectName: "remark"
            visible: text !== ""
            width: root.width - 2 * Theme.apart - (root.problem !== "" ? Theme.mm(16) : 0)
            text: root.problem !== "" ? root.problem : root.hint
            isStrong: root.problem !== ""
            color: root.problem !== "" ? Theme.amber : Theme.soft
        }
    }

    Item {
        id: body

        anchors.top: remark.bottom
        anchors.topMargin: Theme.near
        anchors.bottom: parent.bottom
        anchors.bottomMargin: main.visible ? Theme.mainButton + Theme.near + Theme.tight : Theme.tight
        x: Theme.apart
        width: parent.width - 2 * Theme.apart
    }

    PressButton {
        id: main

        objectName: "main"
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.tight
        x: Theme.apart
        width: parent.width - 2 * Theme.apart
        visible: text !== ""
        isMain: true
        isFilled: true
        tone: root.tone
        onTapped: root.mainTapped()
    }
}
