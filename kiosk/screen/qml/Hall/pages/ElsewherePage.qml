pragma ComponentBehavior: Bound
import QtQuick
import Hall
import Hall.ViewModels

// Work of other halls, which answer for it themselves.
PageFrame {
    id: root

    required property Models models
    readonly property ElsewhereView elsewhere: models.elsewhere
    readonly property Wizard wizard: models.wizard
    readonly property string which: elsewhere.pageCount > 1 ? qsTr("第 %1 页 共 %2 页").arg(elsewhere.pageNumber).arg(elsewhere.pageCount) : ""

    objectName: "page-elsewhere"
    title: qsTr("别的市场的活儿")
    hint: elsewhere.count > 0 ? qsTr("报了名，要等那边市场答应。") : ""
    problem: Words.refused(wizard.remark)

    here: Say {
        objectName: "whichPageHere"
        visible: Theme.isWide && text !== ""
        width: parent?.width ?? 0
        em: Theme.strong
        text: root.which
    }

    Grid {
        id: cards

        readonly property real least: Math.max(Theme.mm(48), 5.2 * Theme.body)
        readonly property int across: width > Theme.mm(300) ? 2 : 1
        readonly property int down: Math.max(1, Math.min(across > 1 ? 2 : 4, Math.floor((height + spacing) / (least + spacing))))
        readonly property real cellWidth: (width - (across - 1) * spacing) / across
        readonly property real cellHeight: Math.min((height - (down - 1) * spacing) / down, 1.5 * least)

        anchors.top: parent.top
        anchors.bottom: pager.top
        anchors.bottomMargin: Theme.tight
        width: parent.width
        columns: across
        spacing: Theme.tight
        onDownChanged: root.elsewhere.fit(across * down)
        onAcrossChanged: root.elsewhere.fit(across * down)

        Repeater {
            model: root.elsewhere.page

            AfarRow {
                objectName: "row-" + index
                width: cards.cellWidth
                height: cards.cellHeight
                onTaken: root.elsewhere.take(key)
            }
        }
    }

    Say {
        objectName: "nothing"
        y: Theme.near
        width: parent.width
        visible: root.elsewhere.count === 0
        em: Theme.title
        text: root.elsewhere.hasLine ? qsTr("别的市场现在没有招人的。") : qsTr("现在没有线路，看不到别的市场的活儿。咱们市场的照样能报。")
    }

    Row {
        id: pager

        readonly property real room: width - (which.visible ? which.width + 2 * spacing : spacing)

        anchors.bottom: parent.bottom
        width: parent.width
        height: Theme.button
        visible: root.elsewhere.pageCount > 1
        spacing: Theme.tight

        PressButton {
            objectName: "previousPage"
            width: pager.room / 2
            isChoice: false
            opacity: root.elsewhere.pageNumber > 1 ? 1 : 0
            enabled: opacity > 0
            icon: "previous"
            text: qsTr("上一页")
            onTapped: root.elsewhere.turn(-1)
        }

        Say {
            id: which

            objectName: "whichPage"
            anchors.verticalCenter: parent.verticalCenter
            visible: !Theme.isWide
            em: Theme.strong
            text: root.which
            wrapMode: Text.NoWrap
        }

        PressButton {
            objectName: "nextPage"
            width: pager.room / 2
            isChoice: false
            opacity: root.elsewhere.pageNumber < root.elsewhere.pageCount ? 1 : 0
            enabled: opacity > 0
            icon: "next"
            isIconLast: true
            text: qsTr("下一页")
            onTapped: root.elsewhere.turn(1)
        }
    }
}
