import QtQuick
import Hall
import Hall.ViewModels

// One posting: a tap looks at it by itself, its button asks for a seat, or for something else when it is gone.
Touchable {
    id: root

    required property int index
    required property string key
    required property string icon
    required property string trade
    required property string pay
    required property int payUnit
    required property int placesLeft
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
    required property int paid
    required property int hours
    required property int days
    required property int extras
    required property var needs
    required property var reasons
    required property int status
    required property int edition
    required property string label
    required property int knownAs
    required property string knownUntil
    readonly property string unit: Words.payUnit(payUnit)
    readonly property bool isOpen: status === Statuses.OPEN
    readonly property bool isOwn: label !== ""
    readonly property string takeName: "take-" + index
    readonly property string why: reasons.length > 0 ? Words.reason(reasons[0].kind, reasons[0].number, reasons[0].trade) : ""
    readonly property string papers: needs.map(name => qsTr("要%1").arg(Words.paper(name))).join(" · ")
    readonly property string employer: JobWords.verified(knownAs)
    readonly property string begin: hasDay ? Words.start(daysAhead, month, day, hour, minute) : Words.time(hour, minute)
    readonly property string when: JobWords.until(begin, hours, Words.time(endHour, endMinute), days)
    readonly property string far: [zone, JobWords.ride(ride)].filter(part => part !== "").join(" · ")

    // Not where all are of one day.
    property bool hasDay: false

    // Where it is gone: a list says so, suggestions offer another.
    property bool canRenew: true

    signal taken

    says: qsTr("%1，%2 %3，看看").arg(Words.trade(trade)).arg(pay).arg(unit)
    means: "%1 %2".arg(key).arg(edition)
    color: isPressed || !isOpen || isOwn ? Theme.sand : Theme.card
    border.width: isOwn || isPressed ? Theme.chosenBorder : Theme.border
    border.color: isOwn || isPressed ? Theme.ink : Theme.line
}
