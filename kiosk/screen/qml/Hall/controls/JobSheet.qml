pragma ComponentBehavior: Bound
import QtQuick
import Hall

// All that is said of one job, in the order in which people ask, as large as there is `room` (a height) for it.
Column {
    id: root

    required property int daysAhead
    required property int month
    required property int day
    required property int hour
    required property int minute
    required property int endHour
    required property int endMinute
    required property string place
    required property string zone
    required property int ride
    required property int bay
    required property string leaves
    required property int hours
    required property int days
    required property int paid
    required property int extras
    required property var needs
    required property string note
    required property int knownAs
    required property string knownUntil
    required property var marks
    required property real room
    readonly property string begin: Words.start(daysAhead, month, day, hour, minute)
    readonly property list<var> needed: [
        {
            name: "when",
            icon: "clock",
            isStrong: true,
            text: JobWords.until(begin, hours, Words.time(endHour, endMinute), days)
        },
        {
            name: "where",
            icon: "place",
            text: joined([place || zone, JobWords.ride(ride), JobWords.pickup(bay, leaves)])
        },
        {
            name: "promises",
            icon: "money",
            text: joined([Words.paid(paid), Words.extras(extras)])
        },
        {
            name: "papers",
            icon: "ticket",
            isStrong: true,
            tone: Theme.amber,
            text: joined(needs.map(name => qsTr("要%1").arg(Words.paper(name))))
        },
        {
            name: "employer",
            icon: "people",
            text: qsTr("招工的：%1").arg(JobWords.employer(knownAs, knownUntil))
        }
    ].filter(line => line.text !== "")

    // Where there is room; a long note is for the telephone.
    readonly property list<var> said: [...needed,
        {
            name: "marks",
            icon: "flag",
            text: joined(marks.map(given => JobWords.given(given.mark, given.people)))
        },
        {
            name: "note",
            icon: "note",
            text: note.length > 40 ? "" : note
        }
    ].filter(line => line.text !== "")
    readonly property list<real> ems: [Theme.strong, Theme.body, Theme.mm(10)]
    readonly property real whole: ems.find(size => high(said, size) <= room) ?? 0
    readonly property real em: whole || (ems.find(size => high(needed, size) <= room) ?? ems[ems.length - 1])
    readonly property list<var> lines: whole > 0 ? said : needed

    function joined(parts: list<string>): string {
        return parts.filter(part => part !== "").join(" · ");
    }

    function high(lines: list<var>, size: real): real {
        const rows = lines.reduce((sum, line) => sum + Theme.linesOf(line.text, line.isStrong ?? false, (width - Theme.tight) / size - 1.3), 0);
        return rows * size * 1.35 + (lines.length - 1) * Theme.hair;
    }

    spacing: Math.max(Theme.hair, Math.min(Theme.near, (room - high(lines, em)) / lines.length))

    Repeater {
        model: root.lines

        Row {
            id: line

            required property var modelData

            objectName: modelData.name
            width: root.width
            spacing: Theme.tight

            IconSign {
                name: line.modelData.icon
                side: root.em * 1.3
                tint: Theme.touch(Theme.pine)
            }

            Say {
                width: line.width - root.em * 1.3 - Theme.tight
                em: root.em
                isStrong: line.modelData.isStrong ?? false
                color: line.modelData.tone ?? Theme.ink
                text: line.modelData.text
            }
        }
    }
}
