import QtQuick
import Hall
import Hall.ViewModels

// The number of his card; how old he is follows from it.
PadPage {
    id: root

    required property Models models
    readonly property PanelWork work: models.panelWork
    readonly property PanelEntry panel: models.panel

    objectName: "leaf-card"
    tone: Theme.ink
    title: qsTr("身份证号？")
    hint: qsTr("他点头了才记：只记证号，算岁数用。")
    typed: [work.card.slice(0, 6), work.card.slice(6, 14), work.card.slice(14)].filter(part => part !== "").join(" ")
    widest: 18
    wrong: PanelWords.told(panel.told, 0)
    letter: "X"
    onMainTapped: work.cardDone()
    onPressed: digit => panel.press(digit)
    onErased: panel.erase()
}
