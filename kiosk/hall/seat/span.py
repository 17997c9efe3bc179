"""How long work lasts, and whether one person can do two works."""

import msgspec

from kiosk.hall.clock import DAY, HOUR, day_of, day_range
from kiosk.hall.posting import Terms

EVENING = 18 * HOUR
SHORTEST_DAY = 4 * HOUR
ARRIVING = HOUR
"""So long before the start people come to the bay."""


class Span(msgspec.Struct, frozen=True):
    """From then until then (epoch ms)."""

    first: int
    last: int

    def overlaps(self, other: "Span") -> bool:
        """Whether nobody can be at both; one may begin when the other ends."""
        return self.first < other.last and other.first < self.last


def end_at(start: int, hours: int, days: int) -> int:
    """When work that starts then is over (epoch ms): after so many hours, else at 18:00 of the last of so many days.

    Not said is one day; a day lasts four hours at least, so that what begins after 14:00 ends after 18:00.
    """
    if hours:
        return start + hours * HOUR
    midnight, _ = day_range(day_of(start))
    last_day = midnight + max(0, days - 1) * DAY
    return max(last_day + EVENING, start + SHORTEST_DAY)


def end_of(terms: Terms) -> int:
    """When the work is over (epoch ms)."""
    return end_at(terms.start, terms.hours, terms.days)


def span_of(terms: Terms, ride: int = 0) -> Span:
    """The time that work takes of a person, with the ride there and back (ms each way)."""
    return Span(terms.start - ride, end_of(terms) + ride)


def may_arrive(terms: Terms, now: int) -> bool:
    """Whether who has a seat may say at `now` that he is there: not long before the work, nor after it."""
    return terms.start - ARRIVING <= now < end_of(terms)


def is_over(terms: Terms, now: int) -> bool:
    """Whether the work is over at `now` (epoch ms)."""
    return end_of(terms) <= now
