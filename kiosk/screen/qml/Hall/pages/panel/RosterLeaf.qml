import QtQuick
import Hall
import Hall.ViewModels

// Today's work of which somebody has a seat.
PageFrame {
    id: root

    required property Models models
    readonly property PanelWork work: models.panelWork
    readonly property var rows: work.postings

    objectName: "leaf-roster"
    tone: Theme.ink
    title: rows.length > 0 ? qsTr("今天谁来：哪个活儿？") : qsTr("今天还没有人报上")
    here: Pager {
        pageNumber: root.models.panel.page
        pageCount: root.work.pages
        onTurned: by => root.models.panel.turn(by)
    }

    Choices {
        anchors.fill: parent
        options: root.rows.map((job, place) => ({
                    "name": "roster-" + place,
                    "icon": job.icon,
                    "text": "%1 %2 %3".arg(job.number).arg(Words.trade(job.trade)).arg(Words.time(job.hour, job.minute)),
                    "below": job.place,
                    "mark": "%1 / %2".arg(job.taken).arg(job.wanted)
                }))
        onChosen: place => root.work.openSeats(root.rows[place].key)
    }
}
