import QtQuick
import Hall

// Lines one below the other within a `room` (a height): what is not the least needed first, and what has no room is left
// out whole. Each is a FittedLine. What room is left over stands between them.
Column {
    id: root

    required property real room
    property real least: Theme.mm(1)
    property real most: Theme.mm(4)
    readonly property var shown: {
        let left = room + least;
        return Array.from(children).filter(line => line.isWanted && line.high > 0).sort((one, other) => one.rank - other.rank).filter(line => {
            const fits = line.rank === 0 || line.high + least <= left;
            left -= fits ? line.high + least : 0;
            return fits;
        });
    }

    spacing: {
        const free = room - shown.reduce((sum, line) => sum + line.high, 0);
        return shown.length > 1 ? Math.max(0, Math.min(most, free / (shown.length - 1))) : 0;
    }
}
