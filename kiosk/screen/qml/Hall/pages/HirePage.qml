pragma ComponentBehavior: Bound
import QtQuick
import Hall
import Hall.ViewModels

// Employers take it from here with their phones.
PageFrame {
    id: root

    required property Models models
    readonly property HireCode hire: models.hire
    readonly property string ifNot: qsTr("扫不开？到服务台，我们替您发。")
    readonly property real dot: hire.modules > 0 ? Math.max(1, Math.floor((frame.width - Theme.near) / hire.modules)) : 1

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
        FittedSay {
            width: parent?.width ?? 0
            visible: Theme.isWide && !root.hire.isUnreachable
            ems: [Theme.body, Theme.mm(10)]
            room: root.height * 0.2
            text: root.ifNot
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

    Rectangle {
        id: frame

        anchors.horizontalCenter: Theme.isWide ? undefined : parent.horizontalCenter
        visible: !root.hire.isUnreachable
        width: Theme.isWide ? Math.min(parent.height, parent.width * (Theme.isLarge ? 0.36 : 0.42)) : Math.min(Theme.mm(176), parent.height - steps.height - Theme.apart)
        height: width
        radius: Theme.corner
        color: "white"
        border.width: Theme.border
        border.color: Theme.line

        Image {
            objectName: "code"
            anchors.centerIn: parent
            width: root.dot * root.hire.modules
            height: width
            smooth: false
            cache: false
            source: root.hire.modules > 0 ? "image://code/%1".arg(root.hire.serial) : ""
        }

        Say {
            anchors.centerIn: parent
            visible: root.hire.modules === 0
            em: Theme.strong
            text: qsTr("正在准备，马上就好")
        }
    }

    Column {
        id: steps

        x: Theme.isWide ? frame.width + Theme.near : 0
        y: Theme.isWide ? Theme.tight : frame.height + Theme.apart
        visible: !root.hire.isUnreachable
        width: parent.width - x
        spacing: Theme.isWide ? Theme.tight : Theme.near

        Repeater {
            model: [qsTr("手机连上市场的无线网，扫上面的码"), qsTr("填上活儿、人数、工钱、几点到哪儿"), qsTr("点“发出去”，大屏上马上就有")].concat(Theme.isWide ? [] : root.ifNot)

            Row {
                id: step

                required property int index
                required property string modelData

                width: parent?.width ?? 0
                spacing: Theme.tight

                Rectangle {
                    width: Theme.text(Theme.isWide ? 14 : 20)
                    height: width
                    radius: width / 2
                    color: Theme.sky

                    Say {
                        anchors.centerIn: parent
                        em: Theme.isWide ? Theme.body : Theme.strong
                        isStrong: true
                        color: Theme.white
                        text: step.index + 1
                    }
                }

                FittedSay {
                    anchors.verticalCenter: parent.verticalCenter
                    width: step.width - Theme.text(Theme.isWide ? 14 : 20) - Theme.tight
                    ems: [Theme.isWide ? Theme.body : Theme.strong, Theme.mm(10)]
                    room: root.height * 0.2
                    text: step.modelData
                }
            }
        }
    }
}
