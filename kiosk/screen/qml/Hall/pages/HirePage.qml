pragma ComponentBehavior: Bound
import QtQuick
import Hall
import Hall.ViewModels

// Employers take it from here with their phones: first the hall's network where it has one, then the code to post by.
PageFrame {
    id: root

    required property Models models
    readonly property HireCode hire: models.hire
    readonly property bool hasWifi: hire.wifiModules > 0
    readonly property string ifNot: qsTr("扫不开？到服务台，我们替您发。")
    readonly property string ifPrinted: qsTr("扫的是门上的码？填这个：")
    readonly property var steps: [qsTr("填上活儿、人数、工钱、几点到哪儿"), qsTr("点“发出去”，大屏上马上就有")]

    objectName: "page-hire"
    tone: hire.isUnreachable ? Theme.amber : Theme.sky
    title: hire.isUnreachable ? qsTr("手机现在连不上这台机器") : qsTr("招人，用手机扫这个码")
    hint: hire.isUnreachable ? "" : qsTr("全部免费，不用注册")

    here: [
        IconSign {
            x: ((parent?.width ?? 0) - width) / 2
            visible: root.hire.isUnreachable
            name: "notice"
            side: Math.min(Theme.mm(70), root.foot - (parent?.y ?? 0))
            tint: root.tone
        },
        Column {
            width: parent?.width ?? 0
            visible: Theme.isWide && !root.hire.isUnreachable
            spacing: Theme.tight

            FittedSay {
                width: parent.width
                ems: [Theme.body, Theme.mm(10)]
                room: root.height * 0.17
                text: root.ifNot
            }

            PrintedDigits {
                width: parent.width
                room: root.height * 0.24
                text: root.ifPrinted
                digits: root.hire.digits
            }
        }
    ]

    FittedSay {
        objectName: "unreachable"
        y: Theme.isWide ? Theme.hair : Theme.apart
        width: parent.width
        room: parent.height - y
        visible: root.hire.isUnreachable
        text: qsTr("要招人，请到服务台。\n找活、报名照常。")
    }

    Row {
        id: codes

        readonly property real room: Theme.isWide ? parent.height - Theme.tight : root.hasWifi ? Theme.mm(180) : parent.height - below.height - Theme.apart

        x: Theme.isWide ? 0 : (parent.width - width) / 2
        visible: !root.hire.isUnreachable
        width: root.hasWifi ? parent.width : Theme.isWide ? Math.min(parent.width * 0.5, room) : Math.min(Theme.mm(176), room)
        spacing: Theme.apart

        CodeCard {
            visible: root.hasWifi
            width: codes.width * 0.38
            room: codes.room
            code: "wifi"
            modules: root.hire.wifiModules
            serial: root.hire.serial
            step: 1
            text: root.hire.isPublic ? qsTr("没流量？先连网") : qsTr("先连无线网")
            name: root.hire.wifiName
        }

        CodeCard {
            width: root.hasWifi ? codes.width * 0.62 - codes.spacing : codes.width
            room: codes.room
            code: "hire"
            modules: root.hire.modules
            serial: root.hire.serial
            step: root.hasWifi ? 2 : 0
            text: root.hasWifi ? qsTr("再扫码发活儿") : ""
        }
    }

    Column {
        id: below

        readonly property real rightOfCode: codes.width + Theme.near

        x: Theme.isWide ? rightOfCode : 0
        y: Theme.isWide ? Theme.tight : codes.height + Theme.apart
        visible: !root.hire.isUnreachable && !(Theme.isWide && root.hasWifi)
        width: parent.width - x
        spacing: Theme.isWide ? Theme.tight : Theme.near

        Repeater {
            model: root.hasWifi ? root.steps : [root.hire.isPublic ? qsTr("用手机扫这个码，哪个网都行") : qsTr("手机连上市场的无线网，扫这个码")].concat(root.steps)

            Row {
                id: step

                required property int index
                required property string modelData

                width: parent?.width ?? 0
                spacing: Theme.tight

                StepCircle {
                    id: circle

                    number: step.index + (root.hasWifi ? 3 : 1)
                }

                FittedSay {
                    anchors.verticalCenter: parent.verticalCenter
                    width: step.width - circle.width - Theme.tight
                    ems: [Theme.isWide ? Theme.body : Theme.strong, Theme.mm(10)]
                    room: root.height * (Theme.isWide ? 0.2 : 0.09)
                    text: step.modelData
                }
            }
        }

        FittedSay {
            visible: !Theme.isWide
            width: parent.width
            ems: [Theme.strong, Theme.mm(10)]
            room: root.height * 0.09
            text: root.ifNot
        }

        PrintedDigits {
            visible: !Theme.isWide
            width: parent.width
            room: root.height * 0.12
            text: root.ifPrinted
            digits: root.hire.digits
        }
    }
}
