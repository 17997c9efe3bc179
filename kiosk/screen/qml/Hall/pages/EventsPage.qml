pragma ComponentBehavior: Bound
import QtQuick
import Hall
import Hall.ViewModels

// Fairs and the recruiting van: when, where, and the work that is offered there, by the number of the board.
PageFrame {
    id: root

    required property Models models
    readonly property var events: models.events.all

    objectName: "page-events"
    title: events.length > 0 ? qsTr("专场、大篷车") : qsTr("现在没有专场")
    hint: events.length > 0 ? qsTr("想去哪个活儿，按它就能报。") : ""
    mainText: qsTr("我要找活")
    onMainTapped: models.wizard.findWork()

    Paged {
        anchors.fill: parent
        spacing: Theme.near

        Repeater {
            model: root.events

            Column {
                id: shown

                required property var modelData

                width: parent?.width ?? 0
                spacing: Theme.hair

                Say {
                    width: parent.width
                    em: Theme.isWide ? Theme.strong : Theme.title
                    isStrong: true
                    text: EventWords.name(shown.modelData)
                }

                Say {
                    width: parent.width
                    em: Theme.isWide ? Theme.body : Theme.strong
                    text: "%1\n%2".arg(EventWords.time(shown.modelData)).arg(shown.modelData.place)
                }

                Say {
                    width: parent.width
                    visible: shown.modelData.jobs.length === 0
                    em: Theme.body
                    color: Theme.soft
                    text: qsTr("还没有人在这儿招人。")
                }

                Repeater {
                    model: shown.modelData.jobs

                    Touchable {
                        id: job

                        required property var modelData

                        objectName: "eventJob-" + modelData.number
                        width: parent?.width ?? 0
                        implicitHeight: Math.max(Theme.button, said.height + 2 * Theme.hair)
                        tone: Theme.pine
                        isChoice: false
                        means: modelData.number
                        says: "%1  %2  %3 %4  %5".arg(modelData.number).arg(Words.trade(modelData.trade)).arg(modelData.pay).arg(Words.payUnit(modelData.payUnit)).arg(modelData.placesLeft > 0 ? qsTr("差 %n 人", "", modelData.placesLeft) : Words.status(Statuses.FULL))
                        onTapped: root.models.events.take(modelData.number)

                        Say {
                            id: said

                            anchors.verticalCenter: parent.verticalCenter
                            x: Theme.near
                            width: parent.width - 2 * Theme.near
                            em: Theme.isWide ? Theme.body : Theme.strong
                            isStrong: true
                            color: job.inkColor
                            text: job.says
                        }
                    }
                }
            }
        }
    }
}
