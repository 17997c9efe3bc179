import QtQuick
import Hall

// Text of one size; what people typed is never taken for markup.
Text {
    id: root

    property real em: Theme.body
    property bool isStrong: false

    // Never needed to act: it alone may be as small as Theme.aside.
    property bool isAside: false

    // The font's own line is 1.448 em with the middle of the hanzi at 0.784: a box of this height, the hanzi in its middle.
    property real box: 1.35

    color: Theme.ink
    font.family: Theme.family
    font.pixelSize: Math.round(em)
    font.weight: isStrong ? Font.Bold : Font.Normal
    lineHeightMode: Text.FixedHeight
    lineHeight: Math.round(em * 1.35)
    wrapMode: Text.Wrap
    textFormat: Text.PlainText
    topPadding: Math.round(em * (box / 2 - 0.784))
    bottomPadding: Math.round(em * (box / 2 - 0.664))
}
