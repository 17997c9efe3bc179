pragma ComponentBehavior: Bound
import QtQuick
import Hall

// A few jobs: side by side where a wide glass has room for all of several, else one below the other; what does not fit
// comes with `more`, which keeps one of those before, and after the last the first.
Grid {
    id: root

    required property var jobs
    required property int count
    required property string named
    property bool hasDay: false
    property int first: 0

    // How many have room at once; the grid stays where there are fewer.
    property int most: 3
    readonly property int beside: Math.max(1, Math.min(most, count))
    readonly property real across: (width - (beside - 1) * spacing) / beside
    readonly property list<string> longest: Words.around(qsTranslate("PlacesLeft", "还差 %n 人", "", 99), "99")
    readonly property real wide: Theme.emsOf(longest.join(""), false) * Theme.body + Theme.emsOf("99", true) * Theme.title + 2 * Theme.mm(1)
    readonly property real high: Theme.text(wide > across - Theme.mm(6) ? 102 : 90) + Theme.mm(35)
    readonly property bool isBeside: Theme.isWide && count > 1 && height >= high && across >= Theme.text(56)
    readonly property int below: Math.max(1, Math.min(most, Math.floor((height + spacing) / (Theme.text(48) + spacing))))
    readonly property int fitting: isBeside ? beside : below
    readonly property int rest: Math.max(0, count - first - fitting)

    signal opened(string key)
    signal taken(string key)

    function more() {
        first = rest > 0 ? Math.min(first + Math.max(1, fitting - 1), count - fitting) : 0;
    }

    columns: isBeside ? beside : 1
    spacing: Theme.tight
    onCountChanged: first = 0
    onFittingChanged: first = 0

    Repeater {
        model: root.jobs

        JobCard {
            objectName: root.named + index
            width: root.isBeside ? root.across : root.width
            height: root.isBeside ? root.height : (root.height - (root.below - 1) * root.spacing) / root.below
            visible: index >= root.first && index < root.first + root.fitting
            hasDay: root.hasDay
            onTapped: root.opened(key)
            onTaken: root.taken(key)
        }
    }
}
