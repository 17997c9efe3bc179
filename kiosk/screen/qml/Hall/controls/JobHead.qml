pragma ComponentBehavior: Bound
import QtQuick
import Hall

// The first line of a card that lies: what it is at the left, what it pays at the right, and the figure the largest.
Item {
    id: root

    required property string icon
    required property string trade
    required property string pay
    required property string unit
    property string ride: ""

    // Not in the middle of a low card.
    property real highest: Theme.pay
    readonly property real least: Theme.mm(10)
    readonly property real signed: Theme.text(20) + Theme.tight

    // Of pay, trade and unit: pay is made smaller last.
    readonly property list<var> sizes: [[Theme.pay, Theme.title, Theme.body], [Theme.text(22), Theme.title, Theme.body], [Theme.text(22), Theme.strong, Theme.body], [Theme.text(22), Theme.strong, least], [Theme.title, Theme.strong, least], [Theme.title, Theme.body, least], [Theme.title, least, least], [Theme.strong, least, least], [least, least, least]]
    readonly property list<var> allowed: sizes.filter(each => each[0] <= highest)
    readonly property var signedSize: allowed.find(each => each[0] > least && wide(each) <= width - signed)
    readonly property var size: signedSize ?? allowed.find(each => wide(each) <= width) ?? sizes[sizes.length - 1]

    function wide(each: var): real {
        return Theme.emsOf(pay, true) * each[0] + Theme.emsOf(trade, true) * each[1] + Theme.emsOf(unit, false) * each[2] + Theme.near + Theme.hair;
    }

    implicitHeight: Math.max(figure.height, picture.visible ? picture.height : 0)

    component Line: Say {
        box: 1
        wrapMode: Text.NoWrap
    }

    IconSign {
        id: picture

        anchors.verticalCenter: parent.verticalCenter
        visible: root.signedSize !== undefined
        name: root.icon
        side: Theme.text(20)
    }

    Line {
        id: what

        objectName: "trade"
        x: picture.visible ? root.signed : 0
        anchors.verticalCenter: parent.verticalCenter
        em: root.size[1]
        isStrong: true
        text: root.trade
    }

    Fitted {
        anchors.left: what.right
        anchors.leftMargin: Theme.tight
        anchors.verticalCenter: parent.verticalCenter
        visible: root.highest < Theme.pay && text !== "" && fits
        room: figure.x - x - Theme.tight
        sizes: [Theme.body]
        text: root.ride
    }

    Line {
        id: figure

        objectName: "pay"
        anchors.right: per.left
        anchors.rightMargin: Theme.hair
        anchors.verticalCenter: parent.verticalCenter
        em: root.size[0]
        isStrong: true
        text: root.pay
    }

    Line {
        id: per

        anchors.right: parent.right
        anchors.baseline: figure.baseline
        em: root.size[2]
        text: root.unit
    }
}
