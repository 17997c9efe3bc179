import QtQuick
import Hall
import Hall.ViewModels

// His PIN, on a pad whose digits stand elsewhere each time: neither who looks on nor a greasy glass tells it.
PadPage {
    id: root

    required property Models models
    readonly property PanelEntry panel: models.panel

    objectName: "leaf-pin"
    tone: Theme.ink
    title: qsTr("%1，请按 PIN").arg(panel.name)
    typed: "●".repeat(panel.typed)
    widest: 12
    note: qsTr("数字每次换位置，看准了再按。")
    wrong: PanelWords.told(panel.told, panel.minutes)
    digits: panel.pad
    mainText: ""
    onPressed: digit => panel.press(digit)
    onErased: panel.erase()
    onCleared: panel.clear()
}
