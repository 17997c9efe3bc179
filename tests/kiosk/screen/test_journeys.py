"""Whole visits through real taps, counted: who comes for the first time, who comes again, the young and the old."""

import datetime as dt
import socket

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kiosk.hall.clock import DAY as A_DAY
from kiosk.hall.clock import HOUR, moment
from tests.kiosk.screen.conftest import DAY, PHONE

FIRST = ("findWork", "agree", "family-0", "trade-102")
JOB = ("take-0",)


def _taps(kiosk, *names):
    """Tap these things, the number as soon as it is asked for."""
    for name in names:
        kiosk.tap(name)
        if kiosk.page == "phone":
            kiosk.type(PHONE)


def _counted(kiosk):
    """Taps without the digits."""
    return len([name for name in kiosk.tapped if not name.startswith("key-")])


def _digits(kiosk):
    return "".join(name.removeprefix("key-") for name in kiosk.tapped if name.startswith("key-"))


@pytest.mark.parametrize("size", [(540, 960), (960, 540)], ids=["high", "wide"])
def test_the_first_time_it_is_five_taps_and_the_digits(make_kiosk, size):
    kiosk = make_kiosk(size)
    kiosk.publish()
    kiosk.look()
    _taps(kiosk, *FIRST, *JOB)
    assert kiosk.page == "seat"
    assert (_counted(kiosk), _digits(kiosk)) == (5, PHONE)


def test_by_a_family_of_the_first_page_it_is_four(kiosk):
    kiosk.publish()
    kiosk.look()
    _taps(kiosk, "want-0", "agree", "trade-102", *JOB)
    assert kiosk.page == "seat"
    assert (_counted(kiosk), _digits(kiosk)) == (4, PHONE)


def test_who_comes_again_needs_two(kiosk):
    kiosk.publish()
    kiosk.known_worker()
    _taps(kiosk, "findWork", *JOB)
    assert kiosk.page == "seat"
    assert (_counted(kiosk), _digits(kiosk)) == (2, PHONE)


@pytest.mark.parametrize(("family", "page"), [("want-0", "jobs"), ("want-4", "trades")])
def test_who_comes_again_by_a_family_sees_its_jobs_or_says_what_he_can_do_there(kiosk, family, page):
    kiosk.publish(trade="501")
    kiosk.known_worker()
    kiosk.look()
    _taps(kiosk, family)
    assert kiosk.page == page
    if page == "trades":
        kiosk.tap("trade-501")
        assert kiosk.page == "jobs"
        assert kiosk.services.workers.find(PHONE).trades == (102, 501)


def test_a_family_that_was_touched_by_mistake_leads_to_the_others(kiosk):
    _taps(kiosk, "want-4", "agree")
    assert kiosk.page == "trades"
    kiosk.tap("back")
    assert kiosk.page == "families"


def test_without_a_line_it_is_the_same(kiosk, monkeypatch):
    def refuse(*_):
        raise OSError("no line")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    kiosk.publish()
    _taps(kiosk, *FIRST, *JOB)
    assert kiosk.page == "seat"
    assert _counted(kiosk) == 5


def test_the_day_is_implied(kiosk):
    kiosk.publish(time="07:00")
    kiosk.publish(day="2026-11-24", pay="300")
    kiosk.now = moment(DAY, dt.time(9))
    kiosk.look()
    assert kiosk.text("count") == "明天还有 1 个活儿"
    _taps(kiosk, *FIRST)
    assert "300" in kiosk.words("job-0")
    assert kiosk.services.workers.find(PHONE).day == dt.date(2026, 11, 24)


def test_15_years(kiosk):
    kiosk.publish()
    _taps(kiosk, "findWork", "isChild")
    assert (kiosk.page, kiosk.text("title")) == ("notice", "等满了 16 岁再来")
    assert PHONE[3:7] not in kiosk.kept()
    kiosk.tap("main")
    assert kiosk.page == "start"
    _taps(kiosk, "findWork", "agree")
    assert (kiosk.page, kiosk.text("title")) == ("notice", "请拿身份证到服务台"), "another answer that day"
    assert kiosk.services.workers.find(PHONE) is None
    kiosk.tap("main")
    kiosk.now += A_DAY
    _taps(kiosk, "findWork", "agree")
    assert kiosk.page == "families"


def test_17_years(kiosk):
    kiosk.publish()
    kiosk.publish(day="2026-11-24")
    _taps(kiosk, "findWork", "agreeYoung")
    assert (kiosk.page, kiosk.text("title")) == ("notice", "请拿身份证到服务台")
    kiosk.tap("main")
    for answer, page in (("agreeYoung", "notice"), ("agree", "notice")):
        _taps(kiosk, "findWork")
        assert kiosk.page == "consent", "a number alone does not show what was said under it"
        kiosk.tap(answer)
        assert kiosk.page == page
        kiosk.tap("main")
    kiosk.now += A_DAY
    _taps(kiosk, *FIRST)
    assert kiosk.page == "jobs", "he has turned 18"


def test_a_number_shows_nothing_of_who_was_sent_to_the_desk(kiosk):
    """The pages of an unknown number, of a child's and of a young one's are the same."""
    seen = []
    for answer in ("", "isChild", "agreeYoung"):
        _taps(kiosk, "findWork")
        if answer:
            kiosk.tap(answer, "main")
            _taps(kiosk, "findWork")
        seen.append((kiosk.page, kiosk.words("page-consent")))
        kiosk.tap("leave")
        kiosk.now += HOUR
    assert len(set(seen)) == 1


def test_70_years(kiosk):
    """Nothing is asked of who is old, and nothing is kept from him: large letters, and time."""
    kiosk.publish()
    kiosk.look()
    kiosk.tap("askView", "large", "slow", "viewDone")
    kiosk.tapped.clear()
    for name in (*FIRST, *JOB):
        kiosk.tap(name)
        if kiosk.page == "phone":
            kiosk.type(PHONE)
        kiosk.pass_seconds(80)
        assert not kiosk.sees("idleCover")
    assert kiosk.page == "seat"
    assert _counted(kiosk) == 5


def test_a_year_later_the_answer_is_asked_for_again_and_the_trades_are_kept(kiosk):
    kiosk.known_worker()
    kiosk.now += 183 * A_DAY
    kiosk.services.workers.register(PHONE, (101, 102), DAY)
    kiosk.now += 182 * A_DAY
    kiosk.look()
    _taps(kiosk, "findWork")
    assert kiosk.page == "consent"
    kiosk.tap("agree")
    assert kiosk.page == "still"
    kiosk.tap("main")
    assert kiosk.page == "jobs"
    assert kiosk.services.workers.find(PHONE).trades == (101, 102)


def test_who_wants_to_see_his_seat_types_number_and_label(kiosk):
    kiosk.services.signups.sign_up(kiosk.known_worker(), kiosk.publish().id)
    _taps(kiosk, "mySeats")
    assert kiosk.page == "label"
    kiosk.type("1")
    kiosk.tap("main")
    assert kiosk.page == "held"
    kiosk.tap("giveUp", "giveUpSure", "main")
    assert kiosk.page == "jobs", "from there to the jobs, for the first time in this visit"


def test_of_a_number_that_nobody_has_the_label_page_shows_nothing(kiosk):
    _taps(kiosk, "mySeats")
    assert kiosk.page == "label"
    kiosk.type("1")
    kiosk.tap("main")
    assert kiosk.text("problem").startswith("您没有这个号")


def test_a_second_finger_takes_no_second_answer(kiosk):
    """Two answers tapped at once: the first one counts, the other is for nobody."""
    _taps(kiosk, "findWork")
    agree, child = kiosk.find("agree"), kiosk.find("isChild")
    for item in (agree, child):
        place = item.mapToScene(item.boundingRect().center())
        QTest.mouseClick(kiosk.window.root, Qt.MouseButton.LeftButton, pos=place.toPoint())
    kiosk.settle()
    assert kiosk.page == "families"
