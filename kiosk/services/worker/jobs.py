"""Jobs for workers: the three that fit, and the list that is the same for everyone."""

import datetime as dt

from kiosk.hall.catalogue.trade import Catalogue
from kiosk.hall.clock import Clock, day_of, day_range, day_sought
from kiosk.hall.ids import Id
from kiosk.hall.matching import Suggestion, suggest
from kiosk.hall.posting import Availability, Posting
from kiosk.hall.seat.outcomes import Numbered
from kiosk.hall.worker import Worker
from kiosk.store import Store
from kiosk.store.queries import Queries


class Jobs:
    """Postings of this hall that people can still sign up for."""

    def __init__(self, store: Store, catalogue: Catalogue, clock: Clock) -> None:
        self._store, self._catalogue, self._clock = store, catalogue, clock

    def day(self) -> dt.date:
        """The day people look for work on now."""
        with self._store.read() as query:
            return sought(query, self._store.hall, self._clock())

    def suggestions(self, worker: Worker) -> tuple[Suggestion, ...]:
        """At most three postings for this worker, each with its reasons."""
        return suggest(worker, self.every(worker.day), self._catalogue, self._clock())

    def every(self, day: dt.date) -> tuple[Posting, ...]:
        """All postings of a day that have not begun and have a place left, by start; the same for everyone."""
        with self._store.read() as query:
            found = query.postings.open(query.journals.all(self._store.hall), *self._to_come(day))
        return tuple(posting for posting in found if posting.places_left)

    def open_by_trade(self, day: dt.date) -> dict[int, int]:
        """How many postings `every` lists for a day, by trade code, without reading them."""
        with self._store.read() as query:
            return query.postings.open_by_trade(query.journals.all(self._store.hall), *self._to_come(day))

    def posting(self, posting: Id) -> Posting | None:
        """One posting as it stands."""
        with self._store.read() as query:
            return query.postings.one(posting)

    def numbered(self, number: int) -> Numbered:
        """The postings that people call by this number, on any day, by start: a number is another's the day after."""
        now = self._clock()
        today, _ = day_range(day_of(now))
        with self._store.read() as query:
            found = query.postings.numbered(query.journals.all(self._store.hall), number, today)
        for availability in Availability:
            if alike := tuple(posting for posting in found if posting.availability(now) is availability):
                return Numbered(availability, alike)
        return Numbered(None)

    def count(self) -> int:
        """How many postings are open now, on any day."""
        with self._store.read() as query:
            return query.postings.count_open(query.journals.all(self._store.hall), self._clock())

    def _to_come(self, day: dt.date) -> tuple[int, int]:
        """First and last start (epoch ms) of a day's work that has not begun."""
        first, last = day_range(day)
        return max(first, self._clock() + 1), last


def sought(query: Queries, hall: Id, now: int) -> dt.date:
    """The day people of a hall look for work on at `now` (epoch ms), by the work that is posted for today."""
    last = query.postings.last_start(query.journals.all(hall), *day_range(day_of(now)))
    return day_sought(now, last)
