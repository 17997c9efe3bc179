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

    objectName: "page-elsewhere"
    title: qsTr("别的市场的活儿")
    hint: elsewhere.count > 0 ? qsTr("报了名，要等那边市场答应。") : ""
    problem: Words.refused(wizard.remark)

    here: Item {
        id: aside

        width: parent?.width ?? 0
        height: Theme.isWide ? pager.height : 0
        visible: pager.isNeeded && Theme.isWide
    }

    Column {
        id: cards

        // What it is, the button beside when it is, and three lines of where.
        readonly property real least: Theme.text(20) + Theme.button + 3 * 1.35 * Theme.body + Theme.tight
        readonly property int rows: Math.max(1, Math.min(4, Math.floor((height + spacing) / (least + spacing))))
        readonly property real rowHeight: Math.min((height - (rows - 1) * spacing) / rows, 1.3 * least)

        function fit() {
            root.elsewhere.fit(rows);
        }

        anchors.top: parent.top
        anchors.bottom: Theme.isWide ? parent.bottom : pager.top
        anchors.bottomMargin: Theme.isWide ? 0 : Theme.tight
        width: parent.width
        spacing: Theme.tight
        onRowsChanged: Qt.callLater(fit)
        Component.onCompleted: Qt.callLater(fit)

        Repeater {
            model: root.elsewhere.page

            AfarRow {
                objectName: "row-" + index
                width: cards.width
                height: cards.rowHeight
                visible: index < cards.rows
                onTaken: root.elsewhere.take(key)
            }
        }
    }

    FittedSay {
        objectName: "nothing"
        width: parent.width
        visible: root.elsewhere.count === 0
        ems: [Theme.title, Theme.strong, Theme.body]
        room: parent.height
        text: root.elsewhere.hasLine ? qsTr("别的市场现在没有招人的。") : qsTr("现在没有线路，看不到别的市场的活儿。咱们市场的照样能报。")
    }

    Pager {
        id: pager

        parent: Theme.isWide ? aside : cards.parent
        anchors.bottom: parent.bottom
        pageNumber: root.elsewhere.pageNumber
        pageCount: root.elsewhere.pageCount
        onTurned: by => root.elsewhere.turn(by)
    }
}
