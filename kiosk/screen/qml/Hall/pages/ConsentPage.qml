pragma ComponentBehavior: Bound
import QtQuick
import Hall
import Hall.ViewModels

// What is kept, what for, who sees it, how long; whoever agrees says with the same tap how old he is.
PageFrame {
    id: root

    required property Models models
    readonly property PhoneEntry entry: models.entry
    readonly property CrewView crew: models.crew
    readonly property Wizard wizard: models.wizard
    readonly property bool isNarrow: Theme.isWide && side < Theme.mm(130)

    // Whether the second of two is asked.
    property bool isMate: false

    objectName: "page-consent"
    title: qsTr("先问您一句")

    component Line: Row {
        id: line

        required property string icon
        required property string name
        required property string text

        width: lines.width
        spacing: Theme.isWide ? Theme.mm(3) : Theme.near

        IconSign {
            id: sign

            anchors.verticalCenter: parent.verticalCenter
            name: line.icon
            side: Theme.mm(root.isNarrow ? 13 : 20)
            tint: Theme.pine
        }

        Column {
            anchors.verticalCenter: parent.verticalCenter
            width: line.width - sign.width - line.spacing

            Say {
                width: parent.width
                visible: !Theme.isWide || !(Theme.isLarge || root.isNarrow)
                em: Theme.strong
                isStrong: true
                text: line.name
            }

            Say {
                width: parent.width
                em: root.isNarrow ? Theme.mm(10) : Theme.isWide || Theme.isLarge ? Theme.body : Theme.strong
                text: line.text
            }
        }
    }

    component Answer: PressButton {
        width: parent?.width ?? 0
        height: Theme.isWide ? answers.share : Theme.mainButton
        em: Theme.title
    }

    here: Column {
        id: lines

        width: parent?.width ?? 0
        spacing: root.isNarrow ? Theme.hair : Theme.isWide || Theme.isLarge ? Theme.tight : Theme.apart

        Line {
            icon: "note"
            name: qsTr("记什么")
            text: qsTr("手机号、活儿、满没满 18")
        }

        Line {
            icon: "hand"
            name: qsTr("干啥用")
            text: qsTr("只给您找活儿")
        }

        Line {
            icon: "people"
            name: qsTr("谁看得见")
            text: qsTr("招工的只看头三位、后四位")
        }

        Line {
            icon: "clock"
            name: qsTr("存多久")
            text: qsTr("两年，想删随时删")
        }
    }

    Column {
        id: answers

        readonly property real share: Math.min((parent.height - 3 * spacing) / 4, Theme.mm(46))

        anchors.bottom: parent.bottom
        width: parent.width
        spacing: Theme.isWide ? Theme.tight : Theme.near

        Answer {
            objectName: "agree"
            height: Theme.isWide ? answers.share : Theme.mm(40)
            isFilled: true
            tone: Theme.pine
            icon: "check"
            text: qsTr("同意，我满 18 岁")
            onTapped: root.isMate ? root.crew.agree() : root.entry.agree()
        }

        Answer {
            objectName: "agreeYoung"
            tone: Theme.pine
            text: qsTr("同意，我 16、17 岁")
            onTapped: root.isMate ? root.crew.agreeYoung() : root.entry.agreeYoung()
        }

        Answer {
            objectName: "isChild"
            text: qsTr("我不满 16 岁")
            onTapped: root.isMate ? root.crew.isChild() : root.entry.isChild()
        }

        Answer {
            objectName: "decline"
            tone: Theme.brick
            text: qsTr("不同意，去服务台办")
            onTapped: root.isMate ? root.crew.decline() : root.wizard.decline()
        }
    }
}
