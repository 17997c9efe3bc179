pragma ComponentBehavior: Bound
import QtQuick
import Hall
import Hall.ViewModels

// One course: when, where, what it costs, and a place in it.
PageFrame {
    id: root

    required property Models models
    readonly property LearningView learning: models.learning
    readonly property Wizard wizard: models.wizard
    readonly property var course: learning.course
    readonly property bool isKnown: course.name !== undefined
    readonly property bool isFull: isKnown && course.left === 0 && !course.isJoined

    objectName: "page-course"
    title: course.name ?? ""
    hint: isKnown && course.isJoined ? qsTr("报上了。到时候直接去。") : ""
    problem: isFull ? qsTr("满了。到服务台说一声，下一班告诉您。") : Words.said(wizard.remark, {[Remarks.COURSE_FULL]: qsTr("满了，没报上。")})
    mainText: !isKnown || isFull ? "" : course.isJoined ? qsTr("不学了") : qsTr("我想学")
    isMainFilled: isKnown && !course.isJoined
    onMainTapped: learning.join()

    component Line: Row {
        id: line

        required property string word
        required property string text

        width: parent?.width ?? 0
        spacing: Theme.tight
        visible: text !== ""

        Say {
            id: name

            width: Theme.mm(Theme.isLarge ? 56 : 44)
            topPadding: Math.round(Theme.strong * (0.675 - 0.784) + (Theme.strong - Theme.body) * 0.4)
            color: Theme.soft
            text: line.word
        }

        Say {
            width: line.width - name.width - line.spacing
            em: Theme.strong
            isStrong: true
            text: line.text
        }
    }

    Paged {
        anchors.fill: parent
        spacing: Theme.near

        Line {
            word: qsTr("几点")
            text: root.course.when ?? ""
        }

        Line {
            word: qsTr("在哪儿")
            text: root.course.where ?? ""
        }

        Line {
            word: qsTr("还收几个")
            text: root.isKnown && root.course.left > 0 ? root.course.left : ""
        }

        Line {
            word: qsTr("要钱吗")
            text: !root.isKnown ? "" : root.course.isFree ? qsTr("不收钱") : qsTr("收钱，多少到服务台问")
        }

        Line {
            word: qsTr("补贴")
            text: root.course.money ?? ""
        }
    }
}
