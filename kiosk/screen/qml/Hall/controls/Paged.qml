import QtQuick
import Hall

// Lines one below the other, whole ones alone: what does not fit comes with the next touch, and after the last the first.
Item {
    id: root

    property alias spacing: column.spacing
    property int first: 0
    property int next: 0
    readonly property bool isLong: column.height > height
    default property alias content: column.data

    function lines(): var {
        return Array.from(column.children).filter(line => line.visible && line.height > 0);
    }

    // At least one line is shown, however high it is.
    function arrange() {
        const all = lines();
        const room = column.height > height ? height - more.height - Theme.tight : height;
        if (column.height <= height || first >= all.length)
            first = 0;
        const top = all.length > 0 ? all[first].y : 0;
        let last = first;
        while (last + 1 < all.length && all[last + 1].y + all[last + 1].height - top <= room)
            last++;
        all.forEach((line, place) => line.opacity = place >= first && place <= last ? 1 : 0);
        column.y = -top;
        next = last + 1 < all.length ? last + 1 : 0;
    }

    clip: true
    onHeightChanged: arrange()
    onFirstChanged: arrange()

    Column {
        id: column

        width: parent.width
        onPositioningComplete: root.arrange()
    }

    PressButton {
        id: more

        objectName: "more"
        anchors.bottom: parent.bottom
        width: parent.width
        visible: root.isLong
        icon: root.next > 0 ? "down" : "up"
        text: root.next > 0 ? qsTr("往下看") : qsTr("从头看")
        means: text
        onTapped: root.first = root.next
    }
}
