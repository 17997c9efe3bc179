"""A clock that its own journal or the other kiosks contradict: it is said, and all goes on."""

import datetime as dt

import pytest

from kiosk.hall.clock import HOUR, MINUTE, Doubt, Witness, moment
from kiosk.hall.posting import PostingState
from kiosk.hall.seat.outcomes import Closed, Confirmed, Unsure
from kiosk.services.clocks import PROVINCE, Contradicted, doubt, note, weigh

RIGHT = moment(dt.date(2026, 11, 23), dt.time(5, 30))
B, C, D = 1, 2, 3


@pytest.mark.parametrize(
    ("ahead", "told"),
    [
        ({}, None),
        ({B: 9}, None),
        ({B: 10}, Contradicted(B, 10)),
        ({B: -480}, Contradicted(B, -480)),
        ({B: 480, C: 480}, Contradicted(B, 480, more=2)),
        ({B: 480, C: 0}, None),
        ({B: 480, C: 0, D: 0}, None),
        ({B: 480, C: 481, D: 0}, Contradicted(B, 480)),
        ({C: 0, PROVINCE: 60}, None),
        ({PROVINCE: 60}, Contradicted(PROVINCE, 60)),
    ],
)
def test_a_clock_is_doubted_where_more_peers_contradict_it_than_agree(ahead, told):
    assert weigh(ahead) == told


def test_a_clock_years_behind_what_the_machine_wrote_is_doubted(hall, clock):
    hall.worker()
    clock.at = moment(dt.date(2026, 11, 2))
    found = doubt(hall.store)
    assert found == Doubt(Witness.JOURNAL, RIGHT)
    clock.at = RIGHT - 9 * MINUTE
    assert doubt(hall.store) is None


def test_one_minute_that_was_wrong_puts_the_right_clock_in_no_doubt(hall, clock):
    for number in range(5):
        hall.worker(number)
    for wrong in (RIGHT + 8 * HOUR, moment(dt.date(2036, 1, 1))):
        clock.at = wrong
        hall.worker(100 + wrong % 97)
        clock.at = RIGHT
        assert doubt(hall.store) is None


def test_a_journal_written_ahead_for_hours_contradicts_the_right_clock_until_it_has_gone_on(hall, clock):
    clock.at = RIGHT + 8 * HOUR
    for number in range(60):
        hall.worker(number)
    clock.at = RIGHT
    assert doubt(hall.store) == Doubt(Witness.JOURNAL, RIGHT + 8 * HOUR)
    for number in range(60, 85):
        hall.worker(number)
    assert doubt(hall.store) is not None
    hall.worker(85)
    assert doubt(hall.store) is None


def test_a_clock_that_cannot_be_right_is_doubted_first(hall, clock):
    clock.at = 0
    assert doubt(hall.store) == Doubt(Witness.SENSE)


def test_what_peers_say_goes_with_the_clock_and_is_over_when_they_agree(hall, clock):
    note(hall.store, Contradicted(B, 480))
    assert doubt(hall.store) == Doubt(Witness.KIOSK, RIGHT - 8 * HOUR, B)
    clock.at += MINUTE
    assert doubt(hall.store) == Doubt(Witness.KIOSK, RIGHT - 8 * HOUR + MINUTE, B)
    note(hall.store, Contradicted(C, 480))
    assert doubt(hall.store).kiosk == C
    note(hall.store, Contradicted(PROVINCE, -480))
    assert doubt(hall.store).witness is Witness.PROVINCE
    note(hall.store, None)
    assert doubt(hall.store) is None


def test_what_is_the_same_to_a_minute_is_not_written_again(hall):
    watch = hall.store.watch()
    note(hall.store, Contradicted(B, 480))
    assert watch.changed()
    for again in (480, 481, 479):
        note(hall.store, Contradicted(B, again))
    assert not watch.changed()
    note(hall.store, Contradicted(B, 478))
    assert watch.changed()
    watch.close()


def test_who_is_contradicted_by_a_peer_goes_on(hall):
    note(hall.store, Contradicted(B, 480))
    posting = hall.publish()
    assert isinstance(hall.services.signups.sign_up(hall.worker(), posting.id), Confirmed)


def test_a_job_that_has_begun_by_a_clock_in_doubt_is_the_desks_to_judge(hall, clock):
    posting, worker = hall.publish(), hall.worker()
    clock.at = RIGHT + 8 * HOUR
    assert isinstance(hall.services.signups.sign_up(worker, posting.id), Closed)
    note(hall.store, Contradicted(B, 480))
    assert isinstance(hall.services.signups.sign_up(worker, posting.id), Unsure)
    clock.at = RIGHT
    note(hall.store, None)
    assert isinstance(hall.services.signups.sign_up(worker, posting.id), Confirmed)


def test_a_job_that_was_closed_is_closed_whatever_the_clock(hall):
    posting = hall.publish()
    hall.services.postings.close(posting.employer, posting.id)
    note(hall.store, Contradicted(B, 480))
    outcome = hall.services.signups.sign_up(hall.worker(), posting.id)
    assert isinstance(outcome, Closed)
    assert outcome.posting.state is PostingState.CLOSED
