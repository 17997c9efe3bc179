"""The number that the board shows, typed at the kiosk: the steps, and a worker at the glass."""

import datetime as dt
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from kiosk.hall.clock import DAY
from kiosk.hall.day.rating import Mark
from kiosk.hall.employer.verification import EmployerKind, Papers
from kiosk.hall.facts import PostingPublished
from kiosk.hall.posting import Availability, PayUnit
from kiosk.screen.answers import Called
from kiosk.screen.flow import jobs, number, way
from kiosk.screen.flow.state import Page, Remark
from kiosk.screen.offers import Looked, Offer
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


def test_a_number_that_leads_nowhere_says_so_and_the_next_digit_begins_anew():
    state = number.called(typed("112"), Called())
    assert (state.page, state.remark, state.number.digits) == (Page.NUMBER, Remark.NO_SUCH_JOB, "112")
    assert state.jobs.numbered == ()
    assert number.press(state, "7").number.digits == "7"
    assert number.erase(state).number.digits == "11"


def test_a_number_leads_to_its_job_and_back_to_the_jobs():
    state = number.called(typed("112"), Called((JOB,), Looked(JOB)))
    assert (state.page, state.jobs.looked, state.number.digits) == (Page.JOB, Looked(JOB), "")
    assert state.jobs.every == AT_JOBS.jobs.every
    assert way.back(way.back(state)).page is Page.JOBS
    assert number.called(typed("112"), Called((JOB, JOB))).page is Page.NUMBERED


def test_a_new_list_keeps_what_was_called_by_its_number():
    state = number.called(typed("112"), Called((JOB, JOB)))
    full = Offer(posting(b"n", taken=3), status=Availability.FULL)
    news = replace(AT_JOBS.jobs, others=(full,))
    assert jobs.renew(state, news).jobs.numbered == (full, full)
    assert jobs.refresh(state, news).jobs.numbered == (full, full)


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
    job = kiosk.publish(trade="403", day="2026-11-26", place="宽城区", bay="0")
    _open(kiosk, job.number)
    assert (kiosk.page, kiosk.text("title")) == ("job", f"月嫂护工 · {job.number} 号")
    assert "11月26日 6:30" in kiosk.words("when")
    assert "宽城区" in kiosk.words("where")
    assert "招工的：只留了手机号" in kiosk.words("employer")
    assert kiosk.services.jobs.posting(job.id).taken == 0
    kiosk.tap("main")
    assert (kiosk.page, kiosk.text("seatLabel")) == ("seat", "A1")
    assert kiosk.services.jobs.posting(job.id).taken == 1


def test_whose_papers_the_desk_has_seen_is_said_at_the_job_and_on_its_card(kiosk):
    job = kiosk.publish(pay="500")
    ends = dt.date(2027, 3, 31)
    papers = Papers("长春某某劳务有限公司", "91350100M000100Y43", "220102240001", ends)
    kiosk.services.verifications.verify(job.employer, EmployerKind.AGENCY, papers)
    kiosk.known_worker()
    kiosk.come_again()
    assert "劳务公司，核过" in kiosk.words("job-0")
    kiosk.tap("job-0")
    assert "招工的：劳务公司，核过，证到 2027.3.31" in kiosk.words("employer")
    assert "某某" not in kiosk.words("pages"), "nobody's name is on the glass"


def test_what_many_said_of_an_employer_is_read_at_his_job(kiosk, monkeypatch):
    job = kiosk.publish(pay="500")
    marks = {job.employer: {Mark.GOOD: 20, Mark.BAD: 5}}
    monkeypatch.setattr(type(kiosk.services.verifications), "marks", lambda _self, employer: marks[employer])
    _open(kiosk, job.number)
    assert "20 人以上说好 · 5 人以上说不好" in kiosk.words("marks")


def test_why_it_was_not_suggested_is_said(kiosk):
    kiosk.publish(pay="500")
    fits, others = kiosk.publish(), [kiosk.publish(pay="400") for _ in range(3)]
    day, trade = kiosk.publish(day="2026-11-24"), kiosk.publish(trade="403")
    paper, begun = kiosk.publish(trade="105"), kiosk.publish(time="05:40")
    kiosk.take_seats(others[0], 2)
    kiosk.services.postings.close(b"employer-1", others[1].id)
    kiosk.now += 15 * 60_000
    _open(kiosk, "")
    said = {}
    for job in (fits, *others[:2], day, trade, paper, begun, others[2]):
        _type(kiosk, job.number)
        said[job.number] = kiosk.text("remark") if kiosk.sees("remark") else ""
        kiosk.tap("back")
    assert [said[job.number] for job in (*others[:2], begun)] == [
        *("人满了。", "招工的说人够了，不招了。", "已经开工了，不招了。"),
    ]
    assert said[day.number] == "没推荐给您：不是您挑的那天。也能报。"
    assert said[trade.number] == "没推荐给您：不是您挑的那样活儿。也能报。"
    assert said[paper.number] == "没推荐给您：要焊工证。您有的话，报名时说一声。"
    assert said[others[2].number] == "", "it was suggested"


def test_a_number_opens_no_way_past_one_seat_a_day(kiosk):
    kiosk.services.signups.sign_up(kiosk.known_worker(), kiosk.publish().id)
    other = kiosk.publish(trade="403", time="07:30")
    _open(kiosk, other.number)
    assert "有活儿了" not in kiosk.words("pages"), "the number alone tells nothing before a seat is asked for"
    kiosk.tap("main")
    assert kiosk.text("title") == "您那个时间有活儿了，按您的号再看"
    assert not any(told in kiosk.words("pages") for told in ("A1", "瓦工", "6:30"))
    assert kiosk.services.jobs.posting(other.id).taken == 0


def test_where_there_is_no_such_job_one_types_on(kiosk):
    open_one = kiosk.publish()
    _open(kiosk, "")
    kiosk.tap("main")
    assert kiosk.text("problem").startswith("还没按号")
    _type(kiosk, "999")
    assert kiosk.text("problem") == "没有 999 号活儿。请看看大屏，再按一次。"
    _type(kiosk, open_one.number)
    assert kiosk.page == "job"
    kiosk.tap("back", "back")
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
    kiosk.tap("main")
    assert kiosk.text("remark").startswith("这个活儿刚改了")
    kiosk.look()
    assert kiosk.text("figure", "pay") == "199"
    kiosk.tap("main")
    assert kiosk.page == "seat"


def test_a_job_that_goes_while_it_is_looked_at_says_so(kiosk):
    job = kiosk.publish(trade="403", day="2026-11-26", headcount="2")
    _open(kiosk, job.number)
    kiosk.take_seats(job, 1)
    kiosk.look()
    assert kiosk.words("placesLeft") == "就差 1 个"
    kiosk.services.postings.close(b"employer-1", job.id)
    kiosk.tap("main")
    assert kiosk.text("remark").startswith("这个活儿不招了")
    assert "不招了" in kiosk.words("placesLeft")
    assert kiosk.find("main").property("text") == "看别的"
    kiosk.tap("main")
    assert kiosk.page == "jobs"
