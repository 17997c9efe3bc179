pragma ComponentBehavior: Bound
import QtQuick
import Hall
import Hall.ViewModels

// The market before anybody has said anything: what time it is, what there is, what is new, and the ways that begin
// here. On a wide glass what there is stands at the left, the ways at the right.
Item {
    id: root

    required property Models models
    readonly property MarketView market: models.market
    readonly property TradeChoice choice: models.choice
    readonly property Wizard wizard: models.wizard
    readonly property bool isNarrow: Theme.isWide && width < Theme.mm(420)
    readonly property bool isCrowded: notice.visible && (isNarrow || Theme.isLarge)
    readonly property bool canCount: market.isKnown && (market.open > 0 || !market.isClockWrong)
    readonly property string places: canCount && market.open > 0 && !isCrowded ? qsTr("还要 %n 个人", "", market.places) : ""
    readonly property string gone: {
        if (market.gone === 0 || market.isClockWrong || isCrowded)
            return "";
        return market.hour < 12 ? qsTr("今早出去了 %1 来人").arg(market.gone) : qsTr("今天出去了 %1 来人").arg(market.gone);
    }
    readonly property real textEm: isNarrow ? Theme.mm(10) : Theme.isWide ? Theme.body : Theme.strong
    readonly property real side: Theme.isWide ? width / 3 : width

    objectName: "page-start"

    Rectangle {
        visible: Theme.isWide
        width: root.side
        height: parent.height
        color: Theme.sand
    }

    Awning {
        id: awning

        width: parent.width
        stripes: Theme.isWide ? 24 : 12
        height: Theme.mm(Theme.isWide ? 8 : 20)
    }

    Column {
        id: here

        x: Theme.apart
        y: awning.height + Theme.tight
        width: root.side - 2 * Theme.apart
        spacing: Theme.isWide ? Theme.hair : Theme.tight

        Item {
            width: parent.width
            height: Theme.isWide ? name.height + clock.height : Math.max(name.height, clock.height) + Theme.hair

            Column {
                id: name

                width: Theme.isWide ? parent.width : clock.x - Theme.tight

                Say {
                    width: parent.width
                    em: Math.min(root.isNarrow ? Theme.mm(13) : Theme.title, width / (root.market.name.length + 0.1))
                    isStrong: true
                    text: root.market.name
                }

                Say {
                    objectName: "date"
                    width: parent.width
                    em: root.textEm
                    text: Words.whole("%1 %2".arg(Words.date(root.market.month, root.market.day)).arg(Words.weekday(root.market.weekday)))
                }
            }

            Say {
                id: clock

                objectName: "clock"
                x: Theme.isWide ? 0 : parent.width - width
                y: Theme.isWide ? name.height : (name.height - height) / 2
                em: root.isNarrow ? Theme.mm(26) : (Theme.isWide && Theme.isLarge ? 1 : 1.4) * Theme.pay
                box: 1
                isStrong: true
                text: Words.time(root.market.hour, root.market.minute)
                wrapMode: Text.NoWrap
            }
        }

        Notice {
            id: notice

            market: root.market
            isNarrow: root.isNarrow
        }

        Rectangle {
            width: parent.width
            height: figures.height + (Theme.isWide ? 0 : 2 * Theme.tight)
            radius: Theme.corner
            color: Theme.sand

            Column {
                id: figures

                anchors.verticalCenter: parent.verticalCenter
                x: Theme.isWide ? 0 : Theme.tight
                width: parent.width - 2 * x

                Say {
                    objectName: "count"
                    width: parent.width
                    em: !Theme.isWide ? Theme.title : width < Theme.mm(108) ? Theme.mm(13) : Math.min(Theme.title, width / 9)
                    isStrong: true
                    text: {
                        const day = root.market.daysAhead === 0 ? qsTr("今天") : qsTr("明天");
                        if (!root.canCount)
                            return root.market.isClockWrong ? qsTr("机器的钟不对，请到服务台") : qsTr("%1的活儿").arg(day);
                        return root.market.open > 0 ? Words.whole(qsTr("%1还有 %n 个活儿", "", root.market.open).arg(day)) : qsTr("%1没活儿了").arg(day);
                    }
                }

                Say {
                    objectName: "people"
                    width: parent.width
                    visible: text !== ""
                    em: root.textEm
                    text: Words.whole([root.places, root.gone].filter(part => part !== "").join(Theme.isWide || Theme.isLarge ? "\n" : " · "))
                }
            }
        }
    }

    HelpLines {
        id: help

        market: root.market
        isNarrow: root.isNarrow
        isCrowded: root.isCrowded
        isFreeSaid: (about.visible && !Theme.isWide) || root.isNarrow || root.models.hotline.includes(qsTr("免费"))
        x: Theme.apart
        y: parent.height - height - Theme.tight
        width: root.side - 2 * Theme.apart
    }

    // Where there is room for it.
    HallLine {
        id: about

        x: Theme.apart
        y: help.y - height - Theme.hair
        width: root.side - 2 * Theme.apart
        height: implicitHeight
        visible: root.models.learning.hasHall && !root.isCrowded && (!Theme.isWide || y >= here.y + here.height + Theme.hair)
        onTapped: root.models.learning.openHall()
    }

    Item {
        id: ways

        // The way of whoever hires stands beside the one to work, on a high glass beside the one to one's seats.
        readonly property string longest: longer(hire.text, Theme.isWide ? find.text : seats.text)

        function longer(one: string, other: string): string {
            return Theme.emsOf(one, true) > Theme.emsOf(other, true) ? one : other;
        }

        readonly property real gap: Theme.tight
        readonly property real spare: height - tilesHeight - 2 * gap - Theme.mm(Theme.isWide ? 56 : 96)
        readonly property real rowHeight: Theme.mm(Theme.isWide ? (root.isNarrow ? 43 : 46) : 80)
        readonly property real tilesHeight: Theme.isWide ? 2 * rowHeight + gap : rowHeight

        x: Theme.apart + (Theme.isWide ? root.side : 0)
        y: Theme.isWide ? awning.height + Theme.tight : here.y + here.height + Theme.tight
        width: root.width - x - Theme.apart
        height: (Theme.isWide ? root.height - Theme.tight : (about.visible ? about.y : help.y) - Theme.tight) - y

        Grid {
            id: tiles

            readonly property var names: Array.from(children).map(tile => tile.name ?? "")
            readonly property real cell: (parent.width - (columns - 1) * spacing) / columns

            columns: Theme.isWide ? 3 : 5
            spacing: ways.gap

            Repeater {
                model: root.market.families

                FamilyTile {
                    required property int index
                    required property int open
                    required property string dayPay

                    objectName: "want-" + index
                    names: tiles.names
                    width: tiles.cell
                    height: ways.rowHeight
                    count: !root.canCount ? " " : open > 0 ? qsTr("%n 个", "", open) : qsTr("没活儿")
                    best: root.canCount && dayPay !== "" ? qsTr("最高 %1").arg(dayPay) : ""
                    onTapped: root.choice.want(index)
                }
            }
        }

        // Whose turn it is comes before what is new.
        CalledPlaces {
            id: called

            y: ways.tilesHeight + ways.gap
            width: parent.width
            called: root.market.called
            onTapped: root.models.queue.answerCall()
        }

        EventLine {
            id: event

            y: ways.tilesHeight + ways.gap
            width: parent.width
            height: implicitHeight
            events: root.models.events.all
            visible: isAny && !called.visible && ways.spare + (Theme.isWide ? Theme.mm(24) : 0) >= height
            onTapped: root.models.events.open()
        }

        NewestJobs {
            id: newest

            readonly property real eventHeight: event.visible ? event.height + ways.gap : 0

            y: ways.tilesHeight + ways.gap + eventHeight
            width: parent.width
            market: root.market
            room: called.visible ? 0 : Math.min(4 * rowHeight + 2 * Theme.hair, ways.spare - eventHeight)
        }

        Way {
            id: find

            objectName: "findWork"
            y: called.visible ? called.y + called.height + ways.gap : newest.y + (newest.height > 0 ? newest.height + ways.gap : 0)
            width: Theme.isWide ? (parent.width - ways.gap) / 2 : parent.width
            height: Theme.isWide ? ways.height - y : (ways.height - y - ways.gap) * 0.62
            isFilled: true
            tone: Theme.pine
            icon: "tools"
            text: qsTr("我要找活")
            below: qsTr("按手机号，挑个活儿就有号")
            longest: Theme.isWide ? ways.longest : text
            longestBelow: Theme.isWide ? ways.longer(below, hire.below) : below
            onTapped: root.wizard.findWork()
        }

        Way {
            id: hire

            objectName: "hire"
            x: Theme.isWide ? find.width + ways.gap : 0
            y: Theme.isWide ? find.y : find.y + find.height + ways.gap
            width: (parent.width - ways.gap) / 2
            height: ways.height - y
            isFilled: true
            tone: Theme.sky
            icon: "horn"
            text: qsTr("我要招人")
            below: qsTr("手机扫码，填好就上大屏")
            longest: ways.longest
            longestBelow: Theme.isWide ? find.longestBelow : below
            onTapped: root.wizard.hire()
        }

        Way {
            id: seats

            objectName: "mySeats"
            x: Theme.isWide ? 2 * (tiles.cell + ways.gap) : (parent.width + ways.gap) / 2
            y: Theme.isWide ? ways.rowHeight + ways.gap : find.y + find.height + ways.gap
            width: Theme.isWide ? tiles.cell : (parent.width - ways.gap) / 2
            height: Theme.isWide ? ways.rowHeight : ways.height - y
            icon: "ticket"
            text: qsTr("我报的活儿")
            longest: Theme.isWide ? text : ways.longest
            onTapped: root.wizard.enterLabel()
        }
    }
}
