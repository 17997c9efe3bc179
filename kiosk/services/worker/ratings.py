"""Ratings of employers: by who has worked for them, once a seat; what one says no other worker is shown."""

from kiosk.hall.day.rating import Mark, MarkReason
from kiosk.hall.facts import EmployerRated
from kiosk.hall.facts.person import SALT_BYTES
from kiosk.hall.ids import Id
from kiosk.hall.seat.outcomes import SeatWord
from kiosk.hall.seat.signup import HOLDS_SEAT
from kiosk.hall.seat.span import is_over
from kiosk.store import Store


class Ratings:
    """Keeps what workers say of their employers."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def rate(self, signup: Id, mark: Mark, reasons: MarkReason) -> SeatWord:
        """Say how it was, once the work is over; a second word changes nothing."""
        with self._store.write() as tx:
            found = tx.signups.one(signup)
            posting = None if found is None else tx.postings.one(found.posting)
            if found is None or posting is None or found.state not in HOLDS_SEAT:
                return SeatWord.NOT_HELD
            if not is_over(posting.terms, tx.now):
                return SeatWord.TOO_EARLY
            if tx.work.mark(signup) is None:
                salt = tx.new_bytes(SALT_BYTES)
                tx.append(tx.new_id(), EmployerRated(signup, mark, int(reasons), salt))
            return SeatWord.DONE
