"""A week's work of one person for one employer: above 24 hours the law calls it no part-time work any more."""

from kiosk.hall.clock import DAY, day_of, day_range
from kiosk.hall.posting import Terms

PART_TIME_HOURS = 24
"""A week, for one employer (劳动合同法 68)."""
DAY_HOURS = 8
"""Of work that is offered by days, as the law has it (劳动法 36)."""


def week_of(now: int) -> tuple[int, int]:
    """The hall's week that a moment lies in: its first moment, and the first of the next one (epoch ms)."""
    today = day_of(now)
    monday, _ = day_range(today)
    first = monday - today.weekday() * DAY
    return first, first + 7 * DAY


def hours_in(terms: Terms, week: tuple[int, int]) -> int:
    """How many hours of a week work takes, as far as its length was said; 0 where it was not."""
    first, after = week
    if terms.hours:
        return terms.hours if first <= terms.start < after else 0
    days = (terms.start + number * DAY for number in range(terms.days))
    return DAY_HOURS * sum(first <= day < after for day in days)
