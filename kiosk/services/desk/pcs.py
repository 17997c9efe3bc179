"""Computers at which clerks work: let in once by digits that a manager has made at a kiosk.

The hall's own machine, reached from itself, needs none.
"""

import unicodedata

from kiosk.hall.clock import MINUTE
from kiosk.hall.desk.act import Act, may
from kiosk.hall.desk.clerk import NotKnown
from kiosk.hall.desk.pc import Pc
from kiosk.hall.facts import PcAdmitted, PcEnded
from kiosk.hall.ids import Id, to_text
from kiosk.services.desk.sessions import hashed
from kiosk.store import Store
from kiosk.store.guessing.guesses import Guesses
from kiosk.store.queries.desk.pcs import PcQueries

DIGITS = 8
GOOD = 15 * MINUTE
"""So long digits may be typed after they were made."""
PLACE = "guesses of a computer"
_LONGEST = 100


class Pcs:
    """Computers of the hall."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def all(self) -> tuple[Pc, ...]:
        """Computers that were ever let in, the earliest first."""
        with self._store.read() as query:
            return query.acts.pcs()

    def offer(self, by: Id) -> str | None:
        """Digits by which one computer is let in once; None where this clerk may not."""
        with self._store.write() as tx:
            clerk = tx.clerks.one(by)
            if clerk is None or not may(clerk, Act.PC_ADMITTED, tx.now):
                return None
            digits = f"{int.from_bytes(tx.new_bytes(8)) % 10**DIGITS:0{DIGITS}}"
            PcQueries(tx).offer(digits, by, tx.now + GOOD)
            return digits

    def admit(self, typed: str, place: str) -> str | NotKnown:
        """What a computer shows from now on whose user typed these digits; wrong ones slow down `place`."""
        digits = "".join(filter(str.isdecimal, unicodedata.normalize("NFKC", typed[:_LONGEST])))
        with self._store.write() as tx:
            guesses = Guesses(tx, self._store.vault.lookup(PLACE, place), self._store.running())
            if wait := guesses.wait_ms():
                return NotKnown(wait)
            by = PcQueries(tx).take(digits, tx.now, GOOD) if self._store.counts else None
            if by is None:
                guesses.wrong()
                return NotKnown(guesses.wait_ms())
            guesses.right()
            pc, key = tx.new_id(), to_text(self._store.new_bytes(20))
            PcQueries(tx).know(hashed(key), pc)
            tx.append(pc, PcAdmitted(by))
            return key

    def end(self, by: Id, pc: Id) -> bool:
        """Shut a computer out of the hall, at every kiosk that hears of it; False where it was out already."""
        with self._store.write() as tx:
            found = tx.acts.pc(pc)
            if found is None or found.is_ended:
                return False
            tx.append(pc, PcEnded(by))
            PcQueries(tx).end(pc)
            return True

    def known(self, key: str) -> Pc | None:
        """Which computer shows this, where it is still the hall's."""
        with self._store.read() as query:
            pc = PcQueries(query).of(hashed(key))
            found = None if pc is None else query.acts.pc(pc)
        return None if found is None or found.is_ended else found
