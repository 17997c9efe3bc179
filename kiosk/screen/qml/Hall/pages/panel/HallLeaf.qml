import QtQuick
import Hall
import Hall.ViewModels

// Open the hall, having seen the time; close it, having seen what is not over.
PageFrame {
    id: root

    required property Models models
    readonly property PanelHall hall: models.panelHall
    readonly property var door: hall.door
    readonly property bool isOpen: door.isOpen ?? false
    readonly property var still: [
        (door.offers ?? 0) > 0 ? qsTr("叫了号没回话：%n 个", "", door.offers) : "",
        (door.talks ?? 0) > 0 ? qsTr("还没谈完：%n 个", "", door.talks) : "",
        (door.absent ?? 0) > 0 ? qsTr("到点没说到没到：%n 个", "", door.absent) : "",
    ].filter(line => line !== "")

    objectName: "leaf-hall"
    tone: Theme.ink
    title: isOpen ? qsTr("市场开着") : qsTr("市场关着")
    hint: PanelWords.told(models.panel.told, 0)
    problem: door.isClockWrong ? qsTr("别的机器说的时间不一样，看准了再开。") : ""
    mainText: isOpen ? qsTr("关门") : qsTr("钟对，开门")
    onMainTapped: isOpen ? hall.closeHall() : hall.openHall()

    Column {
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width
        spacing: Theme.isWide ? Theme.hair : Theme.near

        Say {
            objectName: "ownTime"
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            em: Math.min(Theme.seat, parent.width / 3.6, 0.35 * parent.parent.height)
            box: 1
            isStrong: true
            text: root.door.hour === undefined ? "" : Words.time(root.door.hour, root.door.minute)
            wrapMode: Text.NoWrap
        }

        FittedSay {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            ems: [Theme.title, Theme.strong, Theme.body]
            room: 0.16 * parent.parent.height
            text: root.door.month === undefined ? "" : Words.date(root.door.month, root.door.day)
        }

        FittedSay {
            objectName: "still"
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            visible: text !== ""
            ems: [Theme.strong, Theme.body, Theme.mm(10)]
            room: 0.4 * parent.parent.height
            text: {
                if (!root.isOpen)
                    return qsTr("钟不对就先别开，找技术员。");
                return root.still.length > 0 ? [qsTr("还没完的："), ...root.still].join("\n") : qsTr("没有没完的事。");
            }
        }
    }
}
