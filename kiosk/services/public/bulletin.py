"""The bulletin: what the board on the wall shows."""

from kiosk.hall.clock import DAY, MINUTE
from kiosk.hall.form.draft import DAYS_AHEAD_MOST
from kiosk.hall.posting import Posting
from kiosk.store import Store

FULL_STAYS = 10 * MINUTE
LATE = 30 * MINUTE
"""So long people are waited for at their bay."""


class Bulletin:
    """Postings of this kiosk for everyone to see."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def rows(self, now: int) -> tuple[Posting, ...]:
        """Open postings that have not begun, by start; full ones for ten minutes after they filled."""
        with self._store.read() as query:
            homes = query.journals.all(self._store.hall)
            found = query.postings.open(homes, now + 1, now + (DAYS_AHEAD_MOST + 1) * DAY)
            return tuple(
                posting
                for posting in found
                if posting.places_left or _is_near(query.signups.filled_at(posting.id), now)
            )

    def departures(self, now: int) -> tuple[Posting, ...]:
        """Postings of the next day whose people are picked up at a bay, by start; late ones for half an hour.

        Not those that were closed before anybody had a seat.
        """
        with self._store.read() as query:
            return query.postings.departures(query.journals.all(self._store.hall), now - LATE, now + DAY)


def _is_near(filled_at: int, now: int) -> bool:
    """Whether it filled a moment ago; a clock that was ahead and is put right fills nothing later."""
    return abs(now - filled_at) < FULL_STAYS
