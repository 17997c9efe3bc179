"""A desk from nobody to a clerk who comes, works under her own name, and is let go."""

from tests.journeys.desk.conftest import LARGE, MANAGER, PASSPHRASE, SMALL, open_desk
from tests.journeys.halls import answers, eventually

CLERK, HERS = "王芳", "另外一句 没人猜得到"
DUTIES = ("审岗位", "求职登记", "招聘登记", "登记册", "投诉", "诚信", "本厅")


def test_the_first_manager_appoints_a_clerk_who_may_less_and_is_out_when_she_is_let_go(hall, new_clerk):
    address = f"http://127.0.0.1:{hall.settings.desk[1]}"
    eventually(lambda: answers(f"{address}/health"))
    manager, clerk = new_clerk(address, SMALL), new_clerk(address, LARGE)
    manager.open()
    manager.sees("这个市场还没有负责人")

    open_desk(hall)
    manager.enter(MANAGER, PASSPHRASE)
    manager.go("人员电脑")
    manager.write(name=CLERK, passphrase=HERS)
    manager.tick("role=CLERK")
    manager.press("form[action='/people'] button.main")
    manager.sees(CLERK, "table")

    clerk.open()
    clerk.write(desk_name=CLERK, desk_passphrase=PASSPHRASE)
    clerk.press("button.main")
    clerk.sees("名字或口令不对")
    clerk.enter(CLERK, HERS)
    for who in (manager, clerk):
        for duty in DUTIES:
            who.go(duty)
            who.sees(duty, "nav a[aria-current]")
            assert not who.is_cut(), duty
    assert "人员电脑" not in clerk.text("nav")
    clerk.open("/acts")
    clerk.sees("这件事您这边办不了", "main")
    assert CLERK not in clerk.text("main")

    manager.go("记录")
    manager.sees("添", "table")
    manager.go("人员电脑")
    manager.press("tr:last-of-type a[href$='/end']")
    manager.sees(f"停掉 {CLERK}？", "h1")
    manager.press("main button")
    manager.sees("人员和电脑", "h1")
    clerk.open("/complaints")
    clerk.sees("口令", "main")
    assert "没办完的" not in clerk.text("main")
