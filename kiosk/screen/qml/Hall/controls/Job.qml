import QtQuick
import Hall
import Hall.ViewModels

// One posting that a tap asks a seat of. When it is gone, a tap looks for something else.
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
    required property string place
    required property int paid
    required property int hours
    required property int days
    required property int extras
    required property var needs
    required property var reasons
    required property int status
    readonly property string unit: Words.payUnit(payUnit)
    readonly property bool isOpen: status === Statuses.OPEN

    says: Words.trade(trade)
    means: key
    color: isPressed || !isOpen ? Theme.sand : Theme.card
}
