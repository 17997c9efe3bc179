import QtQuick
import Hall
import Hall.ViewModels

// Work that is talked about first: at which table, when; later what came of it.
PageFrame {
    id: root

    required property Models models
    readonly property TalkView talk: models.talk
    readonly property Wizard wizard: models.wizard
    readonly property var work: talk.work
    readonly property bool isTaken: talk.why === ApplicationEnds.TAKEN

    objectName: "page-talk"
    tone: talk.isOpen || isTaken ? Theme.pine : Theme.amber
    title: {
        if (talk.isOpen)
            return Theme.isWide ? qsTr("去谈") : qsTr("记上了，去谈吧");
        switch (talk.why) {
        case ApplicationEnds.TAKEN:
            return qsTr("谈成了！");
        case ApplicationEnds.CLOSED:
            return qsTr("这个活儿不招了");
        case ApplicationEnds.BUSY:
            return qsTr("那个时间您有活儿了");
        case ApplicationEnds.UNANSWERED:
            return qsTr("招工的没回话");
        default:
            return qsTr("这回没谈成");
        }
    }
    problem: wizard.remark === Remarks.FULL ? qsTr("位子刚满了，还没定。请招工的在手机上按“要他”，有位子就叫您。") : Words.refused(wizard.remark)
    mainText: talk.isOpen ? qsTr("记住了") : isTaken ? qsTr("知道了") : qsTr("看看别的活儿")
    onMainTapped: {
        if (talk.isOpen || isTaken)
            wizard.leave();
        else
            wizard.showJobs();
    }

    here: FittedSay {
        objectName: "work"
        width: parent?.width ?? 0
        visible: root.work.trade !== undefined
        ems: Theme.isWide ? [Theme.body, Theme.mm(10)] : [Theme.strong, Theme.body]
        room: root.hereRoom
        isStrong: true
        text: root.work.trade === undefined ? "" : "%1 %2 %3\n%4".arg(Words.trade(root.work.trade)).arg(root.work.pay).arg(Words.payUnit(root.work.payUnit)).arg(Words.start(root.work.daysAhead, root.work.month, root.work.day, root.work.hour, root.work.minute))
    }

    Column {
        id: told

        readonly property real room: (parent?.height ?? 0) - (answers.visible ? answers.height + Theme.near : 0)

        width: parent.width
        spacing: Theme.isWide ? Theme.hair : Theme.near

        Rectangle {
            id: meeting

            width: parent.width
            height: where.height + Theme.near
            visible: root.talk.isOpen
            radius: Theme.corner
            color: Theme.pine

            Fitted {
                id: where

                objectName: "where"
                anchors.centerIn: parent
                room: parent.width - Theme.near
                sizes: Theme.isWide ? [Theme.title, Theme.strong, Theme.body] : [Theme.pay, Theme.title, Theme.strong, Theme.body]
                isStrong: true
                color: Theme.white
                text: {
                    const time = Words.time(root.talk.hour, root.talk.minute);
                    return root.talk.table > 0 ? qsTr("%1 号桌 · %2 谈").arg(root.talk.table).arg(time) : qsTr("%1 以后谈，几号桌问服务台").arg(time);
                }
            }
        }

        FittedSay {
            id: keep

            width: parent.width
            visible: root.talk.isOpen
            ems: Theme.isWide ? [Theme.strong, Theme.body, Theme.mm(10)] : [Theme.title, Theme.strong, Theme.body]
            room: 1.35 * (Theme.isWide ? Theme.strong : Theme.title)
            isStrong: true
            text: qsTr("记住这四个数：%1").arg(root.talk.ticket)
        }

        FittedSay {
            objectName: "said"
            width: parent.width
            ems: root.isTaken ? [Theme.title, Theme.strong, Theme.body, Theme.mm(10)] : Theme.isWide ? [Theme.body, Theme.mm(10)] : [Theme.strong, Theme.body]
            room: told.room - (meeting.visible ? meeting.height + keep.height + 2 * told.spacing : 0)
            text: {
                if (root.talk.isOpen)
                    return qsTr("谈好了回来，按“我报的活儿”，再按这四个数。");
                if (root.isTaken)
                    return root.talk.place > 0 ? qsTr("%1 号活儿您排第 %2。叫到您了，过来按一下就定。").arg(root.work.number).arg(root.talk.place) : qsTr("您的位子已经给过号了，按那个号看。");
                return qsTr("没占您的位子，可以再报别的活儿。");
            }
        }
    }

    Row {
        id: answers

        anchors.bottom: parent.bottom
        width: parent.width
        spacing: Theme.tight
        visible: root.talk.isOpen

        PressButton {
            objectName: "agreed"
            width: (parent.width - parent.spacing) / 2
            tone: Theme.pine
            text: qsTr("谈成了")
            onTapped: root.talk.agree()
        }

        PressButton {
            objectName: "notAgreed"
            width: (parent.width - parent.spacing) / 2
            tone: Theme.brick
            text: qsTr("没谈成")
            onTapped: root.talk.leave()
        }
    }
}
