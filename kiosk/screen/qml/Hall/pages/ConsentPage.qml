import QtQuick
import Hall
import Hall.ViewModels

// Who keeps what, what for, how long, who gets it; asked once.
PageFrame {
    id: root

    required property Models models
    readonly property TradeChoice choice: models.choice
    readonly property Wizard wizard: models.wizard
    readonly property string hall: models.market.name

    objectName: "page-consent"
    title: qsTr("头一回来，先问您一句")

    Rectangle {
        id: line

        width: parent.width
        height: words.height + 2 * Theme.apart
        radius: Theme.corner
        color: Theme.sand

        Say {
            id: words

            objectName: "consent"
            anchors.centerIn: parent
            width: parent.width - 2 * Theme.apart
            em: Theme.title
            text: qsTr("%1记下您的手机号和要找的活儿，只为给您找活、留位子，存两年；老板只看得到号码的头三位和后四位；想删，随时到服务台说。您同意吗？").arg(root.hall)
        }
    }

    PressButton {
        id: decline

        objectName: "decline"
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.tight
        width: parent.width
        isMain: true
        tone: Theme.brick
        icon: "cross"
        text: qsTr("不同意")
        onTapped: root.wizard.decline()
    }

    PressButton {
        objectName: "agree"
        anchors.bottom: decline.top
        anchors.bottomMargin: Theme.near
        width: parent.width
        height: Theme.mm(56)
        isMain: true
        isFilled: true
        tone: Theme.pine
        icon: "check"
        text: qsTr("同意")
        onTapped: root.choice.begin()
    }
}
