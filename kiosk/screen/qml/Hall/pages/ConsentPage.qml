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
    readonly property bool isNarrow: Theme.isWide && side < Theme.mm(150)

    // Whether the second of two is asked.
    property bool isMate: false

    objectName: "page-consent"
    title: qsTr("先问您一句")

    QtObject {
        id: said

        readonly property string adult: qsTr("同意，我满 18 岁")
        readonly property string young: qsTr("同意，我 16、17 岁")
        readonly property string child: qsTr("我不满 16 岁")
        readonly property string no: qsTr("不同意，去服务台办")
    }

    here: Say {
        width: parent?.width ?? 0
        visible: Theme.isWide
        em: root.isNarrow ? Theme.mm(10) : Theme.strong
        text: Words.phone(root.entry.digits)
    }

    component Line: Row {
        id: line

        required property string icon
        required property string name
        required property string text

        width: lines.cell
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
                visible: !root.isNarrow
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
        width: answers.cell
        height: answers.share
        em: answers.em
    }

    Grid {
        id: lines

        readonly property real cell: (width - (columns - 1) * columnSpacing) / columns

        width: parent.width
        columns: Theme.isWide ? 2 : 1
        columnSpacing: Theme.near
        rowSpacing: root.isNarrow || Theme.isLarge ? Theme.hair : Theme.isWide ? Theme.tight : Theme.apart

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
            text: qsTr("报上后，那家招工的看得见")
        }

        Line {
            icon: "clock"
            name: qsTr("存多久")
            text: qsTr("两年，想删随时删")
        }
    }

    Grid {
        id: answers

        readonly property real cell: (width - (columns - 1) * spacing) / columns
        readonly property real widest: Math.max(...[said.adult, said.young, said.child, said.no].map(text => Theme.emsOf(text, true)))
        readonly property real em: Math.max(Theme.mm(10), Math.min(Theme.title, (cell - 2 * Theme.tight) / (widest + 0.1)))
        readonly property real room: parent.height - lines.height - Theme.near
        readonly property real share: Theme.isWide ? Math.min((room - spacing) / 2, Theme.mm(60)) : Math.min((room - Theme.apart - 3 * spacing) / 4, Theme.mainButton)

        anchors.bottom: parent.bottom
        width: parent.width
        columns: Theme.isWide ? 2 : 1
        spacing: Theme.isWide || Theme.isLarge ? Theme.tight : Theme.near

        Answer {
            objectName: "agree"
            height: answers.share + (Theme.isWide ? 0 : Theme.apart)
            isFilled: true
            tone: Theme.pine
            text: said.adult
            onTapped: root.isMate ? root.crew.agree() : root.entry.agree()
        }

        Answer {
            objectName: "agreeYoung"
            tone: Theme.pine
            text: said.young
            onTapped: root.isMate ? root.crew.agreeYoung() : root.entry.agreeYoung()
        }

        Answer {
            objectName: "isChild"
            text: said.child
            onTapped: root.isMate ? root.crew.isChild() : root.entry.isChild()
        }

        Answer {
            objectName: "decline"
            tone: Theme.brick
            text: said.no
            onTapped: root.isMate ? root.crew.decline() : root.wizard.decline()
        }
    }
}
