"""One simulated kiosk: a folder, a store that can crash, a clock that can be wrong, lines to province and hall."""

import shutil
from collections.abc import Callable, Sequence
from pathlib import Path
from random import Random
from typing import Protocol

from kiosk.exchange.host import StoreHost
from kiosk.exchange.kiosks.sealed import Door
from kiosk.hall.catalogue.trade import Catalogue
from kiosk.hall.clock import HOUR
from kiosk.hall.facts import KINDS
from kiosk.hall.ids import ID_BYTES, Id
from kiosk.hall.posting import Posting
from kiosk.hall.seat.asked import Told, Wish
from kiosk.hall.unavailable import Unavailable
from kiosk.services import Services, open_services
from kiosk.services.duties import Duties
from kiosk.services.reach import Reach
from kiosk.simulate.faults import Crash, Faults
from kiosk.store import Store
from kiosk.store.database import FILE
from kiosk.store.errors import StoreUnavailable
from kiosk.store.identity.machine import Machine
from kiosk.store.identity.traits import Traits
from sync.copying.caller import Caller
from sync.copying.responder import Responder
from sync.copying.transport import Transport
from sync.errors import LineDown

BACKUP = "backup.db"


class Network(Protocol):
    """What lies between the kiosks of a hall where somebody lies."""

    def host(self, kiosk: "Kiosk") -> StoreHost:
        """A kiosk's store as its program offers it."""

    def door(self, kiosk: "Kiosk") -> Door:
        """Where an honest kiosk answers."""

    def ask(self, asking: "Kiosk", journal: Id, wish: Wish) -> Told | None:
        """What the machine says that writes a journal; None while it cannot be reached."""


class Kiosk:
    """`number` is the letter's place; `hall` None founds a hall; `fingerprint` is that of the machine it runs on."""

    def __init__(self, folder: Path, number: int, fingerprint: bytes, world: "World") -> None:
        self.folder, self.number, self.fingerprint, self.world = folder, number, fingerprint, world
        self.skew = 0
        self.is_disk_full = self.is_cut_off = self.is_bad = False
        self.key = self.hall = b""
        self.kinds = KINDS
        self.store: Store | None = None
        self.reported: dict[Id, int] = {}
        self._callers: dict[str, Caller] = {}

    @property
    def is_up(self) -> bool:
        """Whether its programs run."""
        return self.store is not None

    @property
    def now(self) -> int:
        """What its clock says, epoch ms."""
        return self.world.now + self.skew

    def start(self) -> None:
        """Power on; a crash may come at once."""
        own = (self.world.entropy, self._traits, self._disk)
        machine = Machine(lambda: self.now, *own, lambda: self.world.now, self.kinds)
        store = Store.open(self.folder / "data", self.folder / "keys", self.number, machine)
        self.store, self._callers = store, {}
        reach = Reach(self._ask_other, pause=lambda _seconds: None)
        self.services: Services = open_services(store, self.world.catalogue, store.clock, reach=reach)
        self.duties, self._watch, self._settled_at = Duties(store, store.clock), store.watch(), 0
        self.key, self.hall, network = store.public_key, store.hall, self.world.network
        self.host = network.host(self) if network else StoreHost(store)
        self.responder = Responder(self.host)
        if network:
            self.door: Door = network.door(self)

    def stop(self) -> None:
        """Power off."""
        if self.store is not None:
            self.store.close()
            self._watch.close()
        self.store = None

    def meet(self, name: str, line: Callable[[], Transport]) -> None:
        """One round with a peer; what it repeats is reported."""
        if name not in self._callers:
            self._callers[name] = Caller(self.host, line(), lambda: 0.0)
        round_ = self._callers[name].round()
        if name == "province":
            self.reported |= round_.reported
        self.do_duties()

    def answer(self, path: str, body: bytes) -> bytes:
        """What its program says to a caller."""
        if self.store is None:
            raise LineDown("no power")
        return self.responder.answer(path, body)

    def do_duties(self) -> None:
        """What is due, if anything was written since the last time or the clock is another hour."""
        hour = self.now // HOUR
        if self._watch.changed() or hour != self._settled_at or self.services.is_due:
            self._settled_at = hour
            self.duties.settle()
            self.services.settle()

    def begin_anew(self) -> None:
        """Its program for copying starts again."""
        self._callers = {}

    def back_up(self) -> None:
        """Copy the database as the nightly job does."""
        if self.store is not None:
            self.store.backup(self.folder / BACKUP)

    def restore(self) -> None:
        """Put the last backup in place of the database."""
        self.stop()
        for name in (FILE, f"{FILE}-wal", f"{FILE}-shm"):
            (self.folder / "data" / name).unlink(missing_ok=True)
        shutil.copy(self.folder / BACKUP, self.folder / "data" / FILE)

    def copy_to(self, folder: Path, fingerprint: bytes) -> "Kiosk":
        """The same disk in another machine."""
        was_up = self.is_up
        self.stop()
        shutil.copytree(self.folder, folder)
        if was_up:
            self.start()
        copy = Kiosk(folder, self.number, fingerprint, self.world)
        copy.key, copy.hall, copy.kinds = self.key, self.hall, self.kinds
        return copy

    def _traits(self, _file: Path) -> Traits:
        return Traits(machine_id=(self.fingerprint,))

    def _disk(self, moment: str) -> None:
        if self.is_bad:
            return
        if self.is_disk_full and moment == "before":
            raise StoreUnavailable(Unavailable.DISK_FULL)
        if self.world.faults.strikes("crash"):
            raise Crash

    def _ask_other(self, journal: Id, wish: Wish) -> Told | None:
        """Over the hall's network: the kiosk that writes a journal."""
        if self.world.network:
            return self.world.network.ask(self, journal, wish)
        for other in self.world.siblings(self):
            if other.store is not None and not other.is_cut_off and other.store.identity.journal == journal:
                return self._asked(other, wish)
        return None

    def _asked(self, other: "Kiosk", wish: Wish) -> Told | None:
        if self.is_cut_off or self.world.faults.strikes("loss"):
            return None
        try:
            answer = other.services.answer(wish)
        except StoreUnavailable:
            return None
        except Crash:
            other.stop()
            return None
        return None if self.world.faults.strikes("answer_loss") else answer

    def has_seat(self, posting: Posting) -> bool:
        """Whether its account has a seat free, whoever can hear of it."""
        if self.store is None:
            return False
        with self.store.read() as query:
            found = query.postings.one(posting.id)
            own = query.journals.lineage(self.store.identity.journal)
            return found is not None and found.is_open(self.world.now) and query.leases.account(found, own).free > 0


class World:
    """What all kiosks share: the time, the dice, the catalogue, and who stands in which hall."""

    def __init__(self, chance: Random, faults: Faults, catalogue: Catalogue, now: int) -> None:
        self.chance, self.faults, self.catalogue, self.now = chance, faults, catalogue, now
        self.halls: dict[str, list[Kiosk]] = {}
        self.network: Network | None = None
        self.is_asking, self.asked = False, set[Id]()
        """Ids drawn while a person asks for a seat."""
        self.passed = set[tuple[Id, int]]()
        """Postings and editions that a clerk has read and let pass."""

    def entropy(self, count: int) -> bytes:
        """Bytes by dice."""
        drawn = self.chance.randbytes(count)
        if self.is_asking and count == ID_BYTES:
            self.asked.add(drawn)
        return drawn

    def siblings(self, kiosk: Kiosk) -> Sequence[Kiosk]:
        """The other kiosks of its hall."""
        (hall,) = (kiosks for kiosks in self.halls.values() if kiosk in kiosks)
        return [other for other in hall if other is not kiosk]

    @property
    def kiosks(self) -> list[Kiosk]:
        """All of them."""
        return [kiosk for kiosks in self.halls.values() for kiosk in kiosks]
