"""The kiosk's clock is set a year wrong while somebody stands there, ahead and behind: words, and nothing is lost."""

import pytest

from kiosk.hall.clock import DAY as A_DAY
from kiosk.hall.clock import MINUTE
from kiosk.services.clocks import PROVINCE, Contradicted, note
from tests.kiosk.screen.conftest import EMPLOYER_PHONE, PHONE

YEAR = 365 * A_DAY + 7 * MINUTE
DIFFERENT = [YEAR, -YEAR]
MATE = "13900004321"


def turn(kiosk, by, *, is_told=True):
    """Set it; the province says another time, if there is a line."""
    kiosk.now += by
    note(kiosk.store, Contradicted(PROVINCE, by // MINUTE) if is_told and by in DIFFERENT else None)
    kiosk.look()


def put_right(kiosk, by):
    turn(kiosk, -by, is_told=False)


def facts(kiosk):
    with kiosk.store.read() as query:
        return query.journals.held(kiosk.store.identity.journal).head.number


@pytest.fixture
def standing(kiosk):
    """Somebody known stands before two jobs."""
    kiosk.publish(pay="300", time="09:00")
    kiosk.publish()
    kiosk.known_worker()
    kiosk.come_again()
    assert kiosk.page == "jobs"
    return kiosk


@pytest.mark.parametrize("is_told", [True, False], ids=["with a line", "without"])
@pytest.mark.parametrize("by", DIFFERENT, ids=["ahead", "behind"])
def test_no_seat_comes_of_it_and_when_it_is_right_again_one_tap_takes_it(standing, by, is_told):
    kiosk, before = standing, facts(standing)
    turn(kiosk, by, is_told=is_told)
    kiosk.tap("take-1")
    assert facts(kiosk) == before
    if kiosk.page == "notice":
        assert kiosk.text("title") == "请到服务台"
    else:
        assert "机器的钟不对" in kiosk.words("page-jobs") if is_told else "不招了" in kiosk.words("page-jobs")
    assert EMPLOYER_PHONE[3:7] not in kiosk.kept()
    put_right(kiosk, by)
    kiosk.tap("leave")
    kiosk.come_again()
    kiosk.tap("take-1")
    assert (kiosk.page, kiosk.text("seatLabel")) == ("seat", "A1")


@pytest.mark.parametrize("by", DIFFERENT, ids=["ahead", "behind"])
def test_the_jobs_page_says_whose_fault_it_is_and_blames_nobody(standing, by):
    kiosk = standing
    turn(kiosk, by)
    while kiosk.sees("take-0") and kiosk.page == "jobs":
        kiosk.tap("take-0")
        if kiosk.page == "notice":
            kiosk.tap("main")
            break
    kiosk.tap("leave")
    kiosk.look()
    assert kiosk.text("count") == "机器的钟不对，请到服务台"
    kiosk.tap("findWork")
    kiosk.type(PHONE)
    if kiosk.page == "consent":
        kiosk.tap("agree")
    if kiosk.page == "families":
        kiosk.tap("family-0", "trade-102")
    assert kiosk.text("title") == "有的活儿看不到"
    assert "机器的钟不对" in kiosk.words("page-jobs")


def test_a_day_that_is_over_under_ones_eyes_has_no_work_and_not_another_day_s(standing):
    kiosk = standing
    for day in ("2026-11-24", "2026-11-25"):
        kiosk.publish(day=day)
    kiosk.now += A_DAY
    kiosk.tap("take-0")
    kiosk.look()
    kiosk.tap("take-0")
    assert kiosk.text("title") == "11月23日没有您挑的活儿"
    kiosk.tap("on-0")
    assert "260" in kiosk.words("job-0")


@pytest.mark.parametrize("by", DIFFERENT, ids=["ahead", "behind"])
def test_of_two_neither_has_a_seat(standing, by):
    kiosk = standing
    kiosk.services.workers.register(MATE, (102,), kiosk.services.workers.find(PHONE).day)
    kiosk.tap("job-1", "together")
    kiosk.type(MATE[:-1])
    before = facts(kiosk)
    turn(kiosk, by)
    kiosk.type(MATE[-1])
    assert facts(kiosk) == before
    assert kiosk.page in ("mate_consent", "notice")
    put_right(kiosk, by)


@pytest.mark.parametrize("by", DIFFERENT, ids=["ahead", "behind"])
def test_who_holds_a_seat_still_has_it(standing, by):
    kiosk = standing
    kiosk.tap("take-1")
    turn(kiosk, by)
    kiosk.look()
    assert kiosk.page == "seat"
    kiosk.tap("main")
    put_right(kiosk, by)
    kiosk.come_again()
    kiosk.tap("mySeat")
    kiosk.type("1")
    kiosk.tap("main")
    assert (kiosk.page, kiosk.text("seatLabel")) == ("held", "A1")


@pytest.mark.parametrize("by", DIFFERENT, ids=["ahead", "behind"])
def test_nobody_is_taken_away_from_the_glass_by_it(standing, by):
    """Who stands there is timed by a clock that nobody sets."""
    kiosk = standing
    turn(kiosk, by)
    kiosk.pass_seconds(59)
    assert (kiosk.page, kiosk.sees("idleCover")) == ("jobs", False)
    kiosk.pass_seconds(31)
    assert kiosk.page == "start"
