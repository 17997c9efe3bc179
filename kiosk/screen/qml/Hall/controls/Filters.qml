pragma ComponentBehavior: Bound
import QtQuick
import Hall
import Hall.ViewModels

// Which part of the whole list: day and zone, family, what comes with it, and what stands first.
Grid {
    id: root

    required property Browsing browsing
    required property ElsewhereView elsewhere
    readonly property real chipWidth: (width - 2 * spacing) / 3

    columns: 3
    spacing: Theme.tight

    Repeater {
        model: root.browsing.days

        FilterChip {
            required property int daysAhead
            required property int month
            required property int day
            required isChosen

            objectName: "on-" + daysAhead
            width: root.chipWidth
            name: Words.dayName(daysAhead, month, day)
            onTapped: root.browsing.chooseDay(daysAhead)
        }
    }

    FilterChip {
        objectName: "zones"
        width: root.chipWidth
        enabled: root.browsing.hasZones
        isChosen: root.browsing.zone !== ""
        name: root.browsing.zone || qsTr("哪一片")
        open: root.browsing.openInZone
        onTapped: root.browsing.pickZone()
    }

    Repeater {
        model: root.browsing.families

        FilterChip {
            required property int family
            required isChosen
            required property string familyName

            objectName: "of-" + family
            width: root.chipWidth
            name: family < 0 ? qsTr("全部") : familyName
            onTapped: root.browsing.chooseFamily(family)
        }
    }

    FilterChip {
        objectName: "sameDay"
        width: root.chipWidth
        isChosen: root.browsing.isSameDay
        name: qsTr("当天结")
        open: root.browsing.openSameDay
        onTapped: root.browsing.toggleSameDay()
    }

    FilterChip {
        objectName: "meals"
        width: root.chipWidth
        isChosen: root.browsing.isMeals
        name: qsTr("管饭")
        open: root.browsing.openMeals
        onTapped: root.browsing.toggleMeals()
    }

    PressButton {
        objectName: "elsewhere"
        width: root.chipWidth
        opacity: Theme.isWide ? 1 : 0
        enabled: Theme.isWide
        isChoice: false
        em: Theme.body
        text: qsTr("别的市场")
        onTapped: root.elsewhere.begin()
    }

    Repeater {
        model: root.browsing.orders

        FilterChip {
            required property int order
            required isChosen

            objectName: "by-" + order
            width: root.chipWidth
            name: JobWords.order(order)
            open: 1
            hasCount: false
            onTapped: root.browsing.chooseOrder(order)
        }
    }
}
