"""The roster: who has a seat of today's work, by label and the last digits of his number, never by more."""

import msgspec

from kiosk.hall.clock import day_of, day_range
from kiosk.hall.ids import Id
from kiosk.hall.posting import Posting
from kiosk.hall.seat.signup import HOLDS_SEAT, Seat, SignupState
from kiosk.services.worker.workers import Workers
from kiosk.store import Store


class Expected(msgspec.Struct, frozen=True):
    """A seat that somebody holds: the last digits of his number, empty where they cannot be read; whether he came."""

    seat: Seat
    digits: str
    is_here: bool


class Rosters:
    """Asked by clerks."""

    def __init__(self, store: Store) -> None:
        self._store, self._workers = store, Workers(store)

    def today(self) -> tuple[Posting, ...]:
        """Today's work of which somebody has a seat, what begins first first."""
        with self._store.read() as query:
            found = query.postings.some(query.rosters.with_seats(*day_range(day_of(self._store.clock()))))
        return tuple(sorted(found, key=lambda posting: (posting.terms.start, posting.number, posting.id)))

    def of(self, posting: Id) -> tuple[Expected, ...]:
        """Who has a seat of it, by label."""
        with self._store.read() as query:
            held = [one for one in query.signups.of_posting(posting) if one.state in HOLDS_SEAT]
        digits = self._workers.last_digits([one.worker for one in held])
        return tuple(
            Expected(one.seat, its, one.state is SignupState.ARRIVED) for one, its in zip(held, digits, strict=True)
        )
