import QtQuick
import Hall
import Hall.ViewModels

// What the law gives people, or what the hall makes public, a card each.
PageFrame {
    id: root

    required property Models models
    readonly property LearningView learning: models.learning
    readonly property var shown: learning.policies

    objectName: "page-policies"
    title: learning.isHall ? qsTr("这个市场") : qsTr("有啥政策")
    hint: learning.policyPages > 1 ? qsTr("第 %1 页 共 %2 页").arg(learning.page).arg(learning.policyPages) : ""

    Choices {
        anchors.fill: parent
        options: {
            const rows = root.shown.map(card => ({"name": "policy-" + card.number, "icon": card.icon, "text": card.title}));
            return root.learning.policyPages > 1 ? [...rows, {"name": "nextPolicies", "icon": "next", "text": qsTr("再看几个")}] : rows;
        }
        onChosen: place => place < root.shown.length ? root.learning.openPolicy(root.shown[place].number) : root.learning.nextPolicies()
    }
}
