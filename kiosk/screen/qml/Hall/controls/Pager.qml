pragma ComponentBehavior: Bound
import QtQuick
import Hall

// The pages of a long list: back, which of how many, on; on a wide glass, where it stands at the left, in two rows.
Item {
    id: root

    required property int pageNumber
    required property int pageCount
    readonly property bool isNeeded: pageCount > 1

    signal turned(int by)

    width: parent?.width ?? 0
    height: Theme.isWide ? 2 * Theme.button + Theme.tight : Theme.button
    visible: isNeeded

    component Turn: PressButton {
        width: Theme.isWide ? (root.width - Theme.tight) / 2 : Theme.mm(50)
        height: Theme.button
        anchors.bottom: parent.bottom
        isChoice: false
    }

    Turn {
        objectName: "previousPage"
        anchors.left: parent.left
        visible: root.pageNumber > 1
        says: qsTr("上一页")
        text: "▲"
        onTapped: root.turned(-1)
    }

    Fitted {
        objectName: "whichPage"
        anchors.horizontalCenter: parent.horizontalCenter
        y: (Theme.button - height) / 2
        room: Theme.isWide ? root.width : root.width - 2 * Theme.mm(55)
        text: qsTr("第 %1 页 共 %2 页").arg(root.pageNumber).arg(root.pageCount)
    }

    Turn {
        objectName: "nextPage"
        anchors.right: parent.right
        visible: root.pageNumber < root.pageCount
        says: qsTr("下一页")
        text: "▼"
        onTapped: root.turned(1)
    }
}
