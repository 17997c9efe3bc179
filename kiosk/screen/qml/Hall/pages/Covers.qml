import QtQuick
import Hall
import Hall.ViewModels

// What may come before any page: is the seat really given up, what keeps the hall from answering, is anybody there.
Item {
    id: root

    required property SeatView seat
    required property Wizard wizard
    required property IdleWatch idle
    required property LookView look
    required property bool canBeLow

    Cover {
        objectName: "giveUpCover"
        anchors.fill: parent
        visible: root.seat.isGivingUp && root.wizard.trouble === Troubles.NONE
        icon: "notice"
        tone: Theme.brick
        title: qsTr("真的不去了？")
        text: qsTr("%1 的%2。位子马上让给别人，要不回来。").arg(Words.start(root.seat.daysAhead, root.seat.month, root.seat.day, root.seat.hour, root.seat.minute)).arg(Words.trade(root.seat.trade))

        PressButton {
            objectName: "keep"
            width: parent.width
            isMain: true
            isFilled: true
            tone: Theme.pine
            text: qsTr("我还去")
            onTapped: root.seat.keep()
        }

        PressButton {
            objectName: "giveUpSure"
            width: parent.width
            isMain: true
            tone: Theme.brick
            text: qsTr("不去了")
            onTapped: root.seat.giveUp()
        }
    }

    ReadingSheets {
        anchors.fill: parent
        look: root.look
        canBeLow: root.canBeLow
    }

    Cover {
        objectName: "troubleCover"
        anchors.fill: parent
        visible: root.wizard.trouble !== Troubles.NONE
        icon: "notice"
        title: root.wizard.trouble === Troubles.BUSY ? qsTr("机器正忙，这一下没记上") : qsTr("机器出了毛病，这一下没记上")
        text: root.wizard.trouble === Troubles.BUSY ? qsTr("您填的都还在。请再试一次。") : qsTr("您填的都还在。请再试一次；还不行，就到服务台说一声。")

        PressButton {
            objectName: "tryAgain"
            width: parent.width
            isMain: true
            isFilled: true
            tone: Theme.pine
            text: qsTr("再试一次")
            onTapped: root.wizard.tryAgain()
        }

        PressButton {
            objectName: "notNow"
            width: parent.width
            text: qsTr("先不弄了")
            onTapped: root.wizard.back()
        }
    }

    Cover {
        objectName: "idleCover"
        anchors.fill: parent
        visible: root.idle.isAsking
        icon: "hand"
        tone: Theme.pine
        title: qsTr("您还在吗？")
        text: qsTr("不按，%n 秒后就清了。", "", root.idle.secondsLeft)

        PressButton {
            objectName: "stay"
            width: parent.width
            height: Theme.mm(44)
            isMain: true
            isFilled: true
            tone: Theme.pine
            text: qsTr("我还在")
        }
    }
}
