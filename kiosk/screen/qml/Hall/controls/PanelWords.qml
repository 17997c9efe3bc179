pragma Singleton
import QtQml
import Hall.ViewModels

// Words of the clerks' panel.
QtObject {
    id: root

    function told(code: int, minutes: int): string {
        switch (code) {
        case Tolds.NONE:
            return "";
        case Tolds.WRONG_PIN:
            return qsTr("PIN 不对，数字换了位置，再按一遍。");
        case Tolds.WAIT:
            return qsTr("错了好几回，等 %n 分钟再按。", "", minutes);
        case Tolds.DONE:
            return qsTr("办好了。");
        case Tolds.LATER:
            return qsTr("记下了，等发它的那台机器确认。");
        case Tolds.OVERTAKEN:
            return qsTr("晚了一步：已经有人办了，或者过了开工时间。");
        case Tolds.NO_TEXT:
            return qsTr("还没写。");
        case Tolds.TOO_LONG:
            return qsTr("太长了，最多 200 个字。");
        case Tolds.PERSONAL:
            return qsTr("里面有手机号或证件号，大屏上不能放。");
        case Tolds.NOT_MOBILE:
            return qsTr("手机号是 11 位，市场给的号是 7 位。看看哪一位按错了。");
        case Tolds.CLOCK:
            return qsTr("机器的钟错得太远，没开。请先让技术员把钟调对。");
        case Tolds.NO_WORD:
            return qsTr("这台机器停用了，它说了不算，没开。");
        case Tolds.MANAGER_ONLY:
            return qsTr("只有负责人能放电脑进来。");
        case Tolds.MISTYPED:
            return qsTr("证号对不上，有一位按错了，对着证再看一遍。");
        case Tolds.ADULT:
            return qsTr("记好了：满 18 岁，可以报名了。");
        case Tolds.YOUNG:
            return qsTr("记好了：16、17 岁，能报法律让干的活儿。");
        case Tolds.CHILD:
            return qsTr("不满 16 岁，不能报名，什么都没记。");
        case Tolds.OTHER_CARD:
            return qsTr("这个号是另一张身份证的，没记。请在服务台电脑上登记。");
        default:
            return qsTr("这台机器说不清办成没有，请再看一眼。");
        }
    }

    function device(code: int, name: string): string {
        switch (code) {
        case Devices.BOARD:
            return name === "" ? qsTr("大屏") : qsTr("大屏 %1").arg(name);
        case Devices.PROVINCE:
            return qsTr("到省里的线");
        case Devices.KIOSKS:
            return qsTr("别的自助机 %1").arg(name);
        case Devices.FOLDER:
            return qsTr("优盘、备份盘 %1").arg(name);
        case Devices.DISK:
            return qsTr("本机的盘");
        case Devices.CLOCK:
            return qsTr("本机的钟");
        default:
            return qsTr("别的设备 %1").arg(name);
        }
    }

    // How it stands, and what to do where something is wrong.
    function fault(device: int, code: int, number: int): string {
        switch (code) {
        case Faults.NONE:
            return device === Devices.DISK ? qsTr("好着，还剩 %1 GB").arg(Math.floor(number / 1000)) : qsTr("好着");
        case Faults.NOT_USED:
            return qsTr("没装");
        case Faults.STARTING:
            return qsTr("正在连");
        case Faults.NOT_RUNNING:
            return qsTr("管它的程序没在跑，请重启这台机器");
        case Faults.SILENT:
            return qsTr("不回话：看电源和线");
        case Faults.REFUSES:
            return qsTr("回话了，但不听：找技术员");
        case Faults.LOST:
            return qsTr("断了：看线插好没有");
        case Faults.LOW:
            return qsTr("快满了，只剩 %1 MB：找技术员").arg(number);
        case Faults.FULL:
            return qsTr("满了，记不下东西：马上找技术员");
        case Faults.WRONG:
            return number > 0 ? qsTr("差了 %n 分钟：找技术员调钟", "", number) : qsTr("不对：找技术员调钟");
        default:
            return qsTr("说不清：找技术员");
        }
    }

    function cause(code: int): string {
        switch (code) {
        case Causes.WORDS:
            return qsTr("写法有问题");
        case Causes.UNVERIFIED:
            return qsTr("招工的没核实");
        case Causes.MANY:
            return qsTr("今天发得多");
        case Causes.COMPLAINED:
            return qsTr("他被投诉过");
        case Causes.NO_CODE:
            return qsTr("网上发的，没扫过码");
        default:
            return qsTr("要看一眼");
        }
    }
}
