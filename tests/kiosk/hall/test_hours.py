"""When a hall is open."""

import datetime as dt

import pytest

from kiosk.hall.clock import moment
from kiosk.hall.hours import ALWAYS, read_hours


def at(text: str) -> int:
    return moment(dt.date(2026, 11, 23), dt.time.fromisoformat(text))


@pytest.mark.parametrize(
    ("time", "is_open"),
    [("04:29", False), ("04:30", True), ("10:59", True), ("11:00", False), ("12:59", False), ("17:29", True)],
)
def test_a_hall_is_open_from_the_first_minute_to_the_last(time: str, is_open: bool) -> None:
    assert read_hours(("04:30-11:00", "13:00-17:30")).is_open(at(time)) is is_open


@pytest.mark.parametrize(("time", "is_open"), [("21:59", False), ("22:00", True), ("00:10", True), ("05:00", False)])
def test_a_span_goes_on_over_midnight(time: str, is_open: bool) -> None:
    assert read_hours(("22:00-05:00",)).is_open(at(time)) is is_open


def test_a_hall_that_says_nothing_is_always_open() -> None:
    assert ALWAYS.is_open(at("03:00"))
    assert read_hours(()) == ALWAYS
