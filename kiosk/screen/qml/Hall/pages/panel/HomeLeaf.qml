import QtQuick
import Hall
import Hall.ViewModels

// The six things a clerk does at the kiosk; what needs somebody is the main one.
PageFrame {
    id: root

    required property Models models
    readonly property PanelEntry panel: models.panel
    readonly property int waiting: models.panelWork.waitingCount

    objectName: "leaf-home"
    tone: Theme.ink
    title: qsTr("%1，要办啥？").arg(panel.name)
    hint: panel.told === Tolds.NONE ? qsTr("一分钟没人按就锁上。办完按「退出」。") : PanelWords.told(panel.told, 0)
    mainText: waiting > 0 ? qsTr("要办的事：%n 件", "", waiting) : qsTr("要办的事")
    mainIcon: "list"
    onMainTapped: models.panelWork.openNeeds()

    Choices {
        anchors.fill: parent
        options: [
            {"name": "openDoor", "icon": "sunrise", "text": qsTr("开门、关门")},
            {"name": "openRoster", "icon": "people", "text": qsTr("今天谁来")},
            {"name": "openUrgent", "icon": "horn", "text": qsTr("急事上大屏")},
            {"name": "openDevices", "icon": "board", "text": qsTr("设备好不好")},
            {"name": "openComputer", "icon": "enter", "text": qsTr("放一台电脑进来")},
        ]
        onChosen: place => [() => root.models.panelHall.openDoor(), () => root.models.panelWork.openRoster(), () => root.models.panelHall.openUrgent(), () => root.models.panelHall.openDevices(), () => root.models.panelHall.openComputer()][place]()
    }
}
