import QtQuick
import Hall

// What one job pays and how many it wants, as large as they decide and as the `room` (a height) allows.
Flow {
    id: root

    required property string pay
    required property int payUnit
    required property int placesLeft
    required property int status
    property real room: Infinity
    readonly property string unit: Words.payUnit(payUnit)
    readonly property list<real> ems: [Theme.pay, Theme.text(22), Theme.title, Theme.strong, Theme.mm(10)]
    readonly property real em: ems.find(size => high(size) <= room && Theme.emsOf(pay, true) * size <= width) ?? ems[ems.length - 1]
    readonly property real wordEm: word(em)

    // Pay and places below each other, each in one line or in two.
    function high(size: real): real {
        const paid = Theme.emsOf(pay, true) * size + Theme.mm(1) + Theme.emsOf(unit, false) * word(size);
        const wanted = Theme.emsOf(placesLeft, true) * size + 2 * Theme.mm(1) + Theme.emsOf(left.words.join(""), true) * word(size);
        return 2 * size + [paid, wanted].filter(wide => wide > width).length * word(size) * 1.2 + gap(size);
    }

    function word(size: real): real {
        return size > Theme.title ? Theme.strong : size > Theme.strong ? Theme.body : Theme.mm(10);
    }

    function gap(size: real): real {
        return size < Theme.title ? Theme.tight : Theme.apart;
    }

    spacing: gap(em)

    Figure {
        objectName: "pay"
        figure: root.pay
        after: root.unit
        ems: [root.em]
        wordEm: root.wordEm
        room: root.width
    }

    PlacesLeft {
        id: left

        objectName: "placesLeft"
        placesLeft: root.placesLeft
        status: root.status
        em: root.placesLeft > 99 ? Math.min(Theme.title, root.em) : root.em
        wordEm: root.wordEm
        room: root.width
        tone: Theme.isWide ? Theme.ink : Theme.amber
    }
}
