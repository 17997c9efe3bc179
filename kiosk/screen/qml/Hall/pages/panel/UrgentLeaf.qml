import QtQuick
import Hall
import Hall.ViewModels

// A line that the board says before all work.
PageFrame {
    id: root

    required property Models models
    readonly property PanelHall hall: models.panelHall

    objectName: "leaf-urgent"
    tone: Theme.ink
    title: qsTr("大屏上先说啥？")
    hint: hall.standing === "" ? qsTr("不写名字和号码。") : qsTr("现在挂着：%1").arg(hall.standing)
    problem: PanelWords.told(models.panel.told, 0)
    mainText: qsTr("看看样子")
    onMainTapped: {
        field.finish();
        hall.preview();
    }
    here: [
        WordsField {
            id: field

            objectName: "field"
            width: parent?.width ?? 0
            height: Theme.isWide ? Math.max(Theme.mm(40), root.sideFoot - (parent?.y ?? 0)) : Theme.mm(80)
            most: root.hall.textMost
            onTextChanged: root.hall.write(text)
        }
    ]
    beside: Corner {
        objectName: "endLine"
        visible: root.hall.standing !== ""
        text: qsTr("撤下来")
        onTapped: root.hall.endLine()
    }
    Component.onCompleted: {
        field.text = hall.text;
        field.write();
    }

    Keyboard {
        anchors.bottom: parent.bottom
        width: parent.width
        look: root.models.look
    }
}
