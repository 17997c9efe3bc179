import QtQuick
import Hall
import Hall.ViewModels

// The number of who shows his card.
PadPage {
    id: root

    required property Models models
    readonly property PanelWork work: models.panelWork
    readonly property PanelEntry panel: models.panel

    objectName: "leaf-number"
    tone: Theme.ink
    title: qsTr("他的手机号？")
    typed: work.number
    widest: 13
    note: qsTr("没有手机，按市场给的 7 位号。")
    wrong: PanelWords.told(panel.told, 0)
    onMainTapped: work.numberDone()
    onPressed: digit => panel.press(digit)
    onErased: panel.erase()
    onCleared: panel.clear()
}
