pragma ComponentBehavior: Bound
import QtQuick
import Hall

// All that is said of one job, in the order in which people ask.
Column {
    id: root

    required property int daysAhead
    required property int month
    required property int day
    required property int hour
    required property int minute
    required property int endHour
    required property int endMinute
    required property int hours
    required property int days
    required property string place
    required property string zone
    required property int ride
    required property int bay
    required property int paid
    required property int extras
    required property var needs
    required property string note
    required property bool isVerified

    // Lines as large as they should be, where there is room for them.
    required property real room
    readonly property real em: [Theme.strong, Theme.body].find(size => 7 * (size * 1.35 + Theme.mm(3)) < room) ?? Theme.mm(10)

    spacing: room > 9 * (em * 1.35 + Theme.near) ? Theme.near : Theme.mm(em > Theme.mm(10) ? 3 : 1)

    component Line: Row {
        id: line

        required property string icon
        required property string text
        property color tone: Theme.ink
        property bool isStrong: false

        width: root.width
        spacing: Theme.tight
        visible: text !== ""

        IconSign {
            name: line.icon
            side: root.em * 1.3
            tint: Theme.touch(Theme.pine)
        }

        Say {
            width: line.width - root.em * 1.3 - Theme.tight
            em: root.em
            isStrong: line.isStrong
            color: line.tone
            text: line.text
        }
    }

    Line {
        objectName: "when"
        icon: "clock"
        isStrong: true
        text: {
            const begin = Words.start(root.daysAhead, root.month, root.day, root.hour, root.minute);
            return JobWords.until(begin, root.hours, Words.time(root.endHour, root.endMinute), root.days);
        }
    }

    Line {
        objectName: "where"
        icon: "place"
        text: [root.place || root.zone, JobWords.ride(root.ride), root.bay > 0 ? qsTr("%1 号上车点上车").arg(root.bay) : ""].filter(part => part !== "").join(" · ")
    }

    Line {
        objectName: "promises"
        icon: "money"
        text: [Words.paid(root.paid), Words.extras(root.extras)].filter(part => part !== "").join(" · ")
    }

    Line {
        objectName: "papers"
        icon: "ticket"
        isStrong: true
        tone: Theme.amber
        text: root.needs.map(name => qsTr("要%1").arg(Words.paper(name))).join(" · ")
    }

    Line {
        objectName: "employer"
        icon: "people"
        text: root.isVerified ? qsTr("招工的核实过了") : qsTr("招工的人还没核实")
    }

    Line {
        objectName: "note"
        icon: "note"
        text: root.note.length > 40 || root.room < 9 * root.em * 1.35 ? "" : root.note
    }
}
