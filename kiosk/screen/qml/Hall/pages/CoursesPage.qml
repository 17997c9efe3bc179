import QtQuick
import Hall
import Hall.ViewModels

// What the hall teaches.
PageFrame {
    id: root

    required property Models models
    readonly property LearningView learning: models.learning
    readonly property var shown: learning.courses

    objectName: "page-courses"
    title: learning.coursePages > 0 ? qsTr("想学点啥？") : qsTr("现在没有班")
    hint: learning.coursePages > 1 ? qsTr("第 %1 页 共 %2 页").arg(learning.page).arg(learning.coursePages) : learning.coursePages > 0 ? "" : qsTr("想学啥，到服务台说一声，开班了告诉您。")

    Choices {
        anchors.fill: parent
        options: {
            const rows = root.shown.map(course => ({
                        "name": "course-" + course.number,
                        "text": course.name,
                        "below": course.when,
                        "mark": course.isJoined ? qsTr("报上了") : course.left === 0 ? qsTr("满了") : "",
                        "isChosen": course.isJoined
                    }));
            return root.learning.coursePages > 1 ? [...rows, {"name": "nextCourses", "icon": "next", "text": qsTr("再看几个")}] : rows;
        }
        onChosen: place => place < root.shown.length ? root.learning.openCourse(root.shown[place].number) : root.learning.nextCourses()
    }
}
