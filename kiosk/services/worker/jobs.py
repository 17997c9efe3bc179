"""Jobs for workers: the three that fit, and the list that is the same for everyone."""

import datetime as dt
import itertools
from collections.abc import Collection, Sequence

import msgspec

from kiosk.hall.catalogue.trade import Catalogue
from kiosk.hall.clock import MINUTE, Clock, day_of, day_range, working_day
from kiosk.hall.ids import Id
from kiosk.hall.listing.bars import Bar, bar_of, fitting, time_of
from kiosk.hall.listing.browsing import Count, Kind, Part, Shares, page_count, shares
from kiosk.hall.matching import SUGGESTIONS, Suggestion, suggest
from kiosk.hall.posting import Availability, Posting
from kiosk.hall.seat.outcomes import Numbered
from kiosk.hall.worker import Worker
from kiosk.store import Store
from kiosk.store.queries import Queries
from kiosk.store.queries.listing.market import Chosen, Offered, Stretch, Wished
from kiosk.store.queries.postings import READ_AT_ONCE


class Browsed(msgspec.Struct, frozen=True):
    """A page of a part of the list, from 0, of so many pages; how much each other choice would leave."""

    postings: tuple[Posting, ...]
    page: int
    pages: int
    shares: Shares


class Jobs:
    """Postings of this hall that people can still sign up for."""

    def __init__(self, store: Store, catalogue: Catalogue, clock: Clock) -> None:
        self._store, self._catalogue, self._clock = store, catalogue, clock
        self._rides = {zone.code: zone.minutes for zone in (*catalogue.ended.zones, *catalogue.zones)}

    def day(self) -> dt.date:
        """The day people look for work on now."""
        with self._store.read() as query:
            return sought(query, self._store.hall, self._clock())

    def day_for(self, worker: Worker) -> dt.date:
        """The day he looks at; where nothing of his is posted for it, full or not, the nearest that has some left."""
        with self._store.read() as query:

            def count(day: dt.date) -> Count:
                return query.market.count(self._offered(query, day, day), fitting(worker, self._catalogue))

            if count(worker.day).listed:
                return worker.day
            return next((day for day in near_days(self._clock()) if count(day).open), worker.day)

    def suggestions(self, worker: Worker, *, is_proven: bool = False) -> tuple[Suggestion, ...]:
        """At most three postings for this worker, each with its reasons.

        What he has done before counts only where he `is_proven` to be himself: a number alone tells nothing of it.
        """
        known = worker if is_proven else msgspec.structs.replace(worker, experience={})
        trades, now = fitting(worker, self._catalogue), self._clock()
        wished = Wished(known.trades, trades - set(known.trades), known.experience)
        with self._store.read() as query:
            offered = self._offered(query, worker.day, worker.day)
            best = query.market.best_pay(offered, trades)
            found: list[Posting] = []
            for skip in itertools.count(0, READ_AT_ONCE):
                read = query.postings.some(query.market.ranked(offered, wished, Stretch(skip, READ_AT_ONCE)))
                found += (each for each in read if bar_of(known, each, self._catalogue, now) is None)
                if len(found) >= SUGGESTIONS or len(read) < READ_AT_ONCE:
                    break
        return suggest(known, found, best, self._catalogue, now)

    def bar(self, worker: Worker, posting: Posting, seats: Sequence[Posting] = ()) -> Bar | None:
        """Why a posting is not suggested to a worker, None where it is; `seats`: work he has shown he has."""
        taken = [time_of(seat.terms, self._catalogue) for seat in seats]
        bar = bar_of(worker, posting, self._catalogue, self._clock(), taken)
        if bar is None and posting.id not in {each.posting.id for each in self.suggestions(worker)}:
            return Bar.OTHERS_FIRST
        return bar

    def browse(self, part: Part, page: int, room: int, step: int) -> Browsed:
        """A page of today's or tomorrow's list with `room` postings, `step` behind the one before; the last at most."""
        today = day_of(self._clock())
        with self._store.read() as query:
            left = shares(self._kinds(today), part, self._catalogue)
            pages = page_count(left.listed, room, step)
            shown = min(page, pages - 1)
            offered, stretch = self._offered(query, part.day, part.day), Stretch(shown * step, room)
            listed = query.market.page(offered, self._chosen(part), stretch)
            return Browsed(query.postings.some(listed), shown, pages, left)

    def count_in(self, trades: Collection[int], day: dt.date) -> Count:
        """How much work of a day there is in some trades that has not begun."""
        with self._store.read() as query:
            return query.market.count(self._offered(query, day, day), trades)

    def every(self, day: dt.date) -> tuple[Posting, ...]:
        """All postings of a day that have not begun and have a place left, by start; the same for everyone."""
        with self._store.read() as query:
            offered = self._offered(query, day, day)
            found = query.postings.open(offered.homes, offered.first, offered.last)
        return tuple(posting for posting in found if posting.places_left)

    def open_by_trade(self, day: dt.date) -> dict[int, int]:
        """How many postings `every` lists for a day, by trade code, without reading them."""
        with self._store.read() as query:
            offered = self._offered(query, day, day)
            found = query.figures.on_offer(offered.homes, offered.first, offered.last)
        return {each.trade: each.postings for each in found}

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

    def _kinds(self, today: dt.date) -> list[tuple[Kind, Count]]:
        """How many there are of each kind: counted after a commit and with each minute, not with each choice."""

        def counted(query: Queries) -> list[tuple[Kind, Count]]:
            return query.market.kinds(self._offered(query, today, today + dt.timedelta(days=1)), today)

        return self._store.remembered(("kinds", self._clock() // MINUTE), counted)

    def _offered(self, query: Queries, first: dt.date, last: dt.date) -> Offered:
        """Work of these days that has not begun."""
        from_then = max(day_range(first)[0], self._clock() + 1)
        return Offered(query.journals.all(self._store.hall), from_then, day_range(last)[1])

    def _chosen(self, part: Part) -> Chosen:
        family = None if part.family is None else self._catalogue.families[part.family]
        trades = None if family is None else [trade.code for trade in family.trades]
        return Chosen(trades, part.zone, part.same_day, part.meals, part.order, self._rides)


def sought(query: Queries, hall: Id, now: int) -> dt.date:
    """The day people of a hall look for work on at `now` (epoch ms): today or tomorrow, the first that has any left.

    Where neither has, the day that people post work for.
    """
    homes = query.journals.all(hall)
    for day in near_days(now):
        first, last = day_range(day)
        if query.figures.has_work(homes, max(first, now + 1), last):
            return day
    return working_day(now)


def near_days(now: int) -> tuple[dt.date, dt.date]:
    """Today and tomorrow."""
    today = day_of(now)
    return today, today + dt.timedelta(days=1)
