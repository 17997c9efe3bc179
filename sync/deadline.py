"""HTTP with one deadline for a whole answer: whoever drips, or says "Continue" for ever, holds nobody longer.

The deadline is kept at the socket: each wait for bytes is given what is left of the time.
"""

import socket
import ssl
import time
from collections.abc import Mapping
from contextlib import suppress
from functools import partial
from http import HTTPStatus
from typing import Any

import msgspec
import requests
from requests.adapters import HTTPAdapter
from urllib3 import HTTPConnectionPool, HTTPSConnectionPool
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.util.ssl_ import create_urllib3_context

from sync.errors import BadMessage, LineDown

CONNECT_S = 5.0
PIECE = 65_536


class Deadline:
    """When whoever asks is free again, by `time.monotonic`; cut, it is now."""

    def __init__(self) -> None:
        self._until, self._is_cut = 0.0, False
        self._socket: socket.socket | None = None

    def begin(self, until: float) -> None:
        """The next answer is waited for until then."""
        self._until = until

    def left(self) -> float:
        """Seconds; TimeoutError if there are none."""
        left = self._until - time.monotonic()
        if left <= 0 or self._is_cut:
            raise TimeoutError("no answer in time")
        return left

    def holds(self, line: socket.socket) -> None:
        """This is the line it is kept at."""
        self._socket = line

    def cut(self) -> None:
        """Nothing more is waited for; from any thread."""
        self._is_cut = True
        if self._socket is not None:
            with suppress(OSError):
                socket.socket.shutdown(self._socket, socket.SHUT_RDWR)


class Answered(msgspec.Struct, frozen=True):
    """An answer, whole."""

    status_code: int
    headers: Mapping[str, str]
    content: bytes

    @property
    def may_pass(self) -> bool:
        """Whether asking again later may work."""
        return self.status_code >= 500 or self.status_code == HTTPStatus.TOO_MANY_REQUESTS


class Client:
    """Asks at one address, from one thread at a time; nothing is redirected, `most` bytes of an answer are taken."""

    def __init__(self, address: str, most: int, connect_s: float = CONNECT_S) -> None:
        self._address, self._most, self._connect_s = address.rstrip("/"), most, connect_s
        self._deadline, self._session = Deadline(), requests.Session()
        self._session.trust_env = False
        self._session.headers["Accept-Encoding"] = "identity"
        for scheme in ("http://", "https://"):
            self._session.mount(scheme, _Adapter(self._deadline))

    def __enter__(self) -> "Client":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def ask(self, request: tuple[str, str, bytes], headers: Mapping[str, str], until: float) -> Answered:
        """The answer to a request (method, path, body) by `until`; LineDown, or BadMessage if it is too large."""
        method, path, body = request
        self._deadline.begin(until)
        try:
            times = (min(self._connect_s, self._deadline.left()), self._deadline.left())
            with self._session.request(
                method,
                self._address + path,
                data=body,
                headers=dict(headers),
                timeout=times,
                allow_redirects=False,
                stream=True,
            ) as answer:
                return Answered(answer.status_code, answer.headers, self._content(answer))
        except (requests.RequestException, TimeoutError) as error:
            raise LineDown(type(error).__name__) from error

    def close(self) -> None:
        """Let go of the line, from any thread; who waits for an answer gets LineDown."""
        self._deadline.cut()
        self._session.close()

    def _content(self, answer: requests.Response) -> bytes:
        content = bytearray()
        for piece in answer.iter_content(PIECE):
            content += piece
            if len(content) > self._most:
                raise BadMessage("an answer larger than a message may be")
        return bytes(content)


class _Timed(socket.socket):
    """Waits as long as the deadline leaves."""

    deadline: Deadline

    def recv_into(self, *args: Any) -> int:
        self.settimeout(self.deadline.left())
        return super().recv_into(*args)

    def send(self, *args: Any) -> int:
        self.settimeout(self.deadline.left())
        return super().send(*args)

    def sendall(self, *args: Any) -> None:
        self.settimeout(self.deadline.left())
        super().sendall(*args)


class _TimedTls(_Timed, ssl.SSLSocket):
    """The same, encrypted."""


class _Connection(HTTPConnection):
    """A connection that knows its deadline."""

    def __init__(self, *args: Any, deadline: Deadline, **more: Any) -> None:
        super().__init__(*args, **more)
        self._deadline = deadline

    def _new_conn(self) -> socket.socket:
        plain = super()._new_conn()
        line = _Timed(plain.family, plain.type, plain.proto, plain.detach())
        line.settimeout(min(CONNECT_S, self._deadline.left()))
        return self._held(line)

    def _held(self, line: _Timed) -> _Timed:
        line.deadline = self._deadline
        self._deadline.holds(line)
        return line


class _TlsConnection(_Connection, HTTPSConnection):
    """The same, encrypted; a handshake has its time from the line below."""

    def connect(self) -> None:
        super().connect()
        if isinstance(self.sock, _TimedTls):
            self._held(self.sock)


class _Adapter(HTTPAdapter):
    """Makes such connections."""

    def __init__(self, deadline: Deadline) -> None:
        self._deadline = deadline
        super().__init__(pool_connections=1, pool_maxsize=1, max_retries=0)

    def init_poolmanager(self, *args: Any, **more: Any) -> None:
        context = create_urllib3_context()
        context.sslsocket_class = _TimedTls
        super().init_poolmanager(*args, **more, ssl_context=context)
        pools = {"http": (HTTPConnectionPool, _Connection), "https": (HTTPSConnectionPool, _TlsConnection)}
        self.poolmanager.pool_classes_by_scheme = {
            scheme: partial(_pool, *kinds, self._deadline) for scheme, kinds in pools.items()
        }


def _pool(
    kind: type[HTTPConnectionPool], connection: type[_Connection], deadline: Deadline, *args: Any, **more: Any
) -> HTTPConnectionPool:
    pool = kind(*args, **more)
    pool.ConnectionCls = partial(connection, deadline=deadline)  # type: ignore[assignment]
    return pool
