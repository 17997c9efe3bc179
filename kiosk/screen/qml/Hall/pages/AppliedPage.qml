import QtQuick
import Hall
import Hall.ViewModels

// A seat asked of another hall: how it stands, and four digits to see it again.
PageFrame {
    id: root

    required property Models models
    readonly property ElsewhereView elsewhere: models.elsewhere
    readonly property Wizard wizard: models.wizard
    readonly property var work: elsewhere.work
    readonly property bool isKnown: work.hall !== undefined
    readonly property string hall: isKnown ? work.hall : qsTr("那边市场")
    readonly property bool isYes: elsewhere.state === Applications.ACCEPTED
    readonly property bool isOpen: elsewhere.state === Applications.ASKED
    readonly property string which: {
        if (!isKnown)
            return hall;
        const start = Words.start(work.daysAhead, work.month, work.day, work.hour, work.minute);
        return [hall, "%1 %2 %3".arg(Words.trade(work.trade)).arg(work.pay).arg(Words.payUnit(work.payUnit)), start, work.place].filter(part => part !== "").join("\n");
    }

    objectName: "page-applied"
    tone: isYes || isOpen ? Theme.pine : Theme.amber
    title: {
        if (isYes)
            return Theme.isWide ? qsTr("定了！") : qsTr("定了！那边答应了");
        if (isOpen)
            return Theme.isWide ? qsTr("问过了") : qsTr("问过了，等那边答应");
        return Ends.application(elsewhere.why);
    }
    problem: Words.said(wizard.remark, {})
    mainText: isYes || isOpen ? qsTr("记住了") : qsTr("看看别的活儿")
    mainIcon: isYes || isOpen ? "check" : ""
    onMainTapped: {
        if (isYes || isOpen)
            wizard.leave();
        else
            wizard.showJobs();
    }

    here: FittedSay {
        objectName: "work"
        visible: text !== ""
        width: parent?.width ?? 0
        ems: Theme.isWide ? [Theme.body, Theme.mm(10)] : [Theme.strong, Theme.body]
        room: root.hereRoom
        isStrong: true
        text: root.which
    }

    Column {
        id: told

        readonly property real room: parent?.height ?? 0

        width: parent.width
        spacing: Theme.isWide ? Theme.hair : Theme.near

        FittedSay {
            id: keep

            width: parent.width
            visible: root.isYes || root.isOpen
            ems: Theme.isWide ? [Theme.strong, Theme.body, Theme.mm(10)] : [Theme.title, Theme.strong, Theme.body]
            room: 1.35 * (Theme.isWide ? Theme.strong : Theme.title)
            text: root.isYes ? qsTr("到那边报这个号：") : qsTr("请记住这四个数：")
        }

        Rectangle {
            id: figure

            width: parent.width
            height: Theme.mm(Theme.isWide ? 44 : 84)
            visible: root.isYes || root.isOpen
            radius: Theme.corner
            color: root.isYes ? Theme.pine : Theme.sand

            Say {
                objectName: root.isYes ? "seatLabel" : "ticket"
                anchors.centerIn: parent
                em: Theme.mm(Theme.isWide ? 38 : 60)
                box: 1
                isStrong: true
                color: root.isYes ? Theme.white : Theme.ink
                text: root.isYes ? root.elsewhere.label : root.elsewhere.ticket
                wrapMode: Text.NoWrap
            }
        }

        FittedSay {
            objectName: "said"
            width: parent.width
            ems: Theme.isWide ? [Theme.body, Theme.mm(10)] : [Theme.strong, Theme.body]
            room: told.room - (figure.visible ? keep.height + figure.height + 2 * told.spacing : 0)
            text: {
                if (root.isYes)
                    return qsTr("去不了，请给那边市场打个电话，别让人白等。");
                if (root.isOpen)
                    return qsTr("过一会儿回来，按“我报的活儿”，再按这四个数，看答应没有。半个钟头没回话，就再找别的。");
                return qsTr("您没占那边的位子，可以再报别的活儿。");
            }
        }
    }
}
