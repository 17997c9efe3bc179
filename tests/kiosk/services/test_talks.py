"""Talks before work is given: at a table and a time, with a result that either side says, or that time says."""

import pytest

from kiosk.hall.catalogue.trade import Catalogue
from kiosk.hall.clock import HOUR, MINUTE
from kiosk.hall.hours import Hours
from kiosk.hall.limits import Limits
from kiosk.hall.seat.application import TALK_LASTS, ApplicationEnd, Applied, Hindrance
from kiosk.hall.seat.outcomes import Busy, Closed, Confirmed, Unsure
from kiosk.hall.seat.signup import SignupState
from kiosk.hall.seat.talk import Talking, TooManyTalks
from kiosk.services import open_services
from kiosk.services.reach import Reach
from tests.kiosk.conftest import EMPLOYER, SITE, Hall, copy
from tests.kiosk.services import test_elsewhere
from tests.kiosk.services.test_lent_seats import free, meet

others, work = test_elsewhere.others, test_elsewhere.work


class Running:
    """The running clock, which only a test lets pass (ms)."""

    def __init__(self):
        self.at = 1000

    def __call__(self):
        return self.at


@pytest.fixture
def running():
    return Running()


@pytest.fixture
def hall(tmp_path, clock, running):
    hall = Hall(tmp_path, clock, running=running)
    yield hall
    hall.store.close()


@pytest.fixture
def publish(hall):
    """Work that is talked about first, from 5:40 on at table 3."""

    def publish(**typed):
        return hall.publish(**({"choosing": "2", "talk_table": "3", "talk_time": "05:40", "headcount": "2"} | typed))

    return publish


def state(hall, application):
    return hall.services.talks.one(application).talk.why


def seats(hall, posting):
    with hall.store.read() as query:
        return [one.seat.label for one in query.signups.of_posting(posting.id) if one.state is SignupState.CONFIRMED]


def test_who_applies_is_told_table_and_time_and_has_no_seat(hall, publish):
    posting = publish()
    said = hall.services.talks.apply(hall.worker(1), posting.id, posting.edition)
    assert isinstance(said, Talking)
    assert (said.posting.terms.talk_table, said.posting.terms.talk_at) == (3, hall.clock.at + 10 * MINUTE)
    assert (said.talk.number, 1000 <= said.talk.ticket <= 9999) == (1, True)
    assert hall.services.talks.apply(hall.worker(1), posting.id).talk == said.talk, "asked twice"
    assert hall.services.talks.apply(hall.worker(2), posting.id).talk.number == 2
    assert seats(hall, posting) == []


def test_nobody_has_such_a_seat_by_a_tap_and_none_is_lent(hall, publish, make_sibling):
    other = make_sibling(1)
    meet(hall, other)
    posting = publish(headcount="12")
    meet(hall, other)
    assert free(other, posting) == 0
    assert isinstance(hall.services.signups.sign_up(hall.worker(1), posting.id), Unsure)
    assert isinstance(hall.services.crews.sign_up((hall.worker(1), hall.worker(2)), posting.id), Unsure)
    assert seats(hall, posting) == []


def test_the_worker_says_that_they_agree_and_has_the_seat(hall, publish):
    posting = publish()
    talk = hall.services.talks.apply(hall.worker(1), posting.id).talk
    given = hall.services.talks.agree(talk.id)
    assert isinstance(given, Confirmed)
    assert (seats(hall, posting), state(hall, talk.id)) == (["A1"], ApplicationEnd.TAKEN)


def test_whom_the_employer_takes_is_offered_a_seat_and_has_it_when_he_says_yes(hall, publish):
    posting = publish()
    talk = hall.services.talks.apply(hall.worker(1), posting.id).talk
    assert not hall.services.talks.take(b"another-em", talk.id)
    assert hall.services.talks.take(EMPLOYER, talk.id)
    assert not hall.services.talks.take(EMPLOYER, talk.id), "said twice"
    hall.services.turns.settle()
    assert seats(hall, posting) == []
    assert [call.place for call in hall.services.waitings.called(hall.clock.at)] == [1]
    with hall.store.read() as query:
        (waiting,) = query.waiting.of_worker(talk.worker)
    assert isinstance(hall.services.waitings.come(waiting, posting.edition), Confirmed)
    assert seats(hall, posting) == ["A1"]


def test_more_are_taken_than_there_are_seats_and_none_too_many_is_given(hall, publish):
    posting = publish(headcount="1")
    talks = [hall.services.talks.apply(hall.worker(number), posting.id).talk for number in (1, 2)]
    assert isinstance(hall.services.talks.agree(talks[0].id), Confirmed)
    assert isinstance(hall.services.talks.agree(talks[1].id), Talking)
    assert seats(hall, posting) == ["A1"]


def test_who_is_not_taken_or_finds_nothing_has_none(hall, publish):
    posting = publish()
    first, second = (hall.services.talks.apply(hall.worker(number), posting.id).talk for number in (1, 2))
    assert hall.services.talks.refuse(EMPLOYER, first.id)
    assert hall.services.talks.leave(second.id)
    assert not hall.services.talks.leave(second.id)
    assert (state(hall, first.id), state(hall, second.id)) == (ApplicationEnd.NOT_TAKEN, ApplicationEnd.WITHDRAWN)
    assert isinstance(hall.services.talks.agree(first.id), Talking), "what was refused is no seat"
    assert seats(hall, posting) == []


def test_nobody_answers_in_twenty_minutes_of_the_running_clock(hall, publish, running):
    talk = hall.services.talks.apply(hall.worker(1), publish().id).talk
    hall.services.talks.settle()
    running.at += TALK_LASTS
    hall.services.talks.settle()
    assert state(hall, talk.id) is None, "they have not met"
    hall.clock.at = talk.meets_at
    hall.services.talks.settle()
    running.at += TALK_LASTS - 1
    assert not hall.services.is_due
    hall.services.talks.settle()
    assert state(hall, talk.id) is None
    running.at += 1
    assert hall.services.is_due
    hall.clock.at -= 24 * HOUR
    hall.services.talks.settle()
    assert state(hall, talk.id) is ApplicationEnd.UNANSWERED, "whatever the time of day says"
    before = hall.facts()
    hall.services.talks.settle()
    assert hall.facts() == before


def test_a_program_that_starts_anew_gives_everybody_his_whole_time(hall, publish, running):
    talk = hall.services.talks.apply(hall.worker(1), publish().id).talk
    hall.services.talks.settle()
    running.at += TALK_LASTS
    again = open_services(hall.store, Catalogue((SITE,)), hall.clock)
    again.talks.settle()
    assert state(hall, talk.id) is None


def test_while_the_hall_is_closed_nobody_s_time_passes(hall, publish, running):
    talk = hall.services.talks.apply(hall.worker(1), publish(time="12:30").id).talk
    limits = Limits(hours=Hours(((6 * 60 * MINUTE, 11 * 60 * MINUTE),)))
    services = open_services(hall.store, Catalogue((SITE,)), hall.clock, limits)
    for _ in range(3):
        services.talks.settle()
        running.at += TALK_LASTS
    services.talks.settle()
    assert state(hall, talk.id) is None
    hall.clock.at += HOUR
    running.at += TALK_LASTS
    services.talks.settle()
    assert state(hall, talk.id) is ApplicationEnd.UNANSWERED


def test_work_that_is_closed_ends_its_talks(hall, publish):
    posting = publish()
    talk = hall.services.talks.apply(hall.worker(1), posting.id).talk
    hall.services.postings.close(EMPLOYER, posting.id)
    hall.services.talks.settle()
    assert state(hall, talk.id) is ApplicationEnd.CLOSED
    assert isinstance(hall.services.talks.apply(hall.worker(2), posting.id), Closed)


def test_two_at_most_at_once_those_to_other_halls_with_them(hall, publish, others, work):
    worker = hall.worker(1)
    days = [publish(day=f"2026-11-{day}", time="06:30") for day in (24, 25, 26)]
    services = open_services(hall.store, Catalogue((SITE,)), hall.clock, reach=Reach(neighbours=others))
    assert isinstance(services.talks.apply(worker, days[0].id), Talking)
    assert isinstance(services.elsewhere.apply(worker, work()), Applied)
    assert isinstance(services.talks.apply(worker, days[1].id), TooManyTalks)
    assert services.elsewhere.apply(worker, work(1, 90 * HOUR)) is Hindrance.TOO_MANY


def test_a_seat_ends_the_talks_of_its_time_and_no_others(hall, publish):
    worker, other_day = hall.worker(1), publish(day="2026-11-25")
    same_time, seat = publish(), hall.publish(time="07:00")
    talks = [hall.services.talks.apply(worker, one.id).talk for one in (same_time, other_day)]
    assert isinstance(hall.services.signups.sign_up(worker, seat.id), Confirmed)
    assert [state(hall, talk.id) for talk in talks] == [ApplicationEnd.BUSY, None]
    assert isinstance(hall.services.talks.apply(worker, same_time.id), Busy)


def test_elsewhere_the_home_decides_and_any_kiosk_hears_that_nothing_came_of_it(hall, publish, make_sibling):
    other, posting = make_sibling(1), publish()
    copy(hall, other)
    there = open_services(
        other.store, Catalogue((SITE,)), other.clock, reach=Reach(lambda _, wish: hall.services.answer(wish))
    )
    alone = other.services.talks.apply(other.worker(1), posting.id)
    assert isinstance(alone, Unsure), "the home is not reached"
    talk = there.talks.apply(other.worker(1), posting.id).talk
    copy(hall, other)
    assert other.services.talks.leave(talk.id)
    copy(hall, other)
    assert state(hall, talk.id) is ApplicationEnd.WITHDRAWN
