import QtQuick
import Hall

// A thing one can touch: sand at once when pressed, a thick border and a tick when chosen. Every finger is heard by
// itself. What has just appeared, or means another thing than a moment ago, takes no press yet: the second tap of two
// belongs to what was there before. `isChoice`: one of the at most five that a page offers; keys, filters, pages of a
// list and the ways out are none.
Rectangle {
    id: root

    property color tone: Theme.ink
    property color pressedGround: Theme.sand
    property bool isFilled: false
    property bool isChosen: false
    property bool isRapid: false
    property bool isChoice: true
    property string says: ""
    property string means: ""
    readonly property bool isPressed: fingers.count > 0
    readonly property color inkColor: isPressed ? Theme.ink : isFilled ? Theme.white : Theme.touch(tone)

    signal tapped

    function settle() {
        fingers.isSettled = Theme.moment === 0;
        settling.restart();
    }

    radius: Theme.corner
    color: isPressed ? pressedGround : isChosen ? Theme.sand : isFilled ? Theme.touch(tone) : Theme.card
    border.width: isChosen || isPressed ? Theme.chosenBorder : isFilled ? 0 : Theme.border
    border.color: isChosen || isPressed ? Theme.ink : Theme.line
    Accessible.role: Accessible.Button
    Accessible.name: says
    Component.onCompleted: settle()
    onVisibleChanged: settle()
    onMeansChanged: settle()

    Timer {
        id: settling

        interval: Theme.moment
        onTriggered: fingers.isSettled = true
    }

    MultiPointTouchArea {
        id: fingers

        property bool isSettled: false
        property int count: 0
        property var since: ({})

        function forget(points: var) {
            for (const point of points)
                delete since[point.pointId];
            count = Object.keys(since).length;
        }

        anchors.fill: parent
        touchPoints: [
            TouchPoint {} // a mouse's: without one Qt makes a new one at each press, and keeps it for ever
        ]
        onPressed: points => {
            for (const point of points) {
                if (isSettled)
                    since[point.pointId] = Date.now();
            }
            count = Object.keys(since).length;
        }
        onReleased: points => {
            const now = Date.now();
            const taps = points.filter(point => point.pointId in since && now - since[point.pointId] < Theme.longest && contains(Qt.point(point.x, point.y)));
            forget(points);
            if (taps.length > 0 && !root.isRapid)
                root.settle();
            taps.forEach(() => root.tapped());
        }
        onCanceled: points => forget(points)
    }
}
