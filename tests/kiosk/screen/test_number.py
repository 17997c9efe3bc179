"""The number that the board shows, typed at the kiosk: the steps, and a worker at the glass."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from kiosk.hall.clock import DAY
from kiosk.hall.facts import PostingPublished
from kiosk.hall.posting import Availability, PayUnit
from kiosk.screen.answers import Called
from kiosk.screen.flow import jobs, number, way
from kiosk.screen.flow.state import Page, Remark
from kiosk.screen.offers import Offer
from tests.kiosk.screen.test_flow import AT_JOBS, posting

AT_NUMBER = number.begin(AT_JOBS)
JOB = Offer(posting(b"n"))


def typed(digits, state=AT_NUMBER):
    for digit in digits:
        state = number.press(state, digit)
    return state


@given(st.text("0123456789"))
def test_a_number_begins_with_no_zero_and_is_short(digits):
    typed_number = typed(digits).number.digits
    assert typed_number == digits.lstrip("0")[: number.MOST_DIGITS]


def test_nothing_typed_is_said():
    assert number.check(AT_NUMBER).remark is Remark.NO_NUMBER
    assert number.check(typed("112")).remark is Remark.NONE
    assert number.check(number.clear(typed("112"))).remark is Remark.NO_NUMBER
    assert number.erase(typed("112")).number.digits == "11"


@pytest.mark.parametrize(
    ("availability", "remark"),
    [(None, Remark.NO_SUCH_JOB), (Availability.FULL, Remark.FULL), (Availability.OVER, Remark.CLOSED)],
)
def test_a_number_that_leads_nowhere_says_why_and_the_next_digit_begins_anew(availability, remark):
    state = number.called(typed("112"), Called(availability, (JOB,) if availability else ()))
    assert (state.page, state.remark, state.number.digits) == (Page.NUMBER, remark, "112")
    assert state.jobs.numbered == ()
    assert number.press(state, "7").number.digits == "7"
    assert number.erase(state).number.digits == "11"


def test_a_number_leads_to_its_job_and_back_to_the_jobs():
    state = number.called(typed("112"), Called(Availability.OPEN, (JOB,)))
    assert (state.page, state.jobs.numbered, state.number.digits) == (Page.NUMBERED, (JOB,), "")
    assert state.jobs.every == AT_JOBS.jobs.every
    assert way.back(way.back(state)).page is Page.JOBS


def test_a_new_list_keeps_what_was_called_by_its_number():
    state = number.called(typed("112"), Called(Availability.OPEN, (JOB,)))
    full = Offer(posting(b"n", taken=3), status=Availability.FULL)
    news = replace(AT_JOBS.jobs, others=(full,))
    assert jobs.renew(state, news).jobs.numbered == (full,)
    assert jobs.refresh(state, news).jobs.numbered == (full,)


def _open(kiosk, digits):
    kiosk.known_worker()
    kiosk.come_again()
    kiosk.tap("enterNumber")
    _type(kiosk, digits)


def _type(kiosk, digits):
    kiosk.type(str(digits))
    kiosk.tap("main")


def test_a_typed_number_shows_its_job_and_takes_nothing_by_itself(kiosk):
    kiosk.publish(trade="403")
    job = kiosk.publish(trade="403", day="2026-11-26", place="宽城区")
    _open(kiosk, job.number)
    assert (kiosk.page, kiosk.text("title")) == ("numbered", f"{job.number} 号活儿")
    assert {"11月26日 6:30", "宽城区", "报名"} <= {
        str(item.property("text")) for item in kiosk.items() if item.inherits("QQuickText")
    }
    assert kiosk.services.jobs.posting(job.id).taken == 0
    kiosk.tap("take-0")
    assert (kiosk.page, kiosk.text("seatLabel")) == ("seat", "A1")
    assert kiosk.services.jobs.posting(job.id).taken == 1


def test_a_number_opens_no_way_past_one_seat_a_day(kiosk):
    kiosk.services.signups.sign_up(kiosk.known_worker(), kiosk.publish().id)
    other = kiosk.publish(trade="403", time="07:30")
    kiosk.now += 11 * 60_000
    _open(kiosk, other.number)
    kiosk.tap("take-0")
    assert kiosk.text("title") == "那个时间您已经报上活儿了"
    assert kiosk.services.jobs.posting(other.id).taken == 0


def test_why_there_is_no_job_is_said_and_one_types_on(kiosk):
    full, closed, open_one = kiosk.publish(headcount="1"), kiosk.publish(), kiosk.publish()
    kiosk.take_seats(full, 1)
    kiosk.services.postings.close(b"employer-1", closed.id)
    _open(kiosk, "")
    assert kiosk.text("problem").startswith("还没按号")
    _type(kiosk, "999")
    assert kiosk.text("problem") == "没有 999 号活儿。请看看大屏，再按一次。"
    _type(kiosk, full.number)
    assert kiosk.text("problem").startswith(f"{full.number} 号招满了")
    _type(kiosk, closed.number)
    assert kiosk.text("problem").startswith(f"{closed.number} 号不招了")
    _type(kiosk, open_one.number)
    assert kiosk.page == "numbered"
    kiosk.tap("anotherNumber")
    assert (kiosk.page, kiosk.text("typed")) == ("number", "")
    kiosk.tap("back")
    assert kiosk.page == "jobs"


def test_of_two_with_one_number_both_are_shown_with_place_and_start(kiosk):
    first = kiosk.publish(place="南关区")
    with kiosk.store.write() as tx:
        start, text = first.terms.start + DAY, bytes(32)
        tx.append(b"posting-2!", PostingPublished(403, 2, 999, PayUnit.DAY, start, b"employer-2", text, first.number))
    _open(kiosk, first.number)
    assert kiosk.text("title") == f"有 2 个 {first.number} 号活儿"
    assert "今天 6:30" in kiosk.words("numbered-0")
    assert "南关区" in kiosk.words("numbered-0")
    assert "明天 6:30" in kiosk.words("numbered-1")
    kiosk.tap("take-0")
    assert kiosk.services.jobs.posting(first.id).taken == 1


def test_a_job_that_has_changed_is_not_taken_unseen(kiosk):
    job = kiosk.publish(trade="403", day="2026-11-26")
    _open(kiosk, job.number)
    with kiosk.store.write() as tx:
        terms = structs.asdict(structs.replace(job.terms, pay_fen=19900))
        tx.append(
            job.id, PostingPublished(**terms, employer=b"employer-1", text=bytes(32), number=job.number, edition=2)
        )
    kiosk.tap("take-0")
    assert kiosk.text("remark").startswith("这个活儿刚改了")
    kiosk.look()
    assert "199" in kiosk.words("numbered-0")
    kiosk.tap("take-0")
    assert kiosk.page == "seat"


def test_a_job_that_goes_while_it_is_looked_at_says_so(kiosk):
    job = kiosk.publish(trade="403", day="2026-11-26", headcount="2")
    _open(kiosk, job.number)
    kiosk.take_seats(job, 1)
    kiosk.look()
    assert "还差 1 人" in kiosk.words("numbered-0")
    kiosk.services.postings.close(b"employer-1", job.id)
    kiosk.tap("take-0")
    assert kiosk.text("remark").startswith("这个活儿不招了")
    assert "不招了" in kiosk.words("numbered-0")
    kiosk.tap("take-0")
    assert kiosk.page == "jobs"
