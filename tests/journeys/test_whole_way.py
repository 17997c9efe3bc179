"""A posting's whole way, by a hall's own processes, a browser, the kiosk's window and the glass of an LED card."""

import datetime as dt
import time

import pytest

from checks.screens_phone import open_browser
from display.sign import Size
from kiosk.hall.clock import day_of, moment
from kiosk.hall.language import Language
from kiosk.screen.viewmodels.parts.matter_codes import Marks
from kiosk.store.identity.machine import system_clock
from tests.journeys.clock import Clock
from tests.journeys.glass import Glass
from tests.journeys.halls import Settings, eventually
from tests.journeys.kiosk_screen import KioskScreen, look_for_work, take_first_job
from tests.kiosk.phone.employer import DOUBTFUL, Employer

WORKER = "15943107788"
FORBIDDEN = "先交200押金"
AT_MOST_S = 5.0
"""From a tap until everybody sees it, beside the wire's time: a second on a quiet machine, more on one that is busy."""


@pytest.fixture
def clock(tmp_path, monkeypatch):
    """It is half past five in the morning."""
    clock = Clock(tmp_path / "ahead", monkeypatch)
    clock.set(moment(day_of(system_clock()) + dt.timedelta(days=1), dt.time(5, 30)))
    return clock


@pytest.fixture
def glass():
    glass = Glass(Size(448, 128))
    yield glass
    glass.close()


@pytest.fixture
def hall(clock, glass, make_hall):
    hall = make_hall(Settings("hall", ("board", "phone"), 0, glass.port))
    hall.start()
    return hall


@pytest.fixture
def screen(hall, qapp):
    screen = KioskScreen(hall.place)
    yield screen
    screen.close()


@pytest.fixture
def employer():
    with open_browser(360, 640, Language.CHINESE) as browser:
        yield Employer(browser)


def later(clock, hour, minute=0):
    clock.set(moment(day_of(system_clock()), dt.time(hour, minute)))


def scan(screen, employer):
    screen.tap("hire")
    employer.open(screen.scan())
    screen.tap("leave")
    employer.sees("发个活儿")


def mend_what_the_law_forbids(employer):
    """The forbidden words are taken out by hand, the doubtful ones by the tap that mends them."""
    employer.tap("summary")
    employer.write("note", f"{FORBIDDEN}，{DOUBTFUL}")
    employer.tap("button.main")
    employer.sees("还没发出去，有 1 处要改")
    assert "劳动合同法第九条" in employer.reads("#note-problem .article")
    employer.write("note", DOUBTFUL)
    employer.says_doubtful_words_and_mends_them()


def is_shown(glass, tapped, *words):
    """The glass shows these words soon after that tap."""
    delay = eventually(lambda: glass.showed(tapped, *words))
    print(f"{words} on the glass {delay.whole:.2f} s after the tap, {delay.wire:.2f} s of it on the wire")  # noqa: T201
    assert delay.ours < AT_MOST_S


def is_seen(employer, tapped, *words):
    """The page that is open shows these words soon after that tap."""
    for each in words:
        employer.sees(each)
    seen = time.monotonic() - tapped
    print(f"{words} on the open page {seen:.2f} s after the tap")  # noqa: T201
    assert seen < AT_MOST_S


def open_day(screen, label):
    """我报的活儿, by number and label."""
    screen.tap("mySeats")
    screen.type(WORKER)
    screen.until(lambda: screen.sees("page-label"))
    screen.type(label)
    screen.tap("main")
    screen.until(lambda: screen.sees("page-held"))


def say_how_it_was(screen):
    """The worker at the kiosk: paid, and the employer was good."""
    screen.tap("main", "openPay", "sayPaid")
    screen.until(lambda: screen.text("title") == "好，工钱给了")
    screen.tap("back", "openMark", f"mark-{Marks.Mark.GOOD.value}", "main")
    screen.until(lambda: screen.text("title") == "谢谢，记下了")


def test_from_the_code_on_the_screen_to_two_who_have_judged_each_other(hall, screen, glass, clock, employer):
    scan(screen, employer)
    employer.fill_in()
    mend_what_the_law_forbids(employer)
    tapped = time.monotonic()
    employer.tap("button.main")
    employer.sees("发出去了")
    is_shown(glass, tapped, "101", "瓦工", "差3人")
    employer.sees("有人报名，这里马上就变")
    employer.browser.execute_script("window.sameDocument = true")

    look_for_work(screen, WORKER, days_ahead=0)
    tapped = time.monotonic()
    assert take_first_job(screen) == "A1"
    is_seen(employer, tapped, "A1", "159 4310 7788", "还差 2 人")
    is_shown(glass, tapped, "101", "差2人")
    screen.tap("main")
    assert employer.browser.execute_script("return window.sameDocument"), "the page was not loaded again"

    later(clock, 6, 20)
    employer.tap("button.arrived")
    employer.sees("✓ 到了 6:20")
    open_day(screen, "1")
    assert screen.text("headline") == "记下了，您到了"
    screen.tap("leave")

    later(clock, 19)
    eventually(lambda: not glass.says("101"))
    employer.browser.refresh()
    employer.sees("该给钱了：A1")
    employer.tap("form[action$='/paid'] button")
    employer.sees("✓ 给钱了")
    employer.tap("a[href$='/rate']")
    employer.tap("input[name=mark]")
    employer.tap("button.main")
    employer.sees("您说：好")

    open_day(screen, "1")
    assert screen.text("headline") == "干完的活儿"
    say_how_it_was(screen)
