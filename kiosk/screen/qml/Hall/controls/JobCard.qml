pragma ComponentBehavior: Bound
import QtQuick
import Hall

// A job in a list: what and for how much, when and how far, how many are wanted, what comes with it, one word why.
// Beside others it stands high, else it lies; where there is less room it says less, and all of it when looked at.
Job {
    id: root

    readonly property bool isHigh: height > 1.1 * width

    Loader {
        anchors.centerIn: parent
        sourceComponent: root.isHigh ? standing : lying
    }

    Component {
        id: lying

        JobLying {
            job: root
        }
    }

    Component {
        id: standing

        JobStanding {
            job: root
        }
    }
}
