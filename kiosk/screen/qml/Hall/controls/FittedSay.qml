import QtQuick
import Hall

// Text of the first size of `ems`, the largest first, at which it has `room` (a height) and no word is broken.
Say {
    id: root

    property var ems: [Theme.title, Theme.strong, Theme.body, Theme.mm(10)]
    property real room: Infinity

    function fits(size: real): bool {
        const high = text.split("\n").reduce((sum, line) => sum + Theme.linesOf(line, isStrong, width / size), 0) * size * 1.35;
        return high <= room && Theme.longestWord(text, isStrong) * size <= width;
    }

    em: ems.find(size => fits(size)) ?? ems[ems.length - 1]
    wrapMode: Text.WordWrap
}
