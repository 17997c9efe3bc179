pragma ComponentBehavior: Bound
import QtQuick
import Hall
import Hall.ViewModels

// Fairs and the recruiting van: when, where, and the work that is offered there, by the number of the board.
PageFrame {
    id: root

    required property Models models
    readonly property var events: models.events.all

    // Each event, then its jobs: a line each.
    readonly property var lines: [].concat(...events.map(event => [{"event": event}, ...event.jobs.map(job => ({"job": job}))]))

    objectName: "page-events"
    title: events.length > 0 ? qsTr("专场、大篷车") : qsTr("现在没有专场")
    hint: events.length > 0 ? qsTr("想去哪个活儿，按它就能报。") : ""
    mainText: qsTr("我要找活")
    onMainTapped: models.wizard.findWork()

    Paged {
        anchors.fill: parent
        spacing: Theme.near

        Repeater {
            model: root.lines

            Column {
                id: shown

                required property var modelData
                readonly property var event: modelData.event
                readonly property var job: modelData.job

                width: parent?.width ?? 0
                spacing: Theme.hair

                Say {
                    width: parent.width
                    visible: shown.event !== undefined
                    em: Theme.isWide ? Theme.strong : Theme.title
                    isStrong: true
                    text: visible ? EventWords.name(shown.event) : ""
                }

                Say {
                    width: parent.width
                    visible: shown.event !== undefined
                    em: Theme.isWide ? Theme.body : Theme.strong
                    text: visible ? "%1\n%2".arg(EventWords.time(shown.event)).arg(shown.event.place) : ""
                }

                Say {
                    width: parent.width
                    visible: shown.event !== undefined && shown.event.jobs.length === 0
                    em: Theme.body
                    color: Theme.soft
                    text: qsTr("还没有人在这儿招人。")
                }

                Touchable {
                    id: card

                    objectName: "eventJob-" + (shown.job?.number ?? "")
                    width: parent.width
                    implicitHeight: Math.max(Theme.button, said.height + 2 * Theme.hair)
                    visible: shown.job !== undefined
                    tone: Theme.pine
                    isChoice: false
                    means: visible ? shown.job.number : ""
                    says: visible ? "%1  %2  %3 %4  %5".arg(shown.job.number).arg(Words.trade(shown.job.trade)).arg(shown.job.pay).arg(Words.payUnit(shown.job.payUnit)).arg(shown.job.placesLeft > 0 ? qsTr("差 %n 人", "", shown.job.placesLeft) : Words.status(Statuses.FULL)) : ""
                    onTapped: root.models.events.take(shown.job.number)

                    Say {
                        id: said

                        anchors.verticalCenter: parent.verticalCenter
                        x: Theme.near
                        width: parent.width - 2 * Theme.near
                        em: Theme.isWide ? Theme.body : Theme.strong
                        isStrong: true
                        color: card.inkColor
                        text: card.says
                    }
                }
            }
        }
    }
}
