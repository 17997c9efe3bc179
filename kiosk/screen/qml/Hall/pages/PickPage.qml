import QtQuick
import Hall
import Hall.ViewModels

// Which part of the whole list, where the glass is too wide and low to show that above it.
PageFrame {
    id: root

    required property Models models
    readonly property Browsing browsing: models.browsing

    objectName: "page-pick"
    title: qsTr("想看哪些活儿？")
    here: PressButton {
        objectName: "done"
        width: parent?.width ?? 0
        isFilled: true
        tone: Theme.pine
        text: qsTr("看这 %n 个", "", root.browsing.openCount)
        onTapped: root.browsing.done()
    }

    Filters {
        width: parent.width
        browsing: root.browsing
        elsewhere: root.models.elsewhere
    }
}
