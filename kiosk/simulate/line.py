"""A line that loses, repeats, delays and cuts messages; within one process, by dice."""

from collections.abc import Callable
from random import Random

from kiosk.simulate.faults import Faults
from sync.copying.transport import Answer
from sync.errors import LineDown, SyncError

Server = Callable[[str, bytes], bytes]


class FaultyLine:
    """A Transport to a server that may be out of reach; `later` keeps what arrives after its sender gave up."""

    def __init__(self, server: Server, is_up: Callable[[], bool], faults: Faults, chance: Random) -> None:
        self._server, self._is_up, self._faults, self._chance = server, is_up, faults, chance
        self._later: list[tuple[str, bytes]] = []

    def ask(self, path: str, body: bytes) -> Answer:
        """Send; what may go wrong does so when the answer is called for."""
        return lambda: self._exchange(path, body)

    def _exchange(self, path: str, body: bytes) -> bytes:
        strikes = self._faults.strikes
        if not self._is_up() or strikes("loss"):
            raise LineDown("lost")
        if strikes("delay"):
            self._later.append((path, body))
            raise LineDown("late")
        self._deliver_late()
        if strikes("cut"):
            self._serve(path, body[: self._chance.randrange(max(1, len(body)))])
            raise LineDown("cut")
        if strikes("error_500"):
            raise LineDown("status 500")
        answer = self._server(path, body)
        if strikes("duplication"):
            answer = self._server(path, body)
        if strikes("answer_loss"):
            raise LineDown("the answer was lost")
        return answer

    def _deliver_late(self) -> None:
        """Messages overtaken by later ones."""
        late, self._later = self._later, []
        for path, body in late:
            self._serve(path, body)

    def _serve(self, path: str, body: bytes) -> None:
        """Nobody hears the answer."""
        try:
            self._server(path, body)
        except SyncError:
            return
