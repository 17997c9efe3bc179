"""A complaint from the kiosk's window to the desk and back."""

import pytest

from tests.journeys.desk.work import publish
from tests.journeys.kiosk_screen import KioskScreen, look_for_work, take_first_job

WORKER = "15943107788"
SAID = "说好一天三百，<b>只给了二百</b>，还骂人。"
ANSWER = "老板认了，周三下午三点来服务台拿钱"


@pytest.fixture
def screen(hall, qapp):
    publish(hall)
    screen = KioskScreen(hall.place)
    yield screen
    screen.close()


def complain(screen):
    """A worker with a seat says what is wrong; the number he is given."""
    look_for_work(screen, WORKER)
    label = take_first_job(screen)
    screen.tap("main")
    open_held(screen, label[1:])
    screen.until(lambda: screen.sees("page-held"))
    screen.tap("matters", "openGrievances")
    screen.until(lambda: screen.sees("page-grievance"))
    screen.tap(max(item.objectName() for item in screen.items() if item.objectName().startswith("grievance-")))
    screen.until(lambda: screen.sees("page-words"))
    screen.find("words").setProperty("text", SAID)
    screen.tap("main")
    screen.until(lambda: screen.sees("page-case"))
    digits = screen.text("caseDigits")
    screen.tap("leave")
    return digits


def open_held(screen, digits):
    """What he has at the hall under a number, by his phone's."""
    screen.tap("mySeats")
    screen.type(WORKER)
    screen.until(lambda: screen.sees("page-label"))
    screen.type(digits)
    screen.tap("main")


def ask_after(screen, digits):
    """How his complaint stands, and what the desk says."""
    open_held(screen, digits)
    screen.until(lambda: screen.sees("page-case"))
    told = screen.text("caseState"), screen.text("caseAnswer") if screen.sees("caseAnswer") else ""
    screen.tap("leave")
    return told


def test_what_is_said_at_the_kiosk_is_taken_answered_and_read_there(screen, manager):
    digits = complain(screen)
    manager.open()
    manager.press("td.acts a[href^='/complaints/']")
    manager.sees(f"投诉 {digits}", "h1")
    assert manager.text("bdi.words") == SAID, "as it was typed"
    assert WORKER not in manager.text()
    assert "收下了" in ask_after(screen, digits)[0]

    manager.press("form[action$='/step'] button.main")
    manager.sees("接", "main table:last-of-type")
    assert not manager.has("form[action$='/step'] button.main")
    taken, answer = ask_after(screen, digits)
    assert answer == ""

    manager.press("form[action$='/letter'] button")
    manager.sees("投诉移送函", "h1")
    assert manager.sheets() == 2, "the hall's letter, and what the worker signs"
    for words in ("退出", "回到这件"):
        assert words not in manager.paper(), words
    manager.go("回到这件")

    manager.tick("how=SUSTAINED")
    manager.write(answer=ANSWER)
    manager.press("form[action$='/end'] button.main")
    manager.sees(ANSWER, "main table:last-of-type")
    assert not manager.has("form[action$='/end']")
    ended, answer = ask_after(screen, digits)
    assert (ended, answer) == ("办完了：查实了，您说得对。", f"服务台说：{ANSWER}")
    assert ended != taken
    manager.open("/complaints")
    assert digits not in manager.text("main")
    manager.open("/complaints?show=ended")
    manager.sees(digits, "table")
