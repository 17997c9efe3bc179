pragma ComponentBehavior: Bound
import QtQuick
import Hall
import Hall.ViewModels

// Who is expected, by label and last digits: enough to call somebody out, and nothing that says who he is.
PageFrame {
    id: root

    required property Models models
    readonly property PanelWork work: models.panelWork
    readonly property var seats: work.seats
    readonly property var job: work.chosen

    objectName: "leaf-seats"
    tone: Theme.ink
    title: job.trade === undefined ? "" : "%1 %2 %3".arg(job.number).arg(Words.trade(job.trade)).arg(Words.time(job.hour, job.minute))
    hint: qsTr("打勾的到了。")
    here: Pager {
        pageNumber: root.models.panel.page
        pageCount: root.work.pages
        onTurned: by => root.models.panel.turn(by)
    }

    Grid {
        id: grid

        anchors.fill: parent
        columns: Theme.isWide ? 3 : 2
        spacing: Theme.tight

        Repeater {
            model: root.seats.length

            Rectangle {
                id: cell

                required property int index
                readonly property var seat: root.seats[index] ?? ({})

                width: (grid.width - (grid.columns - 1) * grid.spacing) / grid.columns
                height: Math.min(Theme.mm(40), (grid.height - (12 / grid.columns - 1) * grid.spacing) / (12 / grid.columns))
                radius: Theme.corner
                color: Theme.isWide ? Theme.card : Theme.sand

                Row {
                    anchors.centerIn: parent
                    spacing: Theme.tight

                    Say {
                        anchors.verticalCenter: parent.verticalCenter
                        em: Theme.strong
                        box: 1
                        isStrong: true
                        text: cell.seat.label ?? ""
                        wrapMode: Text.NoWrap
                    }

                    Say {
                        anchors.verticalCenter: parent.verticalCenter
                        em: Theme.mm(10)
                        box: 1
                        text: cell.seat.digits ?? ""
                        wrapMode: Text.NoWrap
                    }

                    IconSign {
                        anchors.verticalCenter: parent.verticalCenter
                        visible: cell.seat.isHere ?? false
                        name: "check"
                        side: Theme.mm(10)
                        tint: Theme.pine
                    }
                }
            }
        }
    }
}
