"""A machine of a hall that turned bad: it goes on with its key, and with what it has seen, as a liar."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import partial
from random import Random

import msgspec

from kiosk.exchange.kiosks.seats import SEAT, Question
from kiosk.hall.ids import ID_BYTES, Id
from kiosk.hall.seat.outcomes import Request
from kiosk.simulate.liars.forge import Forge, Pen
from kiosk.simulate.liars.lies import LIES
from kiosk.simulate.liars.mangling import Mangler
from kiosk.simulate.liars.network import Network, seats_of
from kiosk.simulate.machine import Kiosk
from sync.copying.caller import Caller
from sync.copying.responder import Responder
from sync.copying.transport import COMPARE, PULL, PUSH, ROLLS, Answer, Transport, Within
from sync.errors import SyncError
from sync.roll.statements import Member

KEY_BYTES = 32
ROUNDS = 30


class MangledLine:
    """A Transport by which a liar asks."""

    def __init__(self, line: Transport, mangler: Mangler) -> None:
        self._line, self._mangler = line, mangler

    def ask(self, path: str, body: bytes) -> Answer:
        """Ask something else."""
        return self._line.ask(path, self._mangler.asked(path, body))


class Thief:
    """`kiosk` is the machine, `others` says which databases one may pretend to be."""

    def __init__(self, kiosk: Kiosk, network: Network, chance: Random, others: Callable[[], Sequence[bytes]]) -> None:
        if kiosk.store is None:
            raise LookupError("no power")
        self.kiosk, self.chance, self._network = kiosk, chance, network
        self.forge = Forge(chance)
        self.mangler = Mangler(chance, self.forge, others)
        self._seed, self._clock = kiosk.store.seed, lambda: kiosk.now
        self.pens = [self._pen(self._seed, kiosk.hall)]
        self.friends: list[bytes] = []
        responder = Responder(self.forge)
        copying = {path: partial(self._answer, responder, path) for path in (PULL, PUSH, COMPARE, ROLLS)}
        kiosk.is_bad, kiosk.skew, kiosk.is_cut_off, kiosk.is_disk_full = True, 0, False, False
        kiosk.door = network.door_with(kiosk, {**copying, SEAT: seats_of(kiosk).answer})
        self.copy()

    def _pen(self, seed: bytes, hall: bytes) -> Pen:
        return Pen(self.forge, seed, hall, self.kiosk.number, self._clock)

    def copy(self) -> None:
        """All that the machine has; what it wrote meanwhile is another history beside the lies."""
        caller = Caller(self.forge, Within(self.kiosk.responder.answer), lambda: 0.0)
        for _ in range(ROUNDS):
            if caller.round().is_complete:
                return

    def lie(self, halls: Sequence[bytes]) -> None:
        """Write something, in its own name, a stranger's, a friend's, or for another hall."""
        chance = self.chance
        dice = chance.random()
        if dice < 0.1:
            self.pens.append(self._pen(chance.randbytes(KEY_BYTES), self.kiosk.hall))
            self.forge.strangers.add(self.pens[-1].key)
        elif dice < 0.17:
            self._befriend()
        elif dice < 0.22:
            self.pens.append(self._pen(self._seed, chance.choice(list(halls))))
        pen = self.pens[0] if chance.random() < 0.6 else chance.choice(self.pens)
        chance.choice(LIES)(pen, self.forge.known())

    def vouch_for(self, other: "Thief") -> None:
        """Say of another liar how far he is believed: as far as he likes."""
        known = other.forge.known()
        own = [head for head in known.heads if head.key in {pen.key for pen in other.pens}]
        if own:
            self.pens[0].state_heads(own[:50])

    def call(self, line: Transport) -> None:
        """A round with somebody, in whose messages much is not so."""
        with suppress(SyncError):
            Caller(self.forge, MangledLine(line, self.mangler), lambda: 0.0).round()

    def ask_seat(self, honest: Kiosk, asked: set[Id]) -> None:
        """A seat of another kiosk for somebody who is not there; `asked` has its id first, as an answer may be lost."""
        known = self.forge.known().subjects.get("posting.published", ())
        if not known or honest.store is None:
            return
        signup = self.chance.randbytes(ID_BYTES)
        asked.add(signup)
        request = Request(signup, self.chance.randbytes(ID_BYTES), self.chance.choice(known))
        question = Question(honest.store.identity.journal, request)
        with suppress(SyncError):
            self._network.line(self.kiosk, honest).ask(SEAT, msgspec.msgpack.encode(question))()

    def close(self) -> None:
        """Power off."""
        self.kiosk.stop()
        self.forge.close()

    def _befriend(self) -> None:
        seed = self.chance.randbytes(KEY_BYTES)
        self.pens[0].admit(seed, self.chance.randrange(26))
        self.pens.append(self._pen(seed, self.kiosk.hall))

    def _answer(self, responder: Responder, path: str, _asking: Member, body: bytes) -> bytes:
        return self.mangler.answered(path, responder.answer(path, body))
