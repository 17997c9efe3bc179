import QtQuick

// Lets no finger through to what lies below.
MultiPointTouchArea {
}
