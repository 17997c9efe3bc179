pragma ComponentBehavior: Bound
import QtQuick
import Hall
import Hall.ViewModels

// As it will stand on the board and on this kiosk's first page; for how long.
PageFrame {
    id: root

    required property Models models
    readonly property PanelHall hall: models.panelHall
    readonly property var minutes: [30, 60, 180]

    objectName: "leaf-preview"
    tone: Theme.ink
    title: qsTr("就这样？挂多久？")
    hint: hall.standing === "" ? "" : qsTr("原来挂着的换下来。")
    problem: PanelWords.told(models.panel.told, 0)

    Rectangle {
        id: glass

        width: parent.width
        height: (parent.height - times.height - 2 * Theme.near) / 2
        radius: Theme.corner
        color: "#000000"

        FittedSay {
            objectName: "onBoard"
            anchors.centerIn: parent
            width: parent.width - 2 * Theme.near
            ems: [Theme.title, Theme.strong, Theme.body, Theme.mm(10)]
            room: parent.height - 2 * Theme.hair
            isStrong: true
            color: "#FF7A66"
            text: root.hall.line
        }
    }

    Rectangle {
        anchors.top: glass.bottom
        anchors.topMargin: Theme.near
        width: parent.width
        height: glass.height
        radius: Theme.corner
        color: Theme.card
        border.width: Theme.chosenBorder
        border.color: Theme.amber

        FittedSay {
            anchors.centerIn: parent
            width: parent.width - 2 * Theme.near
            ems: [Theme.strong, Theme.body, Theme.mm(10)]
            room: parent.height - 2 * Theme.hair
            isStrong: true
            color: Theme.amber
            text: root.hall.line
        }
    }

    Row {
        id: times

        anchors.bottom: parent.bottom
        width: parent.width
        spacing: Theme.tight

        Repeater {
            model: [qsTr("半小时"), qsTr("一小时"), qsTr("三小时")]

            PressButton {
                required property int index
                required property string modelData

                objectName: "for-" + index
                width: (times.width - 2 * times.spacing) / 3
                height: Theme.mainButton
                text: modelData
                onTapped: root.hall.post(root.minutes[index])
            }
        }
    }
}
