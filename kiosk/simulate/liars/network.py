"""The hall's network where somebody lies: messages are sealed for the pair; who is on it hears and sends them again."""

from collections.abc import Callable, Collection
from functools import partial

import msgspec

from kiosk.exchange.host import StoreHost
from kiosk.exchange.kiosks.sealed import Asked, Challenges, Door, SealedLine
from kiosk.exchange.kiosks.seats import SEAT, Question, Seats
from kiosk.hall.ids import Id
from kiosk.hall.seat.asked import Told, Wish
from kiosk.simulate.faults import Crash
from kiosk.simulate.line import FaultyLine
from kiosk.simulate.machine import Kiosk, World
from kiosk.store.errors import StoreUnavailable
from sync.copying.transport import COMPARE, PULL, PUSH, ROLLS, Transport
from sync.errors import BadMessage, LineDown, PeerRefused, SyncError
from sync.roll.statements import Member, Statement

KEPT = 300

Learns = Callable[[Kiosk], None]


class Heard(msgspec.Struct, frozen=True):
    """A message as it went by."""

    to: Kiosk
    path: str
    message: bytes


class LearningHost(StoreHost):
    """A kiosk's store; `learns` is told before whatever changes who may speak is taken over."""

    def __init__(self, kiosk: Kiosk, learns: Learns) -> None:
        if kiosk.store is None:
            raise LookupError("no power")
        super().__init__(kiosk.store)
        self._kiosk, self._learns = kiosk, learns

    def take_roll(self, statements: Collection[Statement]) -> bool:
        """Take over what says who belongs to the hall and the province."""
        self._learns(self._kiosk)
        return super().take_roll(statements)


def seats_of(kiosk: Kiosk) -> Seats:
    """Who answers there whoever asks for a seat."""
    if kiosk.store is None:
        raise LookupError("no power")
    return Seats(kiosk.store, kiosk.services.answer)


class Network:
    """Brings messages from door to door; `learns` is told when a kiosk is about to learn who may speak."""

    def __init__(self, world: World, learns: Learns) -> None:
        self._world, self.learns = world, learns
        self.heard: list[Heard] = []
        self.bad: list[Kiosk] = []

    def host(self, kiosk: Kiosk) -> StoreHost:
        """A kiosk's store as its program offers it."""
        return LearningHost(kiosk, self.learns)

    def door(self, kiosk: Kiosk) -> Door:
        """Where an honest kiosk answers."""

        def answer(path: str, _asking: Member, body: bytes) -> bytes:
            return kiosk.responder.answer(path, body)

        copying: dict[str, Asked] = {path: partial(answer, path) for path in (PULL, PUSH, COMPARE, ROLLS)}
        return self.door_with(kiosk, {**copying, SEAT: seats_of(kiosk).answer})

    def door_with(self, kiosk: Kiosk, answers: dict[str, Asked]) -> Door:
        """A door that answers so."""
        if kiosk.store is None:
            raise LookupError("no power")
        return Door(kiosk.store, Challenges(kiosk.store.running, self._world.entropy(32)), answers)

    def line(self, asking: Kiosk, to: Kiosk) -> Transport:
        """From one machine to another of its hall; PeerRefused where it is not known as one."""
        member = asking.store.roll.members.get(to.key) if asking.store else None
        if asking.store is None or member is None:
            raise PeerRefused("not of this hall")
        faults, chance = self._world.faults, self._world.chance
        return SealedLine(
            FaultyLine(partial(self.carry, to), lambda: not asking.is_cut_off, faults, chance), asking.store, member
        )

    def carry(self, to: Kiosk, path: str, message: bytes) -> bytes:
        """Bring a message to a door, and its answer back; somebody listens."""
        self.heard.append(Heard(to, path, message))
        del self.heard[:-KEPT]
        answer = self.deliver(to, path, message)
        if answer is None:
            raise PeerRefused("status 403")
        return answer

    def deliver(self, to: Kiosk, path: str, message: bytes) -> bytes | None:
        """What a door says; LineDown where nobody is there or its disk is full, PeerRefused for no message."""
        if to.store is None or to.is_cut_off:
            raise LineDown("no power")
        try:
            return to.door.answer(path, message)
        except StoreUnavailable as error:
            raise LineDown("status 503") from error
        except BadMessage as error:
            raise PeerRefused("status 400") from error

    def ask(self, asking: Kiosk, journal: Id, wish: Wish) -> Told | None:
        """What the machine says that writes a journal; None while it cannot be reached."""
        to = next((each for each in self._machines(asking) if _writes(each, journal)), None)
        if to is None:
            return None
        question = msgspec.msgpack.encode(Question(journal, wish))
        try:
            answer = self.line(asking, to).ask(SEAT, question)()
            told: Told | None = msgspec.msgpack.decode(answer, type=Told | None)
            return told
        except (SyncError, msgspec.DecodeError, RecursionError):
            return None
        except Crash:
            to.stop()
            return None

    def _machines(self, asking: Kiosk) -> list[Kiosk]:
        return [*self._world.siblings(asking), *(bad for bad in self.bad if bad.hall == asking.hall)]


def _writes(kiosk: Kiosk, journal: Id) -> bool:
    return kiosk.store is not None and kiosk.store.identity.journal == journal
