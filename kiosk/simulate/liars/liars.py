"""Who lies in a simulated province, when, and when a hall strikes its thief off."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import partial
from random import Random

from kiosk.exchange.kiosks.seats import SEAT
from kiosk.exchange.province.inbox import Inbox
from kiosk.hall.clock import HOUR, MINUTE
from kiosk.hall.ids import Id
from kiosk.hall.seat.signup import Signup
from kiosk.simulate.faults import Crash
from kiosk.simulate.liars.false_peers import FalsePeer
from kiosk.simulate.liars.network import Network
from kiosk.simulate.liars.seen import Seen, seats_at, seats_given_by
from kiosk.simulate.liars.strike import strike
from kiosk.simulate.liars.thief import Thief
from kiosk.simulate.line import FaultyLine
from kiosk.simulate.machine import Kiosk, World
from kiosk.store.errors import StoreUnavailable
from sync.copying.responder import Responder
from sync.copying.transport import Transport
from sync.errors import SyncError
from sync.province.desk.confined import Confined
from sync.province.ledger.keys import ProvinceKeys
from sync.province.ledger.store import ProvinceStore
from sync.roll.root import SECRET_BYTES, Root

LIES_FOR = 15 * MINUTE
SEED_BYTES = 32
STRUCK = 0.08
"""Chance that a hall strikes a thief off, each tick."""
REPLAYS = 4
SEATS_AGAIN = 0.6
"""Chance that what is sent again asks for a seat."""


class Liars:
    """All liars of one run; their dice are their own."""

    def __init__(self, world: World, province: ProvinceStore, chance: Random) -> None:
        self._world, self._province, self._chance = world, province, chance
        self.seen, self.thieves, self.roots = Seen(), list[Thief](), dict[Id, Root]()
        self.network = world.network = Network(world, self.seen.note)
        self.replayed: list[str] = []
        seed = chance.randbytes(SEED_BYTES)
        self._keys = ProvinceKeys(seed, Root(chance.randbytes(SECRET_BYTES)))
        province.be_province(self._keys)
        false = partial(FalsePeer, chance, clock=lambda: world.now, others=self._databases)
        self.false_province, self.stick = false(seed=seed), false(seed=chance.randbytes(SEED_BYTES))
        self._province_until = self._stick_until = 0
        self._stick_at: Kiosk | None = None

    def found(self, kiosks: Sequence[Kiosk]) -> None:
        """A new hall: its root goes onto a sheet, its kiosks believe the province."""
        admission = self._keys.admission()
        for kiosk in kiosks:
            if kiosk.store is None:
                continue
            self.seen.machines.add(kiosk.key)
            if root := kiosk.store.keys.root:
                self.roots[kiosk.hall] = root
                kiosk.store.keys.take_off_root()
            with kiosk.store.write() as tx:
                tx.believe_province(self._province.province)
            own = kiosks[0].store.roll.kept if kiosks[0].store else ()
            kiosk.store.take_roll([*own, *([admission] if admission else [])])

    def act(self) -> None:
        """What liars do in a tick, and what is done about them."""
        for kiosks in self._world.halls.values():
            if self._comes("thief"):
                self._turn(kiosks)
        for thief in self.thieves:
            self._act(thief)
            if self._chance.random() < STRUCK:
                self.strike(thief)
        self._lie_at_province()
        self._lie_on_stick()

    def province(self, kiosk: Kiosk) -> Transport:
        """A kiosk's line to the province, or to whoever answers in its place."""
        true = Responder(Confined(self._province, kiosk.hall, kiosk.key)).answer

        def server(path: str, body: bytes) -> bytes:
            is_false = self._world.now < self._province_until
            return self.false_province.answer(true, path, body) if is_false else true(path, body)

        return FaultyLine(server, lambda: not kiosk.is_cut_off, self._world.faults, self._world.chance)

    def read_inbox(self, kiosk: Kiosk) -> None:
        """What the province has brought is done."""
        if kiosk.store is not None:
            for brought in Inbox(kiosk.store).waiting():
                kiosk.services.channels.take(brought)

    def meet_others(self, kiosk: Kiosk) -> None:
        """Rounds with machines that turned bad, as far as they are believed, and with the stick."""
        known = kiosk.store.roll.members if kiosk.store else {}
        for thief in self.thieves:
            if thief.kiosk.key in known and self._chance.random() < 0.5:
                with suppress(SyncError):
                    kiosk.meet(f"thief {thief.kiosk.folder.name}", partial(self.network.line, kiosk, thief.kiosk))
        if kiosk is self._stick_at and self._world.now < self._stick_until:
            with suppress(SyncError):
                kiosk.meet("stick", self._stick_line)

    def strike(self, thief: Thief) -> None:
        """At some kiosk of its hall; a crash leaves the rest to the next time."""
        honest = [kiosk for kiosk in self._world.kiosks if kiosk.hall == thief.kiosk.hall]
        running = [kiosk for kiosk in honest if not kiosk.is_disk_full and _knows(kiosk, honest)]
        if not running:
            return
        kiosk = self._chance.choice(running)
        self.seen.note(kiosk)
        try:
            strike(kiosk, thief.kiosk.key, self._stays(thief, honest), self.roots[kiosk.hall])
        except Crash:
            kiosk.stop()
        except StoreUnavailable:
            return

    def _stays(self, thief: Thief, honest: Sequence[Kiosk]) -> list[bytes]:
        """Whom a clerk keeps; sometimes another machine that is bad as well."""
        others = [other.kiosk for other in self.thieves if other is not thief and self._chance.random() < 0.5]
        return sorted({each.key for each in (*honest, *others) if each.hall == thief.kiosk.hall})

    @property
    def strangers(self) -> set[bytes]:
        """Keys of whom nobody ever let in."""
        forges = (self.false_province.forge, self.stick.forge, *(thief.forge for thief in self.thieves))
        return {key for forge in forges for key in forge.strangers} - {self._keys.public_key}

    def be_silent(self) -> None:
        """Nobody lies any more, and programs start again."""
        for kiosk in self._world.kiosks:
            kiosk.begin_anew()

    def strike_all(self) -> None:
        """Who is still believed is struck off."""
        for thief in self.thieves:
            honest = [kiosk for kiosk in self._world.kiosks if kiosk.hall == thief.kiosk.hall]
            if not any(kiosk.store and thief.kiosk.key not in kiosk.store.roll.members for kiosk in honest):
                self.strike(thief)

    def is_bad(self, signup: Signup, kiosk: Kiosk) -> bool:
        """Whether a machine that turned bad said that it gave this seat."""
        return all(signup.id not in seats_at(each) for each in (kiosk, *self._world.siblings(kiosk)))

    def lose(self, kiosk: Kiosk) -> None:
        """A kiosk has lost its disk, and what it alone knew."""
        others = [each for each in self._world.kiosks if each.hall == kiosk.hall and each is not kiosk]
        self.seen.lose(kiosk.hall, others)

    def close(self) -> None:
        """All of them go home."""
        for thief in self.thieves:
            thief.close()
        self.false_province.close()
        self.stick.close()

    def _comes(self, kind: str) -> bool:
        rates, faults = self._world.faults.rates, self._world.faults
        rate: float = getattr(rates, kind)
        comes = self._chance.random() < rate * MINUTE / HOUR
        faults.counts.update([kind] if comes else [])
        return comes

    def _turn(self, kiosks: list[Kiosk]) -> None:
        """One of them is bad from now on, and with it whatever has its key; somebody stays honest."""
        gone = self._chance.choice(kiosks)
        same = [kiosk for kiosk in kiosks if kiosk.key == gone.key]
        if len(same) == len(kiosks) or gone.store is None:
            return
        for kiosk in same:
            kiosks.remove(kiosk)
            if kiosk is not gone:
                kiosk.stop()
        self.seen.lose(gone.hall, kiosks)
        self.thieves.append(Thief(gone, self.network, self._chance, self._databases))
        self.network.bad.append(gone)

    def _act(self, thief: Thief) -> None:
        chance, halls = self._chance, sorted(self.roots)
        if chance.random() < 0.5:
            thief.lie(halls)
        others = [other for other in self.thieves if other is not thief and other.kiosk.hall == thief.kiosk.hall]
        if others and chance.random() < 0.1:
            thief.vouch_for(chance.choice(others))
        if chance.random() < 0.1:
            thief.copy()
        honest = chance.choice([kiosk for kiosk in self._world.kiosks if kiosk.hall == thief.kiosk.hall])
        if chance.random() < 0.3:
            thief.call(self.province(thief.kiosk))
        self._at(honest, partial(self._attack, thief))

    def _attack(self, thief: Thief, honest: Kiosk) -> None:
        if self._chance.random() < 0.4:
            with suppress(SyncError):
                thief.call(self.network.line(thief.kiosk, honest))
        if self._chance.random() < 0.2:
            is_known = honest.store is not None and thief.kiosk.key in honest.store.roll.members
            if is_known:
                thief.ask_seat(honest, self._world.asked)
        for _ in range(REPLAYS):
            self._replay(honest)

    def _replay(self, honest: Kiosk) -> None:
        """Somebody's message of another moment; no seat may come of it."""
        heard = [each for each in self.network.heard if each.to is honest]
        if self._chance.random() < SEATS_AGAIN:
            heard = [each for each in heard if each.path == SEAT] or heard
        if not heard or honest.store is None:
            return
        chosen, before = self._chance.choice(heard), seats_given_by(honest)
        with suppress(SyncError):
            self.network.deliver(honest, chosen.path, chosen.message)
        if seats_given_by(honest) > before:
            self.replayed.append(f"{honest.folder.name} gave a seat for a message that was heard before")

    def _at(self, kiosk: Kiosk, work: Callable[[Kiosk], None]) -> None:
        try:
            work(kiosk)
        except Crash:
            kiosk.stop()
        except (StoreUnavailable, SyncError):
            return

    def _lie_at_province(self) -> None:
        if self._comes("lying_province"):
            self._province_until = self._world.now + LIES_FOR
            self.false_province.copy(Responder(self._province).answer)
        if self._world.now < self._province_until and self._chance.random() < 0.5:
            self.false_province.lie(self._chance.choice(sorted(self.roots)))

    def _lie_on_stick(self) -> None:
        if self._comes("lying_stick"):
            self._stick_until = self._world.now + LIES_FOR
            self._stick_at = self._chance.choice(self._world.kiosks)
            if self._stick_at.is_up:
                self._at(self._stick_at, lambda kiosk: self.stick.copy(kiosk.responder.answer))
        if self._world.now < self._stick_until and self._chance.random() < 0.5:
            self.stick.lie(self._chance.choice(sorted(self.roots)))

    def _stick_line(self) -> Transport:
        return FaultyLine(self.stick.own_answer, lambda: True, self._world.faults, self._world.chance)

    def _databases(self) -> Sequence[bytes]:
        """Names one may pretend to have."""
        names = [kiosk.host.database() for kiosk in self._world.kiosks if kiosk.is_up]
        return [self._province.database(), *names]


def _knows(kiosk: Kiosk, others: Sequence[Kiosk]) -> bool:
    """Whether a kiosk runs and has heard of all these."""
    return kiosk.store is not None and {other.key for other in others} <= kiosk.store.roll.members.keys()
