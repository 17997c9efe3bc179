pragma ComponentBehavior: Bound
import QtQuick
import Hall

// A job in a list: what and for how much, when and how far, how many are wanted, what comes with it, one word why.
// Beside others it stands high, else it lies; where there is less room it says less, and all of it when looked at.
Job {
    id: root

    readonly property bool isHigh: height > 1.1 * width
    readonly property string why: reasons.length > 0 ? Words.reason(reasons[0].kind, reasons[0].number, reasons[0].trade) : ""
    readonly property string papers: needs.map(name => qsTr("要%1").arg(Words.paper(name))).join(" ")
    readonly property string begin: hasDay ? Words.start(daysAhead, month, day, hour, minute) : Words.time(hour, minute)
    readonly property string when: Words.until(begin, hours, Words.time(endHour, endMinute), days)
    readonly property string far: [zone, Words.ride(ride)].filter(part => part !== "").join(" · ")

    // Not where all are of one day.
    property bool hasDay: false
    readonly property real inside: width - 2 * Theme.tight

    // How large the pay may be: a range, or thousands, has to stay in its place.
    function payEm(room: real): real {
        return [Theme.pay, Theme.text(22), Theme.title, Theme.strong].find(em => pay.length * em * 0.58 <= room) ?? Theme.body;
    }

    Loader {
        anchors.centerIn: parent
        sourceComponent: root.isHigh ? standing : lying
    }

    component Why: Row {
        property alias text: word.text

        spacing: Theme.hair

        IconSign {
            anchors.verticalCenter: parent.verticalCenter
            name: "flag"
            side: Theme.text(11)
            tint: word.color
        }

        Say {
            id: word

            objectName: "why"
            isStrong: true
            color: Theme.touch(Theme.pine)
            wrapMode: Text.NoWrap
        }
    }

    Component {
        id: lying

        Column {
            id: rows

            readonly property bool hasTags: root.height > Theme.text(66)
            readonly property bool hasPlace: root.height > Theme.text(88)

            width: root.inside
            spacing: Theme.mm(root.height > Theme.text(60) ? 3 : 1)

            Item {
                width: parent.width
                height: Math.max(figure.height, Theme.text(20))

                IconSign {
                    id: picture

                    anchors.verticalCenter: parent.verticalCenter
                    name: root.icon
                    side: Theme.text(20)
                }

                Say {
                    objectName: "trade"
                    anchors.left: picture.right
                    anchors.leftMargin: Theme.tight
                    anchors.verticalCenter: parent.verticalCenter
                    em: Theme.title
                    box: 1
                    isStrong: true
                    text: Words.trade(root.trade)
                    wrapMode: Text.NoWrap
                }

                Row {
                    anchors.right: parent.right
                    anchors.verticalCenter: parent.verticalCenter
                    spacing: Theme.hair

                    Say {
                        id: figure

                        objectName: "pay"
                        em: root.height > Theme.text(60) ? root.payEm(root.inside * 0.4) : Math.min(Theme.text(22), root.payEm(root.inside * 0.35))
                        box: 1
                        isStrong: true
                        text: root.pay
                        wrapMode: Text.NoWrap
                    }

                    Say {
                        anchors.baseline: figure.baseline
                        em: Theme.body
                        text: root.unit
                        wrapMode: Text.NoWrap
                    }
                }
            }

            Item {
                width: parent.width
                height: Math.max(ask.height, times.height)

                Column {
                    id: times

                    anchors.left: parent.left
                    anchors.right: left.left
                    anchors.rightMargin: Theme.tight
                    anchors.verticalCenter: parent.verticalCenter

                    Say {
                        objectName: "when"
                        width: parent.width
                        em: root.when.length < 16 ? Theme.strong : Theme.body
                        box: 1.2
                        isStrong: true
                        text: root.when
                    }

                    Say {
                        objectName: "far"
                        width: parent.width
                        visible: text !== ""
                        box: 1.2
                        text: root.far
                        wrapMode: Text.NoWrap
                    }
                }

                PlacesLeft {
                    id: left

                    objectName: "placesLeft"
                    anchors.right: ask.left
                    anchors.rightMargin: ask.isShown ? Theme.tight : 0
                    anchors.verticalCenter: parent.verticalCenter
                    visible: !root.isOwn
                    placesLeft: root.placesLeft
                    status: root.status
                    em: Theme.title
                    wordEm: Theme.body
                }

                TakeButton {
                    id: ask

                    anchors.right: parent.right
                    anchors.verticalCenter: parent.verticalCenter
                    job: root
                    width: implicitWidth
                    height: implicitHeight
                }
            }

            Say {
                objectName: "place"
                width: parent.width
                visible: rows.hasPlace && text !== "" && root.place.length * em <= width
                em: root.place.length * Theme.strong <= width ? Theme.strong : Theme.body
                box: 1.1
                text: root.place
                wrapMode: Text.NoWrap
            }

            Row {
                visible: rows.hasTags
                spacing: Theme.tight

                Tags {
                    objectName: "tags"
                    words: Words.tags(root.paid, root.extras)
                }

                Say {
                    objectName: "papers"
                    visible: text !== ""
                    isStrong: true
                    color: Theme.amber
                    text: root.papers
                    wrapMode: Text.NoWrap
                }

                Why {
                    visible: root.why !== "" && root.papers === ""
                    text: root.why
                }
            }
        }
    }

    Component {
        id: standing

        Item {
            id: pillar

            width: root.inside
            height: root.height - 2 * Theme.tight

            Column {
                id: top

                width: parent.width
                spacing: Theme.mm(1)

                Row {
                    spacing: Theme.hair

                    IconSign {
                        anchors.verticalCenter: parent.verticalCenter
                        visible: root.inside > (root.trade.length + 1.4) * Theme.title
                        name: root.icon
                        side: Theme.title
                    }

                    Say {
                        objectName: "trade"
                        anchors.verticalCenter: parent.verticalCenter
                        em: root.trade.length * Theme.title > root.inside ? Theme.strong : Theme.title
                        isStrong: true
                        text: Words.trade(root.trade)
                        wrapMode: Text.NoWrap
                    }
                }

                Flow {
                    width: parent.width
                    spacing: Theme.hair

                    Say {
                        objectName: "pay"
                        em: root.payEm(root.inside)
                        box: 1
                        isStrong: true
                        text: root.pay
                        wrapMode: Text.NoWrap
                    }

                    Say {
                        text: root.unit
                        wrapMode: Text.NoWrap
                    }
                }

                PlacesLeft {
                    objectName: "placesLeft"
                    visible: !root.isOwn
                    placesLeft: root.placesLeft
                    status: root.status
                    em: Theme.title
                    wordEm: Theme.body
                }

                Say {
                    objectName: "when"
                    width: parent.width
                    visible: root.height > Theme.text(118)
                    isStrong: true
                    text: root.when
                }

                Say {
                    objectName: "far"
                    width: parent.width
                    visible: root.height > Theme.text(140) && text !== ""
                    text: root.far
                }

                Tags {
                    objectName: "tags"
                    width: parent.width
                    visible: root.height > Theme.text(172)
                    words: Words.tags(root.paid, root.extras)
                }

                Say {
                    objectName: "papers"
                    width: parent.width
                    visible: text !== "" && root.height > Theme.text(130)
                    isStrong: true
                    color: Theme.amber
                    text: root.papers
                }

                Why {
                    visible: text !== "" && root.papers === "" && root.height > Theme.text(190)
                    text: root.why
                }

                Say {
                    objectName: "place"
                    width: parent.width
                    visible: root.height > Theme.text(205) && text !== "" && lineCount <= 2
                    text: root.place
                }
            }

            TakeButton {
                anchors.bottom: parent.bottom
                width: parent.width
                height: implicitHeight
                job: root
            }
        }
    }
}
