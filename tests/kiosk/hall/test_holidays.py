"""Working days: weekends, public holidays and the weekends that are worked for them."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.hall.catalogue.holidays import Due, Holidays
from kiosk.hall.day.complaint import ANSWER_DAYS
from kiosk.settings import resource
from kiosk.settings.holidays import read_holidays

OWN = read_holidays(resource("config") / "hall.toml")
any_day = st.dates(dt.date(2025, 1, 1), dt.date(2028, 12, 31))


@pytest.mark.parametrize(
    ("made", "due"),
    [
        ("2026-11-23", "2026-11-30"),  # a Monday: the next one
        ("2026-11-27", "2026-12-04"),  # a Friday
        ("2026-11-28", "2026-12-04"),  # a Saturday counts as little as a Sunday
        ("2026-02-12", "2026-02-26"),  # the spring festival, after a Saturday that is worked
        ("2026-02-24", "2026-03-02"),  # over another Saturday that is worked
        ("2026-09-18", "2026-09-24"),  # over a Sunday that is worked
        ("2026-09-30", "2026-10-13"),
        ("2025-12-31", "2026-01-08"),  # 4 January is worked
    ],
)
def test_five_working_days_by_the_states_table(made: str, due: str) -> None:
    assert OWN.after(dt.date.fromisoformat(made), ANSWER_DAYS) == Due(dt.date.fromisoformat(due))


def test_of_a_year_without_a_row_weekends_alone_are_known_and_that_is_said() -> None:
    assert OWN.after(dt.date(2026, 12, 29), ANSWER_DAYS) == Due(dt.date(2027, 1, 5), (2027,))
    assert Holidays().after(dt.date(2026, 2, 16), ANSWER_DAYS) == Due(dt.date(2026, 2, 23), (2026,))


@given(any_day)
def test_what_is_late_is_what_was_due_before_today(today: dt.date) -> None:
    over = OWN.over_until(today, ANSWER_DAYS)
    assert OWN.after(over, ANSWER_DAYS).day < today <= OWN.after(over + dt.timedelta(days=1), ANSWER_DAYS).day


@given(any_day, any_day)
def test_who_came_later_is_not_due_earlier(one: dt.date, other: dt.date) -> None:
    first, last = sorted((one, other))
    assert OWN.after(first, ANSWER_DAYS).day <= OWN.after(last, ANSWER_DAYS).day
