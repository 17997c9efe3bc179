pragma Singleton
import QtQuick
import Hall

// A fair, or where the recruiting van stands, in words; what people typed nobody translates.
QtObject {
    function name(event: var): string {
        return event.isVan ? qsTr("大篷车：%1").arg(event.name) : event.name;
    }

    function time(event: var): string {
        return qsTr("%1 %2 到 %3").arg(Words.dayName(event.daysAhead, event.month, event.day)).arg(Words.time(event.hour, event.minute)).arg(Words.time(event.endHour, event.endMinute));
    }
}
