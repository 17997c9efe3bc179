pragma ComponentBehavior: Bound
import QtQuick
import Hall

// All that is said of one job, in the order in which people ask.
Column {
    id: root

    required property string pay
    required property int payUnit
    required property int placesLeft
    required property int status
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
    required property string label

    // Five lines, where there is room for them as large as they should be.
    required property real room
    readonly property real em: room > 8.5 * Theme.strong * 1.35 + figures.height ? Theme.strong : Theme.body

    spacing: room > 14 * em * 1.35 ? Theme.near : Theme.mm(3)

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

    Flow {
        id: figures

        width: parent.width
        spacing: Theme.apart

        Row {
            spacing: Theme.hair

            Say {
                id: figure

                objectName: "pay"
                em: root.pay.length > 7 ? Theme.title : Theme.pay
                box: 1.1
                isStrong: true
                text: root.pay
                wrapMode: Text.NoWrap
            }

            Say {
                anchors.baseline: figure.baseline
                em: Theme.strong
                text: Words.payUnit(root.payUnit)
                wrapMode: Text.NoWrap
            }
        }

        PlacesLeft {
            objectName: "placesLeft"
            placesLeft: root.placesLeft
            status: root.status
        }
    }

    Line {
        objectName: "when"
        icon: "clock"
        isStrong: true
        text: {
            const begin = Words.start(root.daysAhead, root.month, root.day, root.hour, root.minute);
            return Words.until(begin, root.hours, Words.time(root.endHour, root.endMinute), root.days);
        }
    }

    Line {
        objectName: "where"
        icon: "place"
        text: [root.place || root.zone, Words.ride(root.ride), root.bay > 0 ? qsTr("%1 号上车点上车").arg(root.bay) : ""].filter(part => part !== "").join(" · ")
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
        text: root.note.length > 40 ? "" : root.note
    }
}
