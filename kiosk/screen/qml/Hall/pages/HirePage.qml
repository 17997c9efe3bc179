pragma ComponentBehavior: Bound
import QtQuick
import Hall
import Hall.ViewModels

// Employers take it from here with their phones.
PageFrame {
    id: root

    required property Models models
    readonly property HireCode hire: models.hire
    readonly property real dot: hire.modules > 0 ? Math.max(1, Math.floor(Theme.mm(168) / hire.modules)) : 1

    objectName: "page-hire"
    tone: hire.isUnreachable ? Theme.amber : Theme.sky
    title: hire.isUnreachable ? qsTr("手机现在连不上这台机器") : qsTr("招人，用手机扫这个码")
    hint: hire.isUnreachable ? "" : qsTr("全部免费，不用注册")

    IconSign {
        id: sign

        anchors.horizontalCenter: parent.horizontalCenter
        y: Theme.apart
        visible: root.hire.isUnreachable
        name: "notice"
        side: Theme.mm(70)
        tint: root.tone
    }

    Say {
        objectName: "unreachable"
        anchors.top: sign.bottom
        anchors.topMargin: Theme.apart
        width: parent.width
        visible: root.hire.isUnreachable
        em: Theme.title
        text: qsTr("要招人，请到服务台。\n找活、报名照常。")
    }

    Rectangle {
        id: frame

        anchors.horizontalCenter: parent.horizontalCenter
        visible: !root.hire.isUnreachable
        width: Theme.mm(176)
        height: width
        radius: Theme.corner
        color: Theme.card
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

    Say {
        id: letters

        objectName: "address"
        anchors.top: frame.bottom
        anchors.topMargin: Theme.tight
        width: parent.width
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.WrapAnywhere
        text: root.hire.address
    }

    Column {
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.tight
        visible: !root.hire.isUnreachable
        width: parent.width
        spacing: Theme.near

        Repeater {
            model: [qsTr("手机连上市场的无线网，扫上面的码"), qsTr("填上：什么活儿、几个人、多少钱、几点到哪儿"), qsTr("点“发出去”，大屏上马上就有；谁报了名，手机上看得见")]

            Row {
                id: step

                required property int index
                required property string modelData

                width: parent?.width ?? 0
                spacing: Theme.tight

                Rectangle {
                    width: Theme.mm(20)
                    height: width
                    radius: width / 2
                    color: Theme.sky

                    Say {
                        anchors.centerIn: parent
                        em: Theme.strong
                        isStrong: true
                        color: Theme.white
                        text: step.index + 1
                    }
                }

                Say {
                    anchors.verticalCenter: parent.verticalCenter
                    width: step.width - Theme.mm(25)
                    em: Theme.strong
                    text: step.modelData
                }
            }
        }
    }
}
