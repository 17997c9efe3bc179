"""Settings change while somebody stands there: he goes on as he began, and what holds is seen after a restart."""

import msgspec
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from kiosk.hall.hours import read_hours
from kiosk.hall.language import Language
from kiosk.settings import read_catalogue
from tests.kiosk.screen.conftest import CATALOGUE, EMPLOYER_PHONE, PHONE, ROOT, Kiosk

ENDED = (102, 105)


def without(*codes):
    """The hall's trades but these, as it writes them from now on."""
    families = (
        msgspec.structs.replace(family, trades=tuple(trade for trade in family.trades if trade.code not in codes))
        for family in CATALOGUE.families
    )
    return msgspec.structs.replace(CATALOGUE, families=tuple(family for family in families if family.trades))


@pytest.fixture
def start(tmp_path, application, complaints):
    """Starts the screen on the hall's folder; the one that ran before ends, whoever stands there."""
    running = []

    def start(catalogue=CATALOGUE, **other):
        while running:
            running.pop().close()
        running.append(Kiosk(tmp_path, catalogue=catalogue, **other))
        return running[-1]

    yield start
    for kiosk in running:
        kiosk.close()


def test_files_written_anew_and_broken_ones_change_nothing_for_who_stands_there(start, tmp_path):
    config = tmp_path / "config"
    config.mkdir()
    for name in ("hall.toml", "trades.toml", "certificates.toml", "zones.toml"):
        (config / name).write_text((ROOT / "config" / name).read_text("utf-8"), "utf-8")
    kiosk = start(read_catalogue(config / "hall.toml"))
    kiosk.publish()
    for name in ("findWork", "agree", "family-0", "trade-102", "take-0"):
        for number, file in enumerate(sorted(config.iterdir())):
            file.write_text("" if number % 2 else "[[family\n", "utf-8")
        kiosk.tap(name)
        if kiosk.page == "phone":
            kiosk.type(PHONE)
    assert (kiosk.page, kiosk.text("seatLabel")) == ("seat", "A1")
    assert "瓦工" in kiosk.words("pages")


def test_a_restart_in_the_middle_shows_nothing_of_who_stood_there_and_half_a_visit_is_none(start):
    kiosk = start()
    posting = kiosk.publish()
    kiosk.known_worker()
    kiosk.come_again()
    kiosk.tap("job-0")
    kiosk = start(without(105))
    kiosk.look()
    assert kiosk.page == "start"
    assert not any(secret in kiosk.kept() for secret in (PHONE[3:7], EMPLOYER_PHONE[3:7]))
    assert kiosk.services.jobs.posting(posting.id).taken == 0


def test_whose_trade_the_hall_has_ended_still_finds_work_and_can_choose_anew(start):
    kiosk = start()
    kiosk.publish()
    kiosk.publish(trade="101", pay="400", time="08:00")
    kiosk.known_worker(ENDED)
    kiosk = start(without(*ENDED))
    kiosk.come_again()
    assert (kiosk.page, kiosk.text("why", "job-0")) == ("jobs", "马上开工")
    assert "零工" in kiosk.words("job-0"), "any work, not the word of another"
    kiosk.tap("changeTrades", "family-0")
    assert not kiosk.sees("trade-102")
    kiosk.tap("trade-101")
    assert kiosk.page == "jobs"
    assert {kiosk.text("trade", f"job-{number}") for number in (0, 1)} == {"零工", "力工"}
    kiosk.tap("take-0")
    assert kiosk.page == "seat"


def test_a_seat_of_ended_trade_is_opened_and_given_back(start):
    kiosk = start()
    kiosk.services.signups.sign_up(kiosk.known_worker(), kiosk.publish().id)
    kiosk = start(without(*ENDED), languages=(Language.CHINESE,))
    kiosk.come_again()
    kiosk.tap("mySeat")
    kiosk.type("1")
    kiosk.tap("main")
    assert "零工" in kiosk.words("page-held")
    kiosk.tap("giveUp", "giveUpSure")
    assert kiosk.text("title") == "好，给您退了"


def test_where_the_hall_closes_earlier_from_now_on_who_comes_is_served(start):
    """Hours say when the glass is dark, not who may have work."""
    kiosk = start()
    kiosk.publish()
    kiosk = start(hours=read_hours(("07:00-11:00",)))
    kiosk.pass_seconds(61)
    assert kiosk.sees("dark")
    touch(kiosk)
    assert not kiosk.sees("dark")
    kiosk.tap("findWork")
    kiosk.type(PHONE)
    kiosk.tap("agree", "family-0", "trade-102", "take-0")
    assert kiosk.page == "seat"


def touch(kiosk):
    """Wake the glass."""
    QTest.mouseClick(kiosk.window.root, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    kiosk.settle()
