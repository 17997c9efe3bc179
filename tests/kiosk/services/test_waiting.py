"""The queue of a full posting, at its home and from other kiosks: places, offers, who is given and told what."""

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.hall.catalogue.trade import Catalogue
from kiosk.hall.clock import MINUTE, moment
from kiosk.hall.facts import HeadcountWished
from kiosk.hall.hours import Hours
from kiosk.hall.limits import Limits
from kiosk.hall.seat.lease import Account
from kiosk.hall.seat.outcomes import (
    AtDesk,
    Busy,
    Closed,
    Confirmed,
    Full,
    NotQueued,
    Queued,
    TooManyPlaces,
    Unsure,
    WrongLabel,
)
from kiosk.hall.seat.waiting import ANSWERED_WITHIN, WaitingEnd
from kiosk.services import open_services
from kiosk.services.duties import Duties
from kiosk.services.reach import Reach
from kiosk.services.turns import Turns
from tests.kiosk.conftest import DAY, EMPLOYER, KITCHEN, SITE, Hall, copy

CATALOGUE = Catalogue((SITE, KITCHEN))


class Running:
    """A clock that only a test lets run on, ms."""

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


def full(hall, seats=1, **typed):
    """A posting whose seats are all given, and to which sign-ups."""
    posting = hall.publish(headcount=str(seats), **typed)
    given = [hall.services.signups.sign_up(hall.worker(100 + number), posting.id) for number in range(seats)]
    assert all(isinstance(one, Confirmed) for one in given)
    return posting, [one.signup.id for one in given]


def join(hall, posting, *numbers):
    return [hall.services.waitings.join(hall.worker(number), posting.id).waiting for number in numbers]


def free(hall, signup):
    assert hall.services.signups.withdraw(signup)
    hall.services.turns.settle()


def account(hall, posting):
    with hall.store.read() as query:
        lineage = query.journals.lineage(hall.store.identity.journal)
        return query.leases.account(query.postings.one(posting.id), lineage)


def called(told):
    return told.waiting.turn is not None


def looks(hall, *places):
    return [hall.services.waitings.look(one) for one in places]


def test_a_full_posting_takes_queue_places_in_turn(hall):
    posting, _ = full(hall)
    first, second = (hall.services.waitings.join(hall.worker(number), posting.id) for number in (1, 2))
    assert (first.waiting.place, first.ahead, second.waiting.place, second.ahead) == (1, 0, 2, 1)
    again = hall.services.waitings.join(hall.worker(1), posting.id)
    assert again.waiting == first.waiting


def test_a_place_is_never_given_again(hall):
    posting, _ = full(hall)
    (first,) = join(hall, posting, 1)
    assert hall.services.waitings.leave(first.id)
    assert not hall.services.waitings.leave(first.id)
    assert join(hall, posting, 2)[0].place == 2


def test_where_a_seat_is_free_and_nobody_waits_it_is_given_at_once(hall):
    posting = hall.publish()
    assert isinstance(hall.services.waitings.join(hall.worker(1), posting.id), Confirmed)


def test_three_queue_places_and_no_more(hall):
    postings = [full(hall, time=f"{hour:02d}:00", length="1h")[0] for hour in range(7, 11)]
    said = [hall.services.waitings.join(hall.worker(1), posting.id) for posting in postings]
    assert [type(one) for one in said] == [Queued, Queued, Queued, TooManyPlaces]


def test_who_has_work_at_that_time_does_not_wait(hall):
    posting, _ = full(hall)
    other = hall.publish(trade="101")
    worker = hall.worker(1)
    hall.services.signups.sign_up(worker, other.id)
    assert isinstance(hall.services.waitings.join(worker, posting.id), Busy)


def test_taking_a_seat_ends_the_places_of_that_time_alone(hall):
    early, _ = full(hall, time="06:30", length="2h")
    late, _ = full(hall, time="12:00", length="2h")
    worker = hall.worker(1)
    here, there = (hall.services.waitings.join(worker, posting.id).waiting.id for posting in (early, late))
    taken = hall.publish(trade="101", time="07:00", length="1h")
    assert isinstance(hall.services.signups.sign_up(worker, taken.id), Confirmed)
    with hall.store.read() as query:
        assert query.waiting.why_over(here) is WaitingEnd.BUSY
        assert query.waiting.why_over(there) is None


def test_a_freed_seat_is_offered_to_who_waits_and_to_nobody_else(hall):
    posting, (signup,) = full(hall)
    first, second, third, fourth = join(hall, posting, 1, 2, 3, 4)
    free(hall, signup)
    told = looks(hall, first, second, third, fourth)
    assert [called(one) for one in told] == [True, True, True, False], "seats and two more"
    assert [one.left for one in told[:3]] == [ANSWERED_WITHIN] * 3
    assert account(hall, posting) == Account(headcount=1, offered=1)
    assert hall.services.jobs.posting(posting.id).places_left == 0
    assert isinstance(hall.services.signups.sign_up(hall.worker(9), posting.id), Full)
    assert [(one.number, one.place) for one in hall.services.waitings.called(hall.clock())] == [
        (posting.number, place) for place in (1, 2, 3)
    ]


def test_before_the_offers_are_out_a_passer_by_does_not_get_in_between(hall):
    posting, (signup,) = full(hall)
    join(hall, posting, 1)
    hall.services.signups.withdraw(signup)
    assert isinstance(hall.services.signups.sign_up(hall.worker(9), posting.id), Full)
    assert isinstance(hall.services.waitings.join(hall.worker(9), posting.id), Queued)


def test_yes_of_the_first_is_a_seat_with_the_edition_he_saw(hall):
    posting, (signup,) = full(hall)
    first, second = join(hall, posting, 1, 2)
    free(hall, signup)
    given = hall.services.waitings.come(first, posting.edition)
    assert isinstance(given, Confirmed)
    assert given.signup.worker == first.worker
    assert given.signup.seat.label == "A2"
    assert hall.services.waitings.come(first, posting.edition) == given, "asked again, the same is answered"
    assert account(hall, posting) == Account(headcount=1, taken=1)
    (told,) = looks(hall, second)
    assert (called(told), told.ahead, told.waiting.place) == (False, 0, 2), "who comes too late keeps his place"


def test_yes_of_a_later_one_waits_until_those_before_him_have_answered(hall):
    posting, (signup,) = full(hall)
    first, second = join(hall, posting, 1, 2)
    free(hall, signup)
    told = hall.services.waitings.come(second, posting.edition)
    assert told.waiting.turn.is_wanted
    assert hall.services.waitings.leave(first.id)
    hall.services.turns.settle()
    (told,) = looks(hall, second)
    assert isinstance(told, Confirmed)


def test_five_minutes_of_the_running_clock_and_no_time_of_day(hall, running):
    posting, (signup,) = full(hall)
    first, second = join(hall, posting, 1, 2)
    free(hall, signup)
    hall.services.waitings.come(second, posting.edition)
    hall.clock.at += 20 * MINUTE
    hall.services.turns.settle()
    assert not hall.services.turns.is_due
    assert called(looks(hall, first)[0])
    running.at += ANSWERED_WITHIN
    assert hall.services.turns.is_due
    hall.services.turns.settle()
    assert isinstance(looks(hall, second)[0], Confirmed)
    assert isinstance(looks(hall, first)[0], Queued), "silent once: passed over"


def test_silent_once_is_passed_over_and_twice_is_out(hall, running):
    posting, (signup,) = full(hall)
    first, second = join(hall, posting, 1, 2)
    free(hall, signup)
    assert [called(one) for one in looks(hall, first, second)] == [True, True]
    for _ in range(2):
        running.at += ANSWERED_WITHIN
        hall.services.turns.settle()
        hall.services.turns.settle()
    assert [one.why for one in looks(hall, first, second)] == [WaitingEnd.SILENT] * 2
    assert account(hall, posting) == Account(headcount=1)
    assert isinstance(hall.services.signups.sign_up(hall.worker(9), posting.id), Confirmed)


def test_after_a_restart_everybody_has_his_whole_time_again(hall, running):
    posting, (signup,) = full(hall)
    (first,) = join(hall, posting, 1)
    free(hall, signup)
    running.at += ANSWERED_WITHIN - 1
    again = Turns(hall.store, CATALOGUE)
    again.settle()
    assert looks(hall, first)[0].left == ANSWERED_WITHIN
    running.at = 5
    again = Turns(hall.store, CATALOGUE)
    again.settle()
    assert looks(hall, first)[0].left == ANSWERED_WITHIN, "the running clock of another boot"


def test_nobody_is_asked_while_the_hall_is_closed(hall):
    posting, (signup,) = full(hall)
    (first,) = join(hall, posting, 1)
    hours = Limits(hours=Hours(((6 * 60 * MINUTE, 11 * 60 * MINUTE),)))
    hall.services = open_services(hall.store, CATALOGUE, hall.clock, hours)
    free(hall, signup)
    assert not called(looks(hall, first)[0])
    hall.clock.at = moment(DAY, dt.time(6))
    hall.services.turns.settle()
    assert called(looks(hall, first)[0])


@pytest.mark.parametrize("begins", [False, True])
def test_where_the_work_takes_nobody_any_more_nobody_waits(hall, begins):
    posting, (signup,) = full(hall)
    (first,) = join(hall, posting, 1)
    free(hall, signup)
    if begins:
        hall.clock.at = posting.terms.start
    else:
        assert hall.services.postings.close(EMPLOYER, posting.id)
    hall.services.turns.settle()
    (told,) = looks(hall, first)
    assert (type(told), told.why) == (NotQueued, WaitingEnd.OVER)
    assert account(hall, posting).offered == 0
    assert hall.services.waitings.called(hall.clock()) == ()


def test_work_that_began_by_a_clock_that_is_contradicted_keeps_its_queue(hall):
    posting, _ = full(hall)
    (first,) = join(hall, posting, 1)
    hall.clock.at = moment(DAY - dt.timedelta(days=400), dt.time(5))
    hall.services.turns.settle()
    with hall.store.read() as query:
        assert query.waiting.why_over(first.id) is None


def test_a_number_and_a_place_open_that_place_and_wrong_ones_are_counted(hall):
    posting, _ = full(hall)
    (first,) = join(hall, posting, 1)
    place = hall.services.waitings.at_place
    assert place("13900000001", posting.number, 1) == first
    assert place("13900000002", posting.number, 1) == WrongLabel(2)
    assert place("13900000002", posting.number + 1, 1) == WrongLabel(1)
    assert isinstance(place("13900000002", posting.number, 2), AtDesk)
    assert isinstance(place("13900000002", posting.number, 1), AtDesk)


def test_a_seat_that_came_of_a_place_is_shown_there_for_ten_minutes(hall):
    posting, (signup,) = full(hall)
    (first,) = join(hall, posting, 1)
    free(hall, signup)
    hall.services.waitings.come(first, posting.edition)
    hall.clock.at += 10 * MINUTE
    assert isinstance(looks(hall, first)[0], Confirmed)
    hall.clock.at += 1
    (told,) = looks(hall, first)
    assert told.why is WaitingEnd.SEATED, "then by its label"


def test_no_work_that_is_closed_or_unknown_has_a_queue(hall):
    posting, _ = full(hall)
    hall.services.postings.close(EMPLOYER, posting.id)
    assert isinstance(hall.services.waitings.join(hall.worker(1), posting.id), Closed)
    assert isinstance(hall.services.waitings.join(hall.worker(1), b"nobody----"), Closed)


@pytest.fixture
def other(make_sibling, hall):
    """A second kiosk, over whose line the home is asked."""
    other = make_sibling(1)

    def ask(journal, wish):
        return hall.services.answer(wish) if journal == hall.store.identity.journal else None

    other.services = open_services(other.store, CATALOGUE, other.clock, reach=Reach(ask))
    return other


def meet(*kiosks):
    for _ in range(3):
        for kiosk in kiosks:
            Duties(kiosk.store, kiosk.clock).settle()
            kiosk.services.turns.settle()
        copy(*kiosks)


def test_from_another_kiosk_the_home_is_asked_and_decides(hall, other):
    posting, (signup,) = full(hall)
    copy(hall, other)
    said = other.services.waitings.join(other.worker(1), posting.id)
    assert (type(said), said.waiting.place) == (Queued, 1)
    copy(hall, other)
    first = said.waiting
    free(hall, signup)
    assert other.services.waitings.look(first).left == ANSWERED_WITHIN
    copy(hall, other)
    assert [(one.number, one.place) for one in other.services.waitings.called(other.clock())] == [(posting.number, 1)]
    assert isinstance(other.services.waitings.come(first, posting.edition), Confirmed)


def test_without_a_line_to_the_home_nobody_else_decides_but_anybody_hears_who_leaves(hall, other):
    posting, (signup,) = full(hall)
    (first,) = join(hall, posting, 1)
    free(hall, signup)
    copy(hall, other)
    alone = open_services(other.store, CATALOGUE, other.clock)
    assert isinstance(alone.waitings.join(other.worker(2), posting.id), Unsure)
    assert isinstance(alone.waitings.come(first, posting.edition), Unsure)
    told = alone.waitings.look(first)
    assert (called(told), told.left) == (True, 0), "how long, the home alone knows"
    assert alone.waitings.leave(first.id)
    meet(hall, other)
    assert account(hall, posting) == Account(headcount=1), "nothing is kept for who has left"


def test_seats_that_are_lent_come_home_where_people_wait(hall, other):
    meet(hall, other)
    posting = hall.publish(headcount="6")
    meet(hall, other)
    assert account(other, posting).free == 3
    for number in range(3):
        assert isinstance(hall.services.signups.sign_up(hall.worker(number), posting.id), Confirmed)
    (first,) = join(hall, posting, 9)
    meet(hall, other)
    assert account(other, posting).free == 0
    assert account(hall, posting).lent == 0
    assert called(looks(hall, first)[0])
    assert isinstance(hall.services.waitings.come(first, posting.edition), Confirmed)
    meet(hall, other)
    assert account(other, posting).free == 1, "with nobody waiting it is lent again"


def test_a_holder_that_knows_of_the_queue_gives_no_seat_past_it(hall, other):
    meet(hall, other)
    posting = hall.publish(headcount="6")
    meet(hall, other)
    for number in range(3):
        hall.services.signups.sign_up(hall.worker(number), posting.id)
    join(hall, posting, 9)
    copy(hall, other)
    assert isinstance(other.services.signups.sign_up(other.worker(50), posting.id), Full)


def test_seats_recalled_for_a_lower_headcount_are_not_lent_again(hall, other):
    meet(hall, other)
    posting = hall.publish(headcount="12")
    meet(hall, other)
    assert hall.services.postings.change_headcount(EMPLOYER, posting.id, 2) == 6, "the others are lent"
    meet(hall, other)
    meet(hall, other)
    assert account(hall, posting).free + account(other, posting).free == 2
    assert hall.services.postings.change_headcount(EMPLOYER, posting.id, 7) == 7
    meet(hall, other)
    assert account(hall, posting).free + account(other, posting).free == 7, "a later wish stands"


def test_a_wish_that_is_fulfilled_at_once_is_not_written(hall):
    posting = hall.publish(headcount="5")
    hall.services.postings.change_headcount(EMPLOYER, posting.id, 2)
    with hall.store.read() as query:
        kinds = [entry.read_header().kind for entry in query.journals.entries(hall.store.identity.journal, 0, 100)]
    assert HeadcountWished.kind not in kinds


def test_who_takes_a_posting_over_takes_its_waiting_list_over(hall, other):
    posting, (signup,) = full(hall)
    first, second = join(hall, posting, 1, 2)
    free(hall, signup)
    copy(hall, other)
    alone = open_services(other.store, CATALOGUE, other.clock)
    assert alone.postings.take_over(posting.id, 1)
    alone.turns.settle()
    assert [called(one) for one in map(alone.waitings.look, (first, second))] == [True, True]
    given = alone.waitings.come(first, posting.edition)
    assert isinstance(given, Confirmed)
    assert given.signup.seat.label == "B1"


ACTS = st.lists(
    st.tuples(st.sampled_from(("join", "come", "leave", "free", "time", "sign_up", "settle")), st.integers(0, 4)),
    max_size=25,
)


@settings(max_examples=25, deadline=None)
@given(ACTS)
def test_whatever_people_do_no_seat_is_promised_twice(tmp_path_factory, acts):
    from tests.kiosk.conftest import StandingClock

    running = Running()
    hall = Hall(tmp_path_factory.mktemp("queue"), StandingClock(), running=running)
    posting, given_to = full(hall, 2)
    places, has_left = [], False
    for act, number in acts:
        if act == "join":
            said = hall.services.waitings.join(hall.worker(number), posting.id)
            places += [said.waiting] if isinstance(said, Queued) else []
            given_to += [said.signup.id] if isinstance(said, Confirmed) else []
        elif act == "sign_up":
            said = hall.services.signups.sign_up(hall.worker(20 + number), posting.id)
            given_to += [said.signup.id] if isinstance(said, Confirmed) else []
        elif act == "free" and given_to:
            hall.services.signups.withdraw(given_to[number % len(given_to)])
        elif act == "time":
            running.at += ANSWERED_WITHIN // 2
        elif act == "settle":
            hall.services.turns.settle()
        elif places and act == "come":
            said = hall.services.waitings.come(places[number % len(places)], posting.edition)
            given_to += [said.signup.id] if isinstance(said, Confirmed) else []
        elif places:
            hall.services.waitings.leave(places[number % len(places)].id)
        has_left = act == "leave" or (has_left and act != "settle")
        now = account(hall, posting)
        assert now.left >= 0
        assert has_left or 0 <= now.offered <= now.left, (
            "but what is kept for who has left may be given before it is freed"
        )
    hall.services.turns.settle()
    now = account(hall, posting)
    assert 0 <= now.offered <= now.left
    facts = hall.facts()
    hall.services.turns.settle()
    assert hall.facts() == facts, "nothing is due when all was done"
    assert hall.store.check() == ()
    hall.store.close()
