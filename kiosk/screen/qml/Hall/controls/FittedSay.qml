import QtQuick
import Hall

// Text of the first size of `ems`, the largest first, at which it has `room` (a height) and no word is broken.
Say {
    id: root

    property var ems: [Theme.title, Theme.strong, Theme.body, Theme.mm(10)]
    property real room: Infinity

    // A line ends before the letter or the word that it has no place for.
    function lines(words: string, size: real): int {
        const wide = Theme.emsOf(words, isStrong) * size;
        const lost = words.includes(" ") ? 3 * size : size;
        return wide <= width ? 1 : Math.ceil(wide / Math.max(1, width - lost));
    }

    function fits(size: real): bool {
        const high = text.split("\n").reduce((sum, line) => sum + lines(line, size), 0) * size * 1.35;
        return high <= room && Theme.longestWord(text, isStrong) * size <= width;
    }

    em: ems.find(size => fits(size)) ?? ems[ems.length - 1]
    wrapMode: Text.WordWrap
}
