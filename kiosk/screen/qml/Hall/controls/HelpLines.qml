import QtQuick
import Hall
import Hall.ViewModels

// Who helps and where, whom to complain to, and that nothing costs money where nobody else says so.
Column {
    id: root

    required property MarketView market
    property bool isNarrow: false
    property bool isCrowded: false
    property bool isFreeSaid: false

    Say {
        objectName: "desk"
        width: parent.width
        visible: !root.isCrowded && (root.market.desk !== "" || root.market.clerk !== "")
        em: root.isNarrow ? Theme.mm(10) : Theme.body
        text: [root.market.desk === "" ? qsTr("服务台") : qsTr("服务台：%1").arg(root.market.desk), root.market.clerk].filter(part => part !== "").join(qsTr("，"))
    }

    Say {
        objectName: "complain"
        width: parent.width
        visible: !Theme.isWide
        text: Words.complain
    }

    Say {
        objectName: "free"
        width: parent.width
        visible: !root.isFreeSaid
        isStrong: true
        text: qsTr("找活、招人，全部免费")
    }
}
