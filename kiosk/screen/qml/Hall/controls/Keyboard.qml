import QtQuick
import QtQuick.VirtualKeyboard
import QtQuick.VirtualKeyboard.Settings
import Hall
import Hall.ViewModels

// Qt's keyboard in the language of the page; only pages that need words name it, so that nothing of it is loaded before.
Item {
    id: root

    required property LookView look
    readonly property var locales: ({
            [Languages.CHINESE]: "zh_CN",
            [Languages.KOREAN]: "ko_KR",
            [Languages.ENGLISH]: "en_US",
        })

    function speak() {
        VirtualKeyboardSettings.locale = locales[look.language] ?? "zh_CN";
    }

    height: Theme.mm(18) + width * 0.383
    Component.onCompleted: {
        VirtualKeyboardSettings.styleName = "hall";
        VirtualKeyboardSettings.activeLocales = look.languages.map(language => locales[language] ?? "zh_CN");
        VirtualKeyboardSettings.visibleFunctionKeys = QtVirtualKeyboard.KeyboardFunctionKeys.Hide | QtVirtualKeyboard.KeyboardFunctionKeys.Language;
        speak();
    }

    Connections {
        function onChanged() {
            root.speak();
        }

        target: root.look
    }

    InputPanel {
        objectName: "typing"
        anchors.bottom: parent.bottom
        width: parent.width
        visible: active
    }
}
