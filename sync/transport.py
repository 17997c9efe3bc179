"""How a message reaches a peer: one method, over HTTP or within a process."""

import threading
from collections.abc import Callable
from concurrent.futures import Future, InvalidStateError
from contextlib import suppress
from functools import partial
from queue import SimpleQueue
from typing import Protocol

import requests

from sync.errors import BadMessage, LineDown, PeerRefused, SyncError
from sync.wire import MESSAGE_LIMIT

PULL, PUSH, COMPARE, ROLLS = "/v1/pull", "/v1/push", "/v1/compare", "/v1/rolls"
CONTENT_TYPE = "application/vnd.linggong.sync+zlib"
CONNECT_TIMEOUT, READ_TIMEOUT = 5.0, 90.0
"""Seconds; a peer may keep an answer back for 60 s until there is news."""

Answer = Callable[[], bytes]
"""The peer's answer; LineDown, PeerRefused or BadMessage."""


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

    `timeouts`: seconds to connect and to read.
    """

    def __init__(
        self,
        address: str,
        headers: Callable[[str, bytes], dict[str, str]],
        heard: Callable[[requests.Response], bool] = lambda _answer: False,
        timeouts: tuple[float, float] = (CONNECT_TIMEOUT, READ_TIMEOUT),
    ) -> None:
        self._address, self._headers, self._session = address.rstrip("/"), headers, requests.Session()
        self._heard, self._timeouts = heard, timeouts
        self._session.headers["Content-Type"] = CONTENT_TYPE
        self._session.trust_env = False
        self._asked: SimpleQueue[tuple[Future[bytes], str, bytes]] = SimpleQueue()
        self._waited_for: set[Future[bytes]] = set()
        self._is_closed = False
        threading.Thread(target=self._work, daemon=True).start()

    def ask(self, path: str, body: bytes) -> Answer:
        """Post the message; messages go one after the other."""
        future: Future[bytes] = Future()
        self._waited_for.add(future)
        self._asked.put((future, path, body))
        if self._is_closed:
            self.close()
        return future.result

    def close(self) -> None:
        """Let go of the line; who waits for an answer gets LineDown."""
        self._is_closed = True
        for future in tuple(self._waited_for):
            _settle(partial(future.set_exception, LineDown("closed")))
        self._session.close()

    def _work(self) -> None:
        while not self._is_closed:
            future, path, body = self._asked.get()
            try:
                answer = self._post(path, body)
            except SyncError as error:
                _settle(partial(future.set_exception, error))
            else:
                _settle(partial(future.set_result, answer))
            self._waited_for.discard(future)

    def _post(self, path: str, body: bytes) -> bytes:
        try:
            with self._sent(path, body) as answer:
                if not self._heard(answer):
                    return _content(answer)
            with self._sent(path, body) as answer:
                self._heard(answer)
                return _content(answer)
        except requests.RequestException as error:
            raise LineDown(type(error).__name__) from error

    def _sent(self, path: str, body: bytes) -> requests.Response:
        """Redirects are not followed: they would carry the headers elsewhere."""
        return self._session.post(
            self._address + path,
            data=body,
            headers=self._headers(path, body),
            timeout=self._timeouts,
            allow_redirects=False,
            stream=True,
        )


def _settle(settle: Callable[[], None]) -> None:
    """The first outcome stands."""
    with suppress(InvalidStateError):
        settle()


def _content(answer: requests.Response) -> bytes:
    if answer.status_code >= 500 or answer.status_code == requests.codes.too_many_requests:
        raise LineDown(f"status {answer.status_code}")
    if answer.status_code != requests.codes.ok:
        raise PeerRefused(f"status {answer.status_code}")
    content = b""
    for piece in answer.iter_content(65536):
        content += piece
        if len(content) > MESSAGE_LIMIT:
            raise BadMessage("an answer larger than a message may be")
    return content
