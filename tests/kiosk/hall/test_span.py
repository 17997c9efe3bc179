"""How long work lasts, for every length that a fact can hold."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.hall.clock import DAY, HOUR, LAST_MOMENT, MINUTE, day_of, local, moment
from kiosk.hall.posting import PayUnit, Terms
from kiosk.hall.seat.span import end_of

MONDAY = dt.date(2026, 11, 23)
starts, lengths = st.integers(0, LAST_MOMENT), st.integers(0, 365)


def work(start: int, hours: int = 0, days: int = 0) -> Terms:
    return Terms(102, 3, 26000, PayUnit.DAY, start, hours=hours, days=days)


def at(time: str, day: dt.date = MONDAY) -> int:
    return moment(day, dt.time.fromisoformat(time))


@pytest.mark.parametrize(
    ("start", "length", "end"),
    [
        ("06:30", {}, at("18:00")),
        ("14:00", {}, at("18:00")),
        ("14:01", {}, at("18:01")),
        ("23:00", {}, at("03:00", MONDAY + dt.timedelta(days=1))),
        ("06:30", {"hours": 8}, at("14:30")),
        ("20:00", {"hours": 10}, at("06:00", MONDAY + dt.timedelta(days=1))),
        ("06:30", {"days": 1}, at("18:00")),
        ("06:30", {"days": 3}, at("18:00", MONDAY + dt.timedelta(days=2))),
        ("15:00", {"days": 1}, at("19:00")),
        ("15:00", {"days": 2}, at("18:00", MONDAY + dt.timedelta(days=1))),
    ],
)
def test_when_work_is_over(start: str, length: dict[str, int], end: int) -> None:
    assert end_of(work(at(start), **length)) == end


@given(starts, lengths, lengths)
def test_it_ends_after_it_begins_and_what_is_longer_not_before(start: int, hours: int, days: int) -> None:
    assert end_of(work(start, hours, days)) >= start + HOUR
    assert end_of(work(start, hours + 2)) == end_of(work(start, hours + 1)) + HOUR
    assert end_of(work(start, days=days + 1)) >= end_of(work(start, days=days))


@given(starts.filter(lambda start: start < LAST_MOMENT - 400 * DAY), st.integers(0, 365))
def test_days_are_counted_to_the_last_one_s_evening(start: int, days: int) -> None:
    end = end_of(work(start, days=days))
    assert end - start >= 4 * HOUR
    assert end - start < max(1, days) * DAY + 4 * HOUR
    if end != start + 4 * HOUR:
        assert local(end).time() == dt.time(18)
        assert day_of(end) == day_of(start) + dt.timedelta(days=max(0, days - 1))


@given(starts, lengths, lengths, st.integers(0, 59))
def test_what_begins_later_does_not_end_sooner(start: int, hours: int, days: int, minutes: int) -> None:
    assert end_of(work(start + minutes * MINUTE, hours, days)) >= end_of(work(start, hours, days))
