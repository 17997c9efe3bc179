"""Pay: what workers say of it, each word once; of what nobody says anything nothing is known."""

from kiosk.hall.day.pay import PayWord, due_at
from kiosk.hall.facts import WorkPaid, WorkUnpaid
from kiosk.hall.ids import Id
from kiosk.hall.seat.outcomes import SeatWord
from kiosk.hall.seat.signup import HOLDS_SEAT, Party
from kiosk.store import Store

_FACTS = {PayWord.PAID: WorkPaid, PayWord.UNPAID: WorkUnpaid}


class Pays:
    """Keeps what is said of the pay of seats."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def say(self, signup: Id, word: PayWord, by: Party = Party.WORKER) -> SeatWord:
        """Given, once the work has begun; not given, from the day it was due and unless it was said to be given.

        Said again it is done as well.
        """
        with self._store.write() as tx:
            found = tx.signups.one(signup)
            posting = None if found is None else tx.postings.one(found.posting)
            if found is None or posting is None or found.state not in HOLDS_SEAT:
                return SeatWord.NOT_HELD
            first = due_at(posting.terms) if word is PayWord.UNPAID else posting.terms.start
            if tx.now < first:
                return SeatWord.TOO_EARLY
            said = tx.work.pay_word(signup, by)
            if said is not None and said > word:
                return SeatWord.NOT_HELD
            if said != word:
                tx.append(signup, _FACTS[word](by))
            return SeatWord.DONE
