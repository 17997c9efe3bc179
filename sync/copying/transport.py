"""How a message reaches a peer: one method, over HTTP or within a process."""

import logging
import threading
import time
from collections.abc import Callable
from concurrent.futures import Future, InvalidStateError
from contextlib import suppress
from functools import partial
from http import HTTPStatus
from queue import SimpleQueue
from typing import NamedTuple, Protocol

from sync.copying.wire import MESSAGE_LIMIT
from sync.deadline import CONNECT_S, Answered, Client
from sync.errors import LineDown, PeerRefused, SyncError

PULL, PUSH, COMPARE, ROLLS = "/v1/pull", "/v1/push", "/v1/compare", "/v1/rolls"
CONTENT_TYPE = "application/vnd.linggong.sync+zlib"
ANSWER_S = 120.0
"""From asking to the whole answer; a peer may keep it back for 60 s until there is news."""

Answer = Callable[[], bytes]
"""The peer's answer; LineDown, PeerRefused or BadMessage."""


_log = logging.getLogger("sync.copying.transport")


class Transport(Protocol):
    """Sends a message and brings the answer."""

    def ask(self, path: str, body: bytes) -> Answer:
        """Send; the answer is waited for when it is called for, so that other things can be done meanwhile."""


class Within:
    """A peer in the same process."""

    def __init__(self, answer: Callable[[str, bytes], bytes]) -> None:
        self._answer = answer

    def ask(self, path: str, body: bytes) -> Answer:
        """Ask the peer when the answer is called for."""
        return lambda: self._answer(path, body)


class Http:
    """A peer at an address; `headers` say who asks, `heard` sees each answer and says whether to ask once more.

    `timeouts`: seconds to connect, and until the whole answer is there, from the moment it is asked for.
    """

    def __init__(
        self,
        address: str,
        headers: Callable[[str, bytes], dict[str, str]],
        heard: Callable[[Answered], bool] = lambda _answer: False,
        timeouts: tuple[float, float] = (CONNECT_S, ANSWER_S),
    ) -> None:
        self._headers, self._heard, self._answer_s = headers, heard, timeouts[1]
        self._client = Client(address, MESSAGE_LIMIT, timeouts[0])
        self._asked: SimpleQueue[_Asked | None] = SimpleQueue()
        self._waited_for: set[Future[bytes]] = set()
        self._is_closed = False
        threading.Thread(target=self._work, daemon=True).start()

    def ask(self, path: str, body: bytes) -> Answer:
        """Post the message; messages go one after the other."""
        asked = _Asked(path, body, time.monotonic() + self._answer_s, Future())
        self._waited_for.add(asked.answer)
        self._asked.put(asked)
        if self._is_closed:
            self.close()
        return asked.outcome

    def close(self) -> None:
        """Let go of the line; who waits for an answer gets LineDown."""
        self._is_closed = True
        for future in tuple(self._waited_for):
            _settle(partial(future.set_exception, LineDown("closed")))
        self._client.close()
        self._asked.put(None)

    def _work(self) -> None:
        while (asked := self._asked.get()) is not None:
            try:
                answer = self._post(asked)
            except SyncError as error:
                _settle(partial(asked.answer.set_exception, error))
            except Exception as error:  # noqa: BLE001  the edge of a thread: the next message goes all the same
                _log.error("asking failed: %s", type(error).__name__)
                _settle(partial(asked.answer.set_exception, LineDown(type(error).__name__)))
            else:
                _settle(partial(asked.answer.set_result, answer))
            self._waited_for.discard(asked.answer)

    def _post(self, asked: "_Asked") -> bytes:
        answer = self._sent(asked)
        if self._heard(answer):
            answer = self._sent(asked)
            self._heard(answer)
        return _content(answer)

    def _sent(self, asked: "_Asked") -> Answered:
        headers = {"Content-Type": CONTENT_TYPE, **self._headers(asked.path, asked.body)}
        return self._client.ask(("POST", asked.path, asked.body), headers, asked.until)


class _Asked(NamedTuple):
    """A message on its way; `until` by time.monotonic."""

    path: str
    body: bytes
    until: float
    answer: Future[bytes]

    def outcome(self) -> bytes:
        """The answer; LineDown at the deadline, whatever the line is waiting for."""
        try:
            return self.answer.result(max(0.0, self.until - time.monotonic()))
        except TimeoutError:
            raise LineDown("no answer in time") from None


def _settle(settle: Callable[[], None]) -> None:
    """The first outcome stands."""
    with suppress(InvalidStateError):
        settle()


def _content(answer: Answered) -> bytes:
    if answer.may_pass:
        raise LineDown(f"status {answer.status_code}")
    if answer.status_code != HTTPStatus.OK:
        raise PeerRefused(f"status {answer.status_code}")
    return answer.content
