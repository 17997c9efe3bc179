import QtQuick
import Hall

// What one job pays and how many it wants, as large as they decide.
Flow {
    id: root

    required property string pay
    required property int payUnit
    required property int placesLeft
    required property int status

    spacing: Theme.apart

    Flow {
        width: Math.min(root.width, figure.width + per.width + spacing)
        spacing: Theme.hair

        Fitted {
            id: figure

            objectName: "pay"
            room: root.width
            sizes: [Theme.pay, Theme.title, Theme.strong]
            box: 1.1
            isStrong: true
            text: root.pay
        }

        Say {
            id: per

            em: Theme.strong
            text: Words.payUnit(root.payUnit)
            wrapMode: Text.NoWrap
        }
    }

    PlacesLeft {
        objectName: "placesLeft"
        placesLeft: root.placesLeft
        status: root.status
        em: root.placesLeft > 99 ? Theme.title : Theme.pay
    }
}
