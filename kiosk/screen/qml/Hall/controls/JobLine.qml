import QtQuick
import Hall
import Hall.ViewModels

// Which work is spoken of: its number, what it is, when.
Say {
    required property SeatView seat

    objectName: "jobLine"
    visible: text !== "" && !(Theme.isWide && Theme.isLarge)
    width: parent?.width ?? 0
    isStrong: true
    text: seat.label === "" ? "" : "%1 · %2 · %3".arg(seat.label).arg(Words.trade(seat.trade)).arg(Words.start(seat.daysAhead, seat.month, seat.day, seat.hour, seat.minute))
}
