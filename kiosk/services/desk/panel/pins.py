"""PINs: a clerk's way into the kiosk's panel. Wrong ones are counted at the panel alone and never lock the desk."""

from kiosk.hall.desk.clerk import Clerk, NotKnown, Passphrase, Refused
from kiosk.hall.desk.pin import Pin, is_pin, may_open
from kiosk.hall.ids import Id, to_text
from kiosk.store import Store
from kiosk.store.guessing.guesses import Guesses
from kiosk.store.guessing.passphrases import hashed, is_right
from kiosk.store.queries import Queries
from kiosk.store.queries.desk.clerks import PIN
from kiosk.store.transaction import Transaction
from kiosk.store.vault import fingerprint

ACCOUNT, PLACE = "guesses of a PIN", "guesses at a place"
PANEL = "kiosk panel"


class Pins:
    """Who may open the panel. Nothing is hashed while the database is locked."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def holders(self) -> tuple[Clerk, ...]:
        """Who can open the panel now: those with a PIN of the hall's secret of now, the earliest first."""
        with self._store.read() as query:
            return tuple(each for each in query.clerks.all() if self._may(each) and self._standing(query, each.id))

    def at_panel(self, clerk: Id) -> Clerk | None:
        """Who opened the panel, as long as he may be there."""
        with self._store.read() as query:
            found = query.clerks.one(clerk)
            return found if found is not None and self._may(found) and self._standing(query, clerk) else None

    def change(self, clerk: Id, pin: str) -> Refused | None:
        """Another one from now on, at every kiosk that hears of it; for who has just been let in by his passphrase."""
        if not is_pin(pin):
            return Refused.PIN
        kept = Pin(hashed(pin).phc, self._secret())
        with self._store.write() as tx:
            found = tx.clerks.one(clerk)
            if found is None or not found.is_serving(tx.now):
                return Refused.NOBODY
            if not may_open(found, tx.now):
                return Refused.NO_PANEL
            tx.put_sealed(clerk, PIN, kept)
            tx.name_records()
        return None

    def enter(self, clerk: Id, pin: str) -> Clerk | NotKnown:
        """Who opens the panel. A try counts as a wrong one until it was found right: many at once are many tries."""
        with self._store.write() as tx:
            guesses = self._guesses(tx, clerk)
            wait = max(each.wait_ms() for each in guesses)
            if wait:
                return NotKnown(wait)
            for each in guesses:
                each.wrong()
            wait = max(each.wait_ms() for each in guesses)
            kept = self._standing(tx, clerk)
        if not is_right(pin, None if kept is None else Passphrase(kept.phc)):
            return NotKnown(wait)
        with self._store.write() as tx:
            found = tx.clerks.one(clerk)
            if found is None or not self._may(found) or self._standing(tx, clerk) != kept:
                return NotKnown(wait)
            for each in self._guesses(tx, clerk):
                each.right()
            return found

    def _may(self, clerk: Clerk) -> bool:
        return may_open(clerk, self._store.clock())

    def _standing(self, query: Queries, clerk: Id) -> Pin | None:
        kept = query.clerks.pin(clerk)
        return kept if kept is not None and kept.secret == self._secret() else None

    def _secret(self) -> bytes:
        return fingerprint(self._store.vault.secrets()[-1])

    def _guesses(self, tx: Transaction, clerk: Id) -> tuple[Guesses, Guesses]:
        vault, running = self._store.vault, self._store.running()
        account = vault.lookup(ACCOUNT, to_text(clerk))
        return Guesses(tx, account, running), Guesses(tx, vault.lookup(PLACE, PANEL), running)
