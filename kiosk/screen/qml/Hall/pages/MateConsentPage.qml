import Hall

// The same asked of the second of two.
ConsentPage {
    objectName: "page-mate_consent"
    isMate: true
    title: qsTr("第二位头一回来，先问您一句")
}
