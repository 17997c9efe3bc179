pragma ComponentBehavior: Bound
import QtQuick
import Hall
import Hall.ViewModels

// What is kept, what for, who sees it, how long; whoever agrees says with the same tap how old he is.
PageFrame {
    id: root

    required property Models models
    readonly property PhoneEntry entry: models.entry
    readonly property Wizard wizard: models.wizard

    objectName: "page-consent"
    title: qsTr("头一回来，先问您一句")
    hint: qsTr("听明白了，再点下面。")

    component Line: Row {
        id: line

        required property string icon
        required property string name
        required property string text

        width: parent?.width ?? 0
        spacing: Theme.near

        IconSign {
            id: sign

            name: line.icon
            side: Theme.mm(18)
            tint: Theme.pine
        }

        Column {
            width: line.width - sign.width - line.spacing

            Say {
                width: parent.width
                em: Theme.strong
                isStrong: true
                text: line.name
            }

            Say {
                width: parent.width
                em: Theme.strong
                text: line.text
            }
        }
    }

    Column {
        id: lines

        width: parent.width
        spacing: Theme.tight

        Line {
            icon: "note"
            name: qsTr("记什么")
            text: qsTr("您的手机号、要找的活儿、岁数在哪一档。")
        }

        Line {
            icon: "hand"
            name: qsTr("干啥用")
            text: qsTr("只给您找活儿、留位子。")
        }

        Line {
            icon: "people"
            name: qsTr("谁看得见")
            text: qsTr("市场的人。招工的只看得见号码头三位、后四位。")
        }

        Line {
            icon: "clock"
            name: qsTr("存多久")
            text: qsTr("您不来了，再存两年。想早点删，到服务台说。")
        }
    }

    Column {
        anchors.bottom: parent.bottom
        width: parent.width
        spacing: Theme.near

        PressButton {
            objectName: "agree"
            width: parent.width
            height: Theme.mm(40)
            isMain: true
            isFilled: true
            tone: Theme.pine
            icon: "check"
            text: qsTr("同意，我满 18 岁")
            onTapped: root.entry.agree()
        }

        PressButton {
            objectName: "agreeYoung"
            width: parent.width
            isMain: true
            tone: Theme.pine
            text: qsTr("同意，我 16、17 岁")
            onTapped: root.entry.agreeYoung()
        }

        PressButton {
            objectName: "isChild"
            width: parent.width
            isMain: true
            text: qsTr("我不满 16 岁")
            onTapped: root.entry.isChild()
        }

        PressButton {
            objectName: "decline"
            width: parent.width
            isMain: true
            tone: Theme.brick
            text: qsTr("不同意，去服务台办")
            onTapped: root.wizard.decline()
        }
    }
}
