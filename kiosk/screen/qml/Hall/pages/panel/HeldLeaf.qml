pragma ComponentBehavior: Bound
import QtQuick
import Hall
import Hall.ViewModels

// Held work as its employer typed it, what the law says of it, and what shall come of it.
PageFrame {
    id: root

    required property Models models
    readonly property PanelWork work: models.panelWork
    readonly property var held: work.read
    readonly property var findings: held.findings ?? []

    objectName: "leaf-held"
    tone: Theme.ink
    title: held.trade === undefined ? "" : qsTr("%1 %n 个人", "", held.people).arg(Words.trade(held.trade))
    hint: held.employer === undefined ? "" : "%1 %2 · %3".arg(held.employer).arg(held.phone).arg(PanelWords.cause(held.cause))
    mainText: qsTr("没问题，让发")
    mainIcon: "check"
    onMainTapped: work.passHeld()

    component Line: Say {
        width: parent?.width ?? 0
        visible: text !== ""
    }

    Paged {
        anchors.top: parent.top
        anchors.bottom: ways.top
        anchors.bottomMargin: Theme.near
        width: parent.width
        spacing: Theme.tight

        Line {
            objectName: "note"
            text: root.held.note ?? ""
        }

        Repeater {
            model: root.findings.length

            Column {
                id: finding

                required property int index
                readonly property var found: root.findings[index] ?? ({})

                width: parent?.width ?? 0

                Line {
                    objectName: "finding-" + finding.index
                    color: Theme.amber
                    isStrong: true
                    text: finding.found.advice ?? ""
                }

                Line {
                    color: Theme.soft
                    text: finding.found.article ?? ""
                }
            }
        }

        Line {
            em: Theme.strong
            isStrong: true
            text: root.held.pay === undefined ? "" : Words.whole("%1 %2 · %3".arg(root.held.pay).arg(Words.payUnit(root.held.payUnit)).arg(Words.start(root.held.daysAhead, root.held.month, root.held.day, root.held.hour, root.held.minute)))
        }

        Line {
            text: root.held.place ?? ""
        }

        Line {
            text: root.held.paid === undefined ? "" : Words.promises(root.held.paid, root.held.hours, root.held.days, root.held.extras, root.held.needs)
        }
    }

    Row {
        id: ways

        anchors.bottom: parent.bottom
        width: parent.width
        spacing: Theme.tight

        PressButton {
            objectName: "sendBack"
            width: (parent.width - parent.spacing) / 2
            text: qsTr("退回去改")
            icon: "change"
            onTapped: root.work.sendBack()
        }

        PressButton {
            objectName: "refuse"
            width: (parent.width - parent.spacing) / 2
            tone: Theme.brick
            text: qsTr("不让发")
            icon: "cross"
            onTapped: root.work.refuse()
        }
    }
}
