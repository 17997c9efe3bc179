pragma ComponentBehavior: Bound
import QtQuick
import Hall
import Hall.ViewModels

// What it is, then each thing by its word: what it pays, when, where, whom to ask for.
Paged {
    id: root

    required property SeatView seat

    // Where it is low, all of it in smaller letters is more than half of it in large ones.
    readonly property real value: !Theme.isWide ? Theme.title : height < Theme.text(110) ? Theme.body : Theme.strong

    readonly property string pay: "%1 %2".arg(seat.pay).arg(Words.payUnit(seat.payUnit))
    readonly property string whole: seat.whole === "" ? "" : qsTr("干完一共 %1 元").arg(seat.whole)
    readonly property string promises: Words.promises(seat.paid, seat.hours, seat.days, seat.extras, seat.needs)

    spacing: Theme.isWide ? Theme.hair : Theme.tight

    component Fact: Row {
        id: fact

        required property string word
        required property string text
        property real em: root.value
        property bool isStrong: true
        property string aside: ""

        width: root.width
        spacing: Theme.tight
        visible: text !== ""

        Say {
            id: name

            width: Theme.mm(Theme.isLarge ? 46 : 36)
            topPadding: Math.round(fact.em * (0.675 - 0.784) + (fact.em - Theme.body) * 0.4)
            color: Theme.soft
            text: fact.word
        }

        Column {
            width: fact.width - name.width - fact.spacing

            Say {
                width: parent.width
                em: fact.em
                isStrong: fact.isStrong
                text: fact.text
            }

            Say {
                width: parent.width
                visible: text !== ""
                text: fact.aside
            }
        }
    }

    Row {
        objectName: "what"
        width: root.width
        spacing: Theme.tight
        visible: root.seat.label !== ""

        IconSign {
            name: root.seat.icon
            side: root.value * 1.35
            tint: Theme.pine
        }

        FittedSay {
            width: parent.width - root.value * 1.35 - parent.spacing
            ems: [root.value, Theme.body, Theme.mm(10)]
            room: 1.35 * root.value
            isStrong: true
            text: Theme.isWide ? "%1  %2".arg(Words.trade(root.seat.trade)).arg(root.pay) : Words.trade(root.seat.trade)
        }
    }

    Fact {
        objectName: "money"
        word: qsTr("工钱")
        text: root.seat.label === "" || Theme.isWide ? "" : root.pay
        aside: root.whole
    }

    Fact {
        objectName: "when"
        word: qsTr("几点")
        text: root.seat.label === "" ? "" : Words.start(root.seat.daysAhead, root.seat.month, root.seat.day, root.seat.hour, root.seat.minute)
    }

    Fact {
        objectName: "where"
        word: qsTr("在哪儿")
        em: root.seat.place.length <= (Theme.isWide ? 11 : 24) ? root.value : Theme.isWide ? Theme.body : Theme.strong
        text: root.seat.place === "" && root.seat.label !== "" ? qsTr("到服务台问") : root.seat.place
        aside: root.seat.bay === 0 ? "" : "%1 · %2".arg(root.seat.number).arg(JobWords.pickup(root.seat.bay, root.seat.leaves))
    }

    Fact {
        objectName: "whom"
        word: qsTr("找谁")
        em: root.seat.employer.length <= 4 ? root.value : Theme.isWide ? Theme.body : Theme.strong
        text: {
            if (root.seat.phone === "")
                return root.seat.label === "" ? "" : qsTr("到服务台问");
            return "%1  %2".arg(root.seat.employer).arg(Words.phone(root.seat.phone));
        }
    }

    Fact {
        objectName: "promises"
        word: qsTr("说好的")
        em: Theme.body
        isStrong: false
        text: root.promises
        aside: Theme.isWide ? root.whole : ""
    }

    Fact {
        objectName: "note"
        word: qsTr("还说了")
        em: Theme.body
        isStrong: false
        text: root.seat.note
    }
}
