pragma ComponentBehavior: Bound
import QtQuick
import Hall
import Hall.ViewModels

// What, when, where, at which bay, whom to call.
Column {
    id: root

    required property SeatView seat

    spacing: seat.note.length > 24 ? Theme.hair : Theme.near

    component Fact: Row {
        id: fact

        required property string icon
        required property string text
        property real em: Theme.strong
        property bool isStrong: false

        width: root.width
        spacing: Theme.tight
        visible: text !== ""

        IconSign {
            name: fact.icon
            side: Theme.mm(17)
            y: (fact.em * 1.35 - side) / 2
            tint: Theme.pine
        }

        Say {
            width: fact.width - Theme.mm(22)
            em: fact.em
            isStrong: fact.isStrong
            text: fact.text
        }
    }

    Fact {
        objectName: "what"
        icon: root.seat.icon
        em: Theme.title
        isStrong: true
        text: "%1  %2 %3".arg(Words.trade(root.seat.trade)).arg(root.seat.pay).arg(Words.payUnit(root.seat.payUnit))
    }

    Fact {
        objectName: "promises"
        icon: "money"
        em: text.length > 20 ? Theme.body : Theme.strong
        text: Words.promises(root.seat.paid, root.seat.hours, root.seat.days, root.seat.extras, root.seat.needs)
    }

    Fact {
        objectName: "when"
        icon: "clock"
        em: Theme.title
        isStrong: true
        text: qsTr("%1 到").arg(Words.start(root.seat.daysAhead, root.seat.month, root.seat.day, root.seat.hour, root.seat.minute))
    }

    Fact {
        objectName: "where"
        icon: "place"
        em: root.seat.place.length > 24 ? root.seat.note.length > 24 ? Theme.body : Theme.strong : Theme.title
        text: root.seat.place === "" && root.seat.label !== "" ? qsTr("去哪儿，到服务台问") : root.seat.place
    }

    Fact {
        objectName: "bay"
        icon: "van"
        em: Theme.title
        isStrong: true
        text: root.seat.bay === 0 ? "" : qsTr("%1 号活儿 · %2 号上车点").arg(root.seat.number).arg(root.seat.bay)
    }

    Fact {
        objectName: "whom"
        icon: "call"
        em: root.seat.employer.length > 4 ? Theme.strong : Theme.title
        isStrong: true
        text: {
            if (root.seat.phone === "")
                return root.seat.label === "" ? "" : qsTr("找谁，到服务台问");
            return qsTr("找%1  %2").arg(root.seat.employer).arg(Words.phone(root.seat.phone));
        }
    }

    Fact {
        objectName: "note"
        icon: "note"
        em: root.seat.note.length > 24 ? Theme.body : Theme.strong
        text: root.seat.note
    }
}
