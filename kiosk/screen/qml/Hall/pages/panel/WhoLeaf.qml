import QtQuick
import Hall
import Hall.ViewModels

// Who it is. Nobody is listed who has no PIN.
PageFrame {
    id: root

    required property Models models
    readonly property PanelEntry panel: models.panel

    objectName: "leaf-who"
    tone: Theme.ink
    title: qsTr("工作人员")
    hint: panel.holders.length > 0 ? qsTr("您是哪位？") : ""

    FittedSay {
        objectName: "nobody"
        width: parent.width
        visible: root.panel.holders.length === 0 && !root.models.wizard.isWaiting
        room: parent.height
        text: qsTr("还没有人设 PIN。请在服务台电脑上设，或让技术员在这台机器上运行 linggong clerk pin。")
    }

    Choices {
        anchors.fill: parent
        options: {
            const rows = root.panel.holders.map((each, place) => ({"name": "who-" + place, "icon": "people", "text": each.name}));
            return root.panel.holderPages > 1 ? [...rows, {"name": "nextNames", "icon": "next", "text": qsTr("再看几个")}] : rows;
        }
        onChosen: place => place < root.panel.holders.length ? root.panel.pick(root.panel.holders[place].key) : root.panel.nextNames()
    }
}
