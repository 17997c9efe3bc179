"""How a message reaches a peer: one method, over HTTP or within a process."""

from collections.abc import Callable
from typing import Protocol

import requests

from sync.errors import BadMessage, LineDown, PeerRefused

PULL, PUSH = "/v1/pull", "/v1/push"
CONTENT_TYPE = "application/vnd.linggong.sync+zlib"
CONNECT_TIMEOUT, READ_TIMEOUT = 5.0, 30.0
"""Seconds."""
ANSWER_LIMIT = 4 * 1024 * 1024


class Transport(Protocol):
    """Sends a message and brings the answer."""

    def exchange(self, path: str, body: bytes) -> bytes:
        """The peer's answer; LineDown, PeerRefused or BadMessage."""


class Within:
    """A peer in the same process."""

    def __init__(self, answer: Callable[[str, bytes], bytes]) -> None:
        self._answer = answer

    def exchange(self, path: str, body: bytes) -> bytes:
        """Ask the peer at once."""
        return self._answer(path, body)


class Http:
    """A peer at an address, with a key both know."""

    def __init__(self, address: str, key: str) -> None:
        self._address, self._session = address.rstrip("/"), requests.Session()
        self._session.headers.update({"Authorization": f"Bearer {key}", "Content-Type": CONTENT_TYPE})
        self._session.trust_env = False

    def exchange(self, path: str, body: bytes) -> bytes:
        """Post the message; redirects are not followed, they would carry the key elsewhere."""
        try:
            with self._session.post(
                self._address + path,
                data=body,
                timeout=(CONNECT_TIMEOUT, READ_TIMEOUT),
                allow_redirects=False,
                stream=True,
            ) as answer:
                return _content(answer)
        except requests.RequestException as error:
            raise LineDown(type(error).__name__) from error

    def close(self) -> None:
        """Let go of the line."""
        self._session.close()


def _content(answer: requests.Response) -> bytes:
    if answer.status_code >= 500:
        raise LineDown(f"status {answer.status_code}")
    if answer.status_code != 200:
        raise PeerRefused(f"status {answer.status_code}")
    content = b""
    for piece in answer.iter_content(65536):
        content += piece
        if len(content) > ANSWER_LIMIT:
            raise BadMessage("an answer larger than a message may be")
    return content
