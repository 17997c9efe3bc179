pragma ComponentBehavior: Bound
import QtQuick
import Hall
import Hall.ViewModels

// How boards, lines, disk and clock stand, what is wrong first, with what to do.
PageFrame {
    id: root

    required property Models models
    readonly property var devices: models.panelHall.devices
    readonly property int wrong: devices.filter(each => !each.isWell).length

    objectName: "leaf-devices"
    tone: Theme.ink
    title: wrong > 0 ? qsTr("%n 样有毛病", "", wrong) : qsTr("都好着")

    Paged {
        anchors.fill: parent
        spacing: Theme.tight

        Repeater {
            model: root.devices.length

            Row {
                id: line

                required property int index
                readonly property var said: root.devices[index] ?? ({})

                width: parent?.width ?? 0
                spacing: Theme.near

                IconSign {
                    id: sign

                    anchors.verticalCenter: parent.verticalCenter
                    name: line.said.isWell ? "check" : "notice"
                    side: Theme.title
                    tint: line.said.isWell ? Theme.pine : Theme.brick
                }

                Column {
                    width: line.width - sign.width - line.spacing

                    Say {
                        width: parent.width
                        em: Theme.strong
                        isStrong: true
                        text: PanelWords.device(line.said.device ?? 0, line.said.name ?? "")
                    }

                    Say {
                        width: parent.width
                        color: line.said.isWell ? Theme.soft : Theme.brick
                        text: PanelWords.fault(line.said.device ?? 0, line.said.fault ?? 0, line.said.number ?? 0)
                    }
                }
            }
        }
    }
}
