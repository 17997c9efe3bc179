"""A kiosk whose clock was ahead, and one whose clock is right: what the first wrote is whole at the other at once."""

import datetime as dt

import pytest

from kiosk.hall.clock import HOUR, moment
from kiosk.hall.seat.outcomes import Confirmed
from tests.kiosk.conftest import Hall, StandingClock, clock, copy, hall, let_in  # noqa: F401  fixtures

RIGHT = moment(dt.date(2026, 11, 23), dt.time(5, 30))
AHEAD = [RIGHT + 8 * HOUR, moment(dt.date(2036, 1, 1), dt.time(8, 0)), moment(dt.date(2055, 1, 1), dt.time(8, 0))]


@pytest.fixture
def other(hall, tmp_path):  # noqa: F811
    let_in(hall.store, tmp_path / "other" / "keys", 1)
    other = Hall(tmp_path / "other", StandingClock(), 1)
    yield other
    other.store.close()


@pytest.mark.parametrize("wrong", AHEAD)
def test_what_was_written_ahead_is_whole_at_a_sibling_at_once(hall, other, clock, wrong):  # noqa: F811
    clock.at = wrong
    day = dt.datetime.fromtimestamp(wrong / 1000 + 24 * 3600, dt.UTC).date()
    posting = hall.publish(day=day.isoformat(), headcount="9")
    worker = hall.worker(3)
    copy(hall, other)
    (shown,) = other.services.postings.of_employer(posting.employer)
    assert shown.place == posting.place
    assert other.services.workers.find("13900000003").id == worker
    clock.at = RIGHT
    copy(other, hall)
    assert hall.services.workers.register("13900000003", (101,), dt.date(2026, 11, 24)).trades == (101,)
    copy(other, hall)
    assert other.services.workers.find("13900000003").trades == (101,)
    later = hall.publish(place="站前", day="2026-11-24")
    copy(other, hall)
    assert other.services.jobs.posting(later.id).place == "站前"
    assert isinstance(hall.services.signups.sign_up(worker, later.id), Confirmed)
    assert other.store.check() == hall.store.check() == ()
