"""A province and a stick that lie: what they hold is another thing than what was brought, and half of it is not so."""

from collections.abc import Callable, Sequence
from random import Random

from kiosk.hall.ids import Id
from kiosk.simulate.liars.forge import Forge, Pen
from kiosk.simulate.liars.lies import LIES
from kiosk.simulate.liars.mangling import Mangler
from sync.copying.caller import Caller
from sync.copying.responder import Responder
from sync.copying.transport import Within

Server = Callable[[str, bytes], bytes]
FORGED = 0.4
KEY_BYTES = 32
ROUNDS = 5


class FalsePeer:
    """Answers in somebody's place; `seed` is the key it writes with, for these halls."""

    def __init__(
        self, chance: Random, seed: bytes, clock: Callable[[], int], others: Callable[[], Sequence[bytes]]
    ) -> None:
        self.forge, self._chance, self._seed, self._clock = Forge(chance), chance, seed, clock
        self._mangler = Mangler(chance, self.forge, others)
        self._responder = Responder(self.forge)

    def copy(self, true: Server) -> None:
        """Take over what there is; it may be told otherwise then."""
        caller = Caller(self.forge, Within(true), lambda: 0.0)
        for _ in range(ROUNDS):
            if caller.round().is_complete:
                return

    def lie(self, hall: Id) -> None:
        """Write something in its own name or a stranger's, into a journal that names this hall."""
        chance = self._chance
        seed = self._seed if chance.random() < 0.6 else chance.randbytes(KEY_BYTES)
        pen = Pen(self.forge, seed, hall, chance.randrange(26), self._clock)
        self.forge.strangers.add(pen.key)
        chance.choice(LIES)(pen, self.forge.known())

    def answer(self, true: Server, path: str, body: bytes) -> bytes:
        """Sometimes the truth, sometimes what it holds itself, either mangled."""
        server = self._responder.answer if self._chance.random() < FORGED else true
        return self._mangler.answered(path, server(path, body))

    def own_answer(self, path: str, body: bytes) -> bytes:
        """What it holds itself, mangled."""
        return self._mangler.answered(path, self._responder.answer(path, body))

    def close(self) -> None:
        """Forget all."""
        self.forge.close()
