import QtQuick
import Hall
import Hall.ViewModels

// What is wrong in the worker's own words, on a keyboard that is loaded here alone.
PageFrame {
    id: root

    required property Models models
    readonly property MattersView matters: models.matters
    readonly property Wizard wizard: models.wizard

    objectName: "page-words"
    title: matters.grievance === Grievances.OTHER ? qsTr("出了啥事？") : MatterWords.grievance(matters.grievance)
    hint: matters.grievance === Grievances.OTHER ? qsTr("写两句。") : Theme.isWide ? qsTr("不写也行。") : qsTr("想说啥就写两句，不写也行。")
    problem: Words.said(wizard.remark, {
        [Remarks.NO_WORDS]: qsTr("还没写。写两句，或者到服务台说。"),
        [Remarks.SAID_ENOUGH]: qsTr("今天说得够多了，请到服务台说。"),
    })
    tone: Theme.amber
    mainText: qsTr("交上去")
    onMainTapped: {
        field.finish();
        matters.send();
    }
    here: [
        WordsField {
            id: field

            objectName: "field"
            width: parent?.width ?? 0
            height: Theme.isWide ? Math.max(Theme.mm(40), root.foot - (parent?.y ?? 0)) : Theme.mm(96)
            most: root.matters.wordsMost
            onTextChanged: root.matters.write(text)
        }
    ]
    Component.onCompleted: {
        field.text = matters.words;
        field.write();
    }

    Keyboard {
        id: keyboard

        anchors.bottom: parent.bottom
        width: parent.width
        look: root.models.look
    }
}
