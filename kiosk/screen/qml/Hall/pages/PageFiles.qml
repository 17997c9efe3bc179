pragma Singleton
import QtQml
import Hall.ViewModels

// The file that shows a page.
QtObject {
    readonly property var files: ({
            [Pages.START]: "StartPage.qml",
            [Pages.PHONE]: "PhonePage.qml",
            [Pages.CONSENT]: "ConsentPage.qml",
            [Pages.FAMILIES]: "FamiliesPage.qml",
            [Pages.TRADES]: "TradesPage.qml",
            [Pages.JOBS]: "JobsPage.qml",
            [Pages.EVERY]: "EveryPage.qml",
            [Pages.NUMBER]: "NumberPage.qml",
            [Pages.NUMBERED]: "NumberedPage.qml",
            [Pages.SEAT]: "SeatPage.qml",
            [Pages.LABEL]: "LabelPage.qml",
            [Pages.HELD]: "HeldPage.qml",
            [Pages.HIRE]: "HirePage.qml",
            [Pages.NOTICE]: "NoticePage.qml",
            [Pages.MATTERS]: "MattersPage.qml",
            [Pages.PAY]: "PayPage.qml",
            [Pages.MARK]: "MarkPage.qml",
            [Pages.WHY]: "WhyPage.qml",
            [Pages.GRIEVANCE]: "GrievancePage.qml",
            [Pages.WORDS]: "WordsPage.qml",
            [Pages.CASE]: "CasePage.qml",
            [Pages.COURSES]: "CoursesPage.qml",
            [Pages.COURSE]: "CoursePage.qml",
            [Pages.POLICIES]: "PoliciesPage.qml",
            [Pages.POLICY]: "PolicyPage.qml",
            [Pages.MATE]: "MatePage.qml",
            [Pages.MATE_CONSENT]: "MateConsentPage.qml",
            [Pages.TOGETHER]: "TogetherPage.qml",
            [Pages.FEW]: "FewPage.qml",
            [Pages.APART]: "ApartPage.qml",
            [Pages.ELSEWHERE]: "ElsewherePage.qml",
            [Pages.APPLIED]: "AppliedPage.qml",
            [Pages.PAIR_PAPERS]: "PairPapersPage.qml",
            [Pages.EVENTS]: "EventsPage.qml",
            [Pages.PANEL]: "PanelPage.qml",
            [Pages.TALK]: "TalkPage.qml",
            [Pages.JOB]: "JobPage.qml",
            [Pages.PICK]: "PickPage.qml",
            [Pages.ZONES]: "ZonesPage.qml",
            [Pages.PAPERS]: "PapersPage.qml",
            [Pages.SWAP]: "SwapPage.qml",
            [Pages.PLACE]: "PlacePage.qml",
            [Pages.QUEUED]: "QueuedPage.qml",
            [Pages.STILL]: "StillPage.qml",
        })

    // A page without a file is told as anything else that this machine has no words for.
    function of(page: int): url {
        return Qt.resolvedUrl(files[page] ?? files[Pages.NOTICE]);
    }
}
