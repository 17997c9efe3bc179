pragma ComponentBehavior: Bound
import QtQuick
import Hall
import Hall.ViewModels

// Two seats of one job, large enough for each to remember his own.
PageFrame {
    id: root

    required property Models models
    readonly property CrewView crew: models.crew
    readonly property SeatView seat: models.seat
    readonly property Wizard wizard: models.wizard

    objectName: "page-together"
    title: Theme.isWide ? qsTr("都定了！") : qsTr("定了！两个人都有位子")
    problem: Words.said(wizard.remark, {})
    mainText: qsTr("都记住了")
    mainIcon: "check"
    onMainTapped: wizard.leave()

    here: Grid {
        id: pair

        width: parent?.width ?? 0
        columns: Theme.isWide ? 1 : 2
        spacing: Theme.tight

        Repeater {
            model: root.crew.labels

            PairSeat {
                required property int index
                required property string modelData

                objectName: "seat-" + index
                width: Theme.isWide ? pair.width : (pair.width - pair.spacing) / 2
                height: Math.min(Theme.mm(92), Theme.isWide ? (root.hereRoom - pair.spacing) / 2 : Infinity)
                label: modelData
                whose: root.crew.whose[index] ?? ""
            }
        }
    }

    SeatFacts {
        width: parent.width
        height: remember.y - Theme.tight
        seat: root.seat
    }

    FittedSay {
        id: remember

        objectName: "remember"
        y: parent.height - height
        width: parent.width
        ems: Theme.isWide ? [Theme.body, Theme.mm(10)] : [Theme.strong, Theme.body]
        room: 1.35 * Theme.body
        text: qsTr("各记各的号，到了那儿各报各的。")
    }
}
