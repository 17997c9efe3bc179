import QtQuick
import Hall

// The next fair or stand of the van, for everybody who looks here; how many more there are.
Touchable {
    id: root

    required property var events
    readonly property bool isAny: events.length > 0
    readonly property string more: events.length > 1 ? qsTr("还有 %n 个", "", events.length - 1) : ""
    // The same ever shorter.
    readonly property list<string> wordings: isAny ? [[says, events[0].place, more], [says, more], [says], [EventWords.name(events[0])]].map(parts => parts.filter(part => part !== "").join(" · ")) : [""]

    objectName: "events"
    isChoice: false
    tone: Theme.pine
    says: isAny ? "%1 %2".arg(EventWords.name(events[0])).arg(EventWords.time(events[0])) : ""
    implicitHeight: Theme.button
    implicitWidth: said.implicitWidth

    FittedSay {
        id: said

        anchors.verticalCenter: parent.verticalCenter
        x: Theme.near
        width: parent.width - 2 * Theme.near
        ems: [Theme.strong, Theme.body, Theme.mm(10)]
        room: root.height - Theme.hair
        isStrong: true
        color: root.inkColor
        maximumLineCount: 1
        elide: Text.ElideRight
        text: root.wordings.find(words => Theme.emsOf(words, true) * Theme.mm(10) <= width) ?? root.wordings[root.wordings.length - 1]
    }
}
