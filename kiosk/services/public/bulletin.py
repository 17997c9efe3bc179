"""The bulletin: what the board on the wall shows."""

import datetime as dt
from collections.abc import Collection

from kiosk.hall.catalogue.trade import Catalogue
from kiosk.hall.clock import DAY, HOUR, MINUTE, day_of
from kiosk.hall.form.draft import DAYS_AHEAD_MOST, RIDE_MOST
from kiosk.hall.ids import Id
from kiosk.hall.posting import Posting, Terms
from kiosk.hall.seat.meeting import Meeting
from kiosk.store import Store

FULL_STAYS = 10 * MINUTE
LATE = 30 * MINUTE
"""So long people are waited for at their bay after the work began, where nobody says when they leave."""
GONE = 5 * MINUTE
"""So long a vehicle is announced after it was to leave."""
SOON = 2 * HOUR
"""So long before they leave people are told from which bay."""
CALLED_BEFORE, CALLED_AFTER = 5 * MINUTE, 3 * MINUTE
"""So long before a talk begins, and after, the board says at which table."""
HOURS_A_DAY = 24
LOOKED_BACK = 28 * DAY
FEWEST = 20
"""Postings from which one can tell when most of them come."""
HOURS = 2
"""So long is the time when most come."""


class Bulletin:
    """Postings of this kiosk for everyone to see."""

    def __init__(self, store: Store, catalogue: Catalogue) -> None:
        self._store = store
        families = enumerate(catalogue.families)
        self._family = {trade.code: number for number, family in families for trade in family.trades}

    def rows(self, now: int) -> tuple[Posting, ...]:
        """Open postings that have not begun, of events first, by day, family and start; last what filled just now."""
        with self._store.read() as query:
            homes = query.journals.all(self._store.hall)
            found = query.postings.open(homes, now + 1, now + (DAYS_AHEAD_MOST + 1) * DAY)
            shown = (
                posting
                for posting in found
                if posting.places_left or _is_near(query.signups.filled_at(posting.id), now)
            )
            events = {event.id for event in query.events.coming(now)}
            return tuple(sorted(shown, key=lambda posting: self._rank(posting, events)))

    def one(self, posting: Id) -> Posting | None:
        """A posting of this hall, however it stands."""
        with self._store.read() as query:
            found = query.postings.one(posting)
            return found if found and found.home in query.journals.all(self._store.hall) else None

    def is_shown(self, posting: Posting, now: int) -> bool:
        """Whether the board shows it: what people can sign up for, and what filled just now."""
        if not posting.is_open(now) or posting.places_left:
            return posting.is_open(now)
        with self._store.read() as query:
            return _is_near(query.signups.filled_at(posting.id), now)

    def busiest(self, now: int) -> tuple[int, int] | None:
        """From which hour of the day to which most postings of the last four weeks came; None if they were too few."""
        with self._store.read() as query:
            by_hour = query.postings.published_by_hour(query.journals.all(self._store.hall), now - LOOKED_BACK, now)
        if sum(by_hour.values()) < FEWEST:
            return None
        firsts = range(HOURS_A_DAY - HOURS + 1)
        first = max(firsts, key=lambda hour: sum(by_hour.get(hour + more, 0) for more in range(HOURS)))
        return first, first + HOURS

    def meetings(self, now: int) -> tuple[Meeting, ...]:
        """Talks that begin in a few minutes, or have just begun, by time."""
        with self._store.read() as query:
            found = query.applications.meetings(now - CALLED_AFTER)
        return tuple(one for one in found if _begins_about(one.at, now))

    def _rank(self, posting: Posting, events: Collection[Id]) -> tuple[bool, bool, dt.date, int, int]:
        """A trade of no family that is known comes after the others; what is alike stays in its order."""
        terms = posting.terms
        family = self._family.get(terms.trade, len(self._family))
        return not posting.places_left, terms.event not in events, day_of(terms.start), family, terms.start

    def departures(self, now: int) -> tuple[Posting, ...]:
        """Postings whose people are picked up at a bay within two hours, by departure; late ones for half an hour.

        Not those that were closed before anybody had a seat.
        """
        with self._store.read() as query:
            homes = query.journals.all(self._store.hall)
            found = query.postings.departures(homes, now - LATE, now + SOON + RIDE_MOST)
        return tuple(sorted((one for one in found if _is_at_bay(one.terms, now)), key=lambda one: _leaves(one.terms)))


def _begins_about(at: int, now: int) -> bool:
    return at - CALLED_BEFORE <= now < at + CALLED_AFTER


def _leaves(terms: Terms) -> int:
    return terms.leaves_at or terms.start


def _is_at_bay(terms: Terms, now: int) -> bool:
    last = terms.leaves_at + GONE if terms.leaves_at else terms.start + LATE
    return _leaves(terms) - SOON <= now <= last


def _is_near(filled_at: int, now: int) -> bool:
    """Whether it filled a moment ago; a clock that was ahead and is put right fills nothing later."""
    return abs(now - filled_at) < FULL_STAYS
