"""Clerks: appointed by a manager, ended by one, known by name and passphrase, at every kiosk and without a line."""

from kiosk.hall.desk.clerk import (
    Appointment,
    Clerk,
    ClerkName,
    NotKnown,
    Passphrase,
    Refused,
    Role,
    is_passphrase,
    read_name,
)
from kiosk.hall.facts import ClerkAppointed, ClerkEnded
from kiosk.hall.ids import Id
from kiosk.services.desk import sessions
from kiosk.store import Store
from kiosk.store.guessing.guesses import Guesses
from kiosk.store.guessing.passphrases import hashed, is_right
from kiosk.store.queries.desk.clerks import NAME, PASSPHRASE
from kiosk.store.queries.desk.pcs import PcQueries
from kiosk.store.transaction import Transaction

ACCOUNT, PLACE = "guesses of a clerk", "guesses at a place"


class Clerks:
    """Who stands at the hall's desk."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def all(self) -> tuple[Clerk, ...]:
        """Everybody who ever was one, the earliest first."""
        with self._store.read() as query:
            return query.clerks.all()

    def serving(self) -> tuple[Clerk, ...]:
        """Who is one now."""
        now = self._store.clock()
        return tuple(clerk for clerk in self.all() if clerk.is_serving(now))

    def first(self, name: str, passphrase: str, *, has_sheet: bool = False) -> Clerk | Refused:
        """Appoint the hall's first manager; where there is one only by the hall's sheet, for who forgot it all."""
        wanted, secret = Appointment(name, Role.MANAGER, passphrase), hashed(passphrase)
        with self._store.write() as tx:
            if not has_sheet and any(clerk.is_manager(tx.now) for clerk in tx.clerks.all()):
                return Refused.HAS_MANAGER
            return self._appoint(tx, wanted, secret, None)

    def appoint(self, by: Id, wanted: Appointment) -> Clerk | Refused:
        """A manager lets somebody stand at the desk; a volunteer until a date."""
        secret = hashed(wanted.passphrase)
        with self._store.write() as tx:
            manager = tx.clerks.one(by)
            if manager is None or not manager.is_manager(tx.now):
                return Refused.NOT_MANAGER
            if wanted.role is Role.VOLUNTEER and wanted.until is None:
                return Refused.NO_END
            if wanted.until is not None and wanted.until <= tx.now:
                return Refused.PAST
            return self._appoint(tx, wanted, secret, by)

    def end(self, by: Id, clerk: Id) -> Clerk | Refused:
        """A manager ends a clerk, or himself; a hall always has one who may appoint another."""
        with self._store.write() as tx:
            clerks = {each.id: each for each in tx.clerks.all() if each.is_serving(tx.now)}
            if by not in clerks or not clerks[by].is_manager(tx.now):
                return Refused.NOT_MANAGER
            if clerk not in clerks:
                return Refused.NOBODY
            if not any(each.is_manager(tx.now) and each.until is None for each in clerks.values() if each.id != clerk):
                return Refused.LAST_MANAGER
            tx.append(clerk, ClerkEnded(by))
            return clerks[clerk]

    def enter(self, name: str, passphrase: str, place: str) -> Clerk | NotKnown:
        """Who this is; wrong tries slow down whoever makes them, by account and by `place`.

        Each counts as wrong before it is tried, outside the lock: tries at once, or cut short, are no way around.
        """
        with self._store.write() as tx:
            guesses = self._guesses(tx, name, place)
            wait = max(each.wait_ms() for each in guesses)
            if wait:
                return NotKnown(wait)
            for each in guesses:
                each.wrong()
            serving = [clerk for clerk in tx.clerks.all() if clerk.is_serving(tx.now)]
            named = [clerk for clerk in serving if clerk.name == read_name(name)]
            kept = [tx.clerks.passphrase(clerk.id) for clerk in named] or [None]
        right = [is_right(passphrase, each) for each in kept]
        with self._store.write() as tx:
            guesses = self._guesses(tx, name, place)
            if any(right):
                for each in guesses:
                    each.right()
            found = next((clerk for clerk, fits in zip(named, right, strict=False) if fits), None)
            return found or NotKnown(max(each.wait_ms() for each in guesses))

    def change_passphrase(self, clerk: Id, passphrase: str, cookie: str = "") -> Refused | None:
        """Another one from now on, at every kiosk that hears of it; for who has just been let in by the one before.

        Whoever is in here by the one before is out, but for who shows this `cookie`.
        """
        secret = hashed(passphrase)
        with self._store.write() as tx:
            found = tx.clerks.one(clerk)
            if found is None or not found.is_serving(tx.now):
                return Refused.NOBODY
            if not is_passphrase(passphrase, found.name):
                return Refused.PASSPHRASE
            tx.put_sealed(clerk, PASSPHRASE, secret)
            tx.name_records()
            PcQueries(tx).leave_others(clerk, sessions.hashed(cookie))
        return None

    def _appoint(self, tx: Transaction, wanted: Appointment, secret: Passphrase, by: Id | None) -> Clerk | Refused:
        name = read_name(wanted.name)
        if not self._store.counts:
            return Refused.NO_WORD
        if wanted.role is Role.UNKNOWN:
            return Refused.NO_ROLE
        if name is None:
            return Refused.NAME
        if any(clerk.name == name and clerk.is_serving(tx.now) for clerk in tx.clerks.all()):
            return Refused.NAME_TAKEN
        if not is_passphrase(wanted.passphrase, name):
            return Refused.PASSPHRASE
        clerk = tx.new_id()
        tx.put_sealed(clerk, NAME, ClerkName(name))
        tx.put_sealed(clerk, PASSPHRASE, secret)
        tx.append(clerk, ClerkAppointed(wanted.role, wanted.until, by))
        return Clerk(clerk, name, wanted.role, tx.now, wanted.until, by)

    def _guesses(self, tx: Transaction, name: str, place: str) -> tuple[Guesses, Guesses]:
        vault, running = self._store.vault, self._store.running()
        account = vault.lookup(ACCOUNT, read_name(name) or "")
        return Guesses(tx, account, running), Guesses(tx, vault.lookup(PLACE, place), running)
