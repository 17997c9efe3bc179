"""Crews: all of them have a seat of one posting, or none; what others hold of it is asked back."""

import msgspec
import pytest

from kiosk.hall.catalogue.trade import Catalogue
from kiosk.hall.seat.crew import CrewRequest, Mate
from kiosk.hall.seat.outcomes import Changed, Closed, Confirmed, Few, Hindered, Together, Unsure
from kiosk.hall.seat.signup import CREW_MOST, SignupState
from kiosk.services import open_services
from kiosk.services.duties import Duties
from kiosk.services.reach import Reach
from kiosk.services.worker.giving import SHOWN_AGAIN
from tests.kiosk.conftest import DRAFT, EMPLOYER, SITE, copy
from tests.kiosk.services.test_lent_seats import free, meet


def held(hall, posting):
    with hall.store.read() as query:
        return [one.seat.label for one in query.signups.of_posting(posting.id) if one.state is SignupState.CONFIRMED]


def crew(hall, size, first=0):
    return tuple(hall.worker(number) for number in range(first, first + size))


def at(kiosk, reach):
    """The services of a kiosk with what lies beyond it."""
    return open_services(kiosk.store, Catalogue((SITE,)), kiosk.clock, reach=reach)


def reaching(*kiosks, pause=lambda _seconds: None):
    """The line to these kiosks, all of them up."""
    return Reach(
        lambda journal, request: next(
            (each.services.answer(request) for each in kiosks if each.store.identity.journal == journal), None
        ),
        pause,
    )


@pytest.mark.parametrize(("size", "left"), [(2, 0), (2, 1), (2, 2), (3, 2), (CREW_MOST, 5), (CREW_MOST, 6)])
def test_all_of_a_crew_have_a_seat_or_none(hall, size, left):
    posting, mates = hall.publish(headcount=str(left + 1)), crew(hall, size)
    assert isinstance(hall.services.signups.sign_up(hall.worker(99), posting.id), Confirmed)
    outcome = hall.services.crews.sign_up(mates, posting.id)
    if size <= left:
        assert [one.signup.worker for one in outcome.seats] == list(mates)
        assert held(hall, posting) == [f"A{number + 1}" for number in range(size + 1)]
    else:
        assert outcome == Few(hall.services.jobs.posting(posting.id), left, may_come=False)
        assert held(hall, posting) == ["A1"]


def test_one_of_a_crew_who_does_not_go_leaves_the_other_his_seat(hall):
    posting = hall.publish()
    one, other = hall.services.crews.sign_up(crew(hall, 2), posting.id).seats
    assert hall.services.signups.withdraw(one.signup.id)
    assert held(hall, posting) == [other.signup.seat.label] == ["A2"]


@pytest.mark.parametrize("busy", [0, 1])
def test_who_of_them_has_work_at_that_time_is_said_and_nobody_gets_a_seat(hall, busy):
    first, posting = hall.publish(), hall.publish(headcount="6")
    mates = crew(hall, 3)
    hall.services.signups.sign_up(mates[busy], first.id)
    hall.clock.at += SHOWN_AGAIN + 1
    outcome = hall.services.crews.sign_up(mates, posting.id)
    assert isinstance(outcome, Hindered)
    assert outcome.workers == (mates[busy],)
    assert held(hall, posting) == []


def test_one_person_is_no_crew(hall):
    posting, worker = hall.publish(), hall.worker(1)
    assert hall.services.crews.sign_up((worker, worker), posting.id) == Hindered(posting, (worker,))
    assert held(hall, posting) == []


def test_a_crew_that_taps_twice_is_shown_its_seats_again(hall):
    posting, mates = hall.publish(headcount="6"), crew(hall, 2)
    given = hall.services.crews.sign_up(mates, posting.id)
    again = hall.services.crews.sign_up(mates, posting.id)
    assert [one.signup for one in again.seats] == [one.signup for one in given.seats]
    assert held(hall, posting) == ["A1", "A2"]


def test_a_crew_of_whom_one_has_this_very_seat_gets_no_further_one(hall):
    posting, mates = hall.publish(headcount="6"), crew(hall, 2)
    hall.services.signups.sign_up(mates[0], posting.id)
    assert hall.services.crews.sign_up(mates, posting.id).workers == mates[:1]
    assert held(hall, posting) == ["A1"]


def test_what_cannot_be_had_gives_a_crew_nothing(hall):
    posting, mates = hall.publish(headcount="6"), crew(hall, 2)
    hall.services.postings.close(EMPLOYER, posting.id)
    assert isinstance(hall.services.crews.sign_up(mates, posting.id), Closed)
    assert isinstance(hall.services.crews.sign_up(mates, b"no-posting"), Closed)


def test_a_crew_that_saw_another_edition_looks_again(hall):
    posting, mates = hall.publish(headcount="6"), crew(hall, 2)
    hall.services.editions.change(EMPLOYER, posting.id, msgspec.structs.replace(DRAFT, headcount="6", pay="300"))
    assert isinstance(hall.services.crews.sign_up(mates, posting.id, edition=1), Changed)
    assert held(hall, posting) == []
    assert isinstance(hall.services.crews.sign_up(mates, posting.id, edition=2), Together)


def test_the_same_request_is_answered_the_same_way_and_gives_nothing_once_a_seat_of_it_was_givenback(hall):
    posting = hall.publish(headcount="6")
    mates = tuple(map(Mate, (b"signup-001", b"signup-002"), crew(hall, 2)))
    request = CrewRequest(b"crew-one--", posting.id, mates)
    given = hall.services.answer(request)
    assert hall.services.answer(request) == given
    hall.services.signups.withdraw(b"signup-001")
    assert isinstance(hall.services.answer(request), Closed)
    assert held(hall, posting) == ["A2"]


def test_elsewhere_the_home_decides_with_one_request(hall, make_sibling):
    other, posting = make_sibling(1), hall.publish(headcount="4")
    copy(hall, other)
    asked = []

    def ask(journal, request):
        asked.append((journal, request))
        return hall.services.answer(request)

    outcome = at(other, Reach(ask)).crews.sign_up(crew(other, 2), posting.id)
    assert isinstance(outcome, Together)
    assert [journal for journal, _ in asked] == [hall.store.identity.journal]
    assert held(hall, posting) == ["A1", "A2"]


def test_a_crew_is_givennothing_of_seats_that_are_lent_and_nothing_where_the_home_is_gone(hall, make_sibling):
    other = make_sibling(1)
    meet(hall, other)
    posting = hall.publish(headcount="12")
    meet(hall, other)
    assert free(other, posting) == 6
    assert isinstance(other.services.crews.sign_up(crew(other, 2), posting.id), Unsure)
    assert held(other, posting) == []


def test_where_the_home_went_after_it_gave_the_seats_they_are_there_for_both(hall, make_sibling):
    other, posting = make_sibling(1), hall.publish(headcount="4")
    copy(hall, other)
    mates = crew(other, 2)

    def gives_and_goes(_journal, request):
        hall.services.answer(request)

    assert isinstance(at(other, Reach(gives_and_goes)).crews.sign_up(mates, posting.id), Unsure)
    copy(hall, other)
    assert held(other, posting) == ["A1", "A2"]
    again = at(other, reaching(hall)).crews.sign_up(mates, posting.id)
    assert [one.signup.seat.label for one in again.seats] == ["A1", "A2"]


def test_the_home_asks_back_what_it_has_lent(hall, make_sibling):
    other = make_sibling(1)
    meet(hall, other)
    posting = hall.publish(headcount="6")
    meet(hall, other)
    assert (free(hall, posting), free(other, posting)) == (3, 3)
    paused = []

    def pause(seconds):
        paused.append(seconds)
        copy(hall, other)
        for kiosk in (other, hall):
            Duties(kiosk.store, kiosk.clock).settle()

    outcome = at(hall, Reach(pause=pause)).crews.sign_up(crew(hall, 5), posting.id)
    assert len(outcome.seats) == 5
    assert sum(paused) <= 3


def test_who_holds_them_and_does_not_answer_is_waited_for_three_seconds_and_no_longer(hall, make_sibling):
    other = make_sibling(1)
    meet(hall, other)
    posting = hall.publish(headcount="6")
    meet(hall, other)
    paused = []
    outcome = at(hall, Reach(pause=paused.append)).crews.sign_up(crew(hall, 5), posting.id)
    assert isinstance(outcome, Few)
    assert outcome.free == 3
    assert sum(paused) == pytest.approx(3)
    assert held(hall, posting) == []


def test_a_crew_takes_nothing_of_what_another_machine_may_still_give(hall, make_sibling):
    """However many are asked back, nobody is promised a seat before its return is booked."""
    other = make_sibling(1)
    meet(hall, other)
    posting = hall.publish(headcount="6")
    meet(hall, other)
    assert isinstance(at(hall, Reach(pause=lambda _: None)).crews.sign_up(crew(hall, 6), posting.id), Few)
    for worker in crew(other, 3, first=50):
        assert isinstance(other.services.signups.sign_up(worker, posting.id), Confirmed)
    meet(hall, other)
    assert len(held(hall, posting)) == 3
