pragma Singleton
import QtQml
import Hall.ViewModels

// Words for why something that was asked for is over.
QtObject {
    function application(why: int): string {
        switch (why) {
        case ApplicationEnds.FULL:
            return qsTr("那边招满了");
        case ApplicationEnds.CLOSED:
            return qsTr("那边不招了");
        case ApplicationEnds.BUSY:
            return qsTr("那个时间您有活儿了");
        case ApplicationEnds.UNREACHABLE:
            return qsTr("那边没问成");
        case ApplicationEnds.NOT_TAKEN:
            return qsTr("那边没要");
        case ApplicationEnds.UNANSWERED:
            return qsTr("那边一直没回话");
        case ApplicationEnds.WITHDRAWN:
            return qsTr("那边的位子撤了");
        case ApplicationEnds.TAKEN:
            return qsTr("那边答应了");
        default:
            return qsTr("那边没答应");
        }
    }

    function waiting(why: int): string {
        switch (why) {
        case WaitingEnds.WITHDRAWN:
            return qsTr("您不排了");
        case WaitingEnds.SEATED:
            return qsTr("您有位子了");
        case WaitingEnds.BUSY:
            return qsTr("那个时间您有活儿了");
        case WaitingEnds.SILENT:
            return qsTr("叫了两回没人按");
        case WaitingEnds.OVER:
            return qsTr("这个活儿不要人了");
        case WaitingEnds.DESK:
            return qsTr("请到服务台");
        default:
            return qsTr("您不在队里了");
        }
    }
}
