pragma ComponentBehavior: Bound
import QtQuick
import Hall
import Hall.ViewModels

// In which language, and how it is read best: two questions that may come over any page.
Item {
    id: root

    required property LookView look
    required property bool canBeLow

    component Switch: PressButton {
        width: parent?.width ?? 0
        icon: isChosen ? "check" : ""
    }

    Cover {
        objectName: "languageCover"
        anchors.fill: parent
        visible: root.look.sheet === Sheets.LANGUAGE
        icon: "globe"
        tone: Theme.pine
        title: Words.language(root.look.language)

        Repeater {
            model: root.look.languages

            PressButton {
                required property int modelData

                objectName: "speak-" + modelData
                width: parent?.width ?? 0
                isMain: true
                isChosen: modelData === root.look.language
                icon: isChosen ? "check" : ""
                text: Words.language(modelData)
                onTapped: root.look.speak(modelData)
            }
        }
    }

    Cover {
        objectName: "viewCover"
        anchors.fill: parent
        visible: root.look.sheet === Sheets.VIEW
        icon: ""
        tone: Theme.pine
        title: qsTr("怎么看着方便？")
        text: qsTr("走的时候就变回来。")

        Switch {
            objectName: "large"
            isChosen: root.look.isLarge
            text: qsTr("字大点")
            onTapped: root.look.switchLarge()
        }

        Switch {
            objectName: "contrast"
            isChosen: root.look.isContrast
            text: qsTr("黑底白字")
            onTapped: root.look.switchContrast()
        }

        Switch {
            objectName: "slow"
            isChosen: root.look.isSlow
            text: qsTr("慢慢来")
            onTapped: root.look.switchSlow()
        }

        Switch {
            objectName: "low"
            visible: root.canBeLow
            isChosen: root.look.isLow
            text: qsTr("放低点，够得着")
            onTapped: root.look.switchLow()
        }

        PressButton {
            objectName: "viewDone"
            width: parent.width
            isFilled: true
            isMain: true
            tone: Theme.pine
            text: qsTr("好了")
            onTapped: root.look.close()
        }
    }
}
