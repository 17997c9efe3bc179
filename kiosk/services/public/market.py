"""The market as everybody sees it who walks by: what can be had, who went out, what is new."""

import datetime as dt

import msgspec

from kiosk.hall.clock import Clock, day_of, day_range
from kiosk.hall.figures.on_offer import OnOffer
from kiosk.hall.figures.rounding import for_everybody
from kiosk.hall.ids import Id
from kiosk.hall.posting import Posting
from kiosk.services.worker.jobs import near_days, sought
from kiosk.store import Store
from kiosk.store.queries import Queries

NEWEST = 3


class MarketNow(msgspec.Struct, frozen=True):
    """What can be had today and tomorrow, by trade; the day people look for work on; work that came last.

    `gone`: how many went to work today, as everybody may see it.
    """

    day: dt.date
    on_offer: tuple[tuple[OnOffer, ...], tuple[OnOffer, ...]]
    gone: int
    newest: tuple[Posting, ...]


class MarketFigures:
    """Figures of this hall."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store, self._clock = store, clock

    def now(self) -> MarketNow:
        """As they are now."""
        now = self._clock()
        today = day_of(now)
        with self._store.read() as query:
            homes = query.journals.all(self._store.hall)
            today_s, tomorrow_s = (_on_offer(query, homes, day, now) for day in near_days(now))
            return MarketNow(
                day=sought(query, self._store.hall, now),
                on_offer=(today_s, tomorrow_s),
                gone=for_everybody(query.figures.gone_to_work(homes, day_range(today)[0], now)),
                newest=query.postings.newest(homes, now, NEWEST),
            )


def _on_offer(query: Queries, homes: tuple[Id, ...], day: dt.date, now: int) -> tuple[OnOffer, ...]:
    first, last = day_range(day)
    return query.figures.on_offer(homes, max(first, now + 1), last)
