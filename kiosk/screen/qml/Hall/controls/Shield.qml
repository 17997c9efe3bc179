import QtQuick

// Lets no finger through to what lies below.
MultiPointTouchArea {
    touchPoints: [
        TouchPoint {} // as in Touchable
    ]
}
