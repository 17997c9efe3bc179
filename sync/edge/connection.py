"""One connection of a server: uvicorn's, with a place in the crowd, and deadlines for everything it waits for."""

import asyncio
import logging
import socket
from pathlib import Path
from typing import Any

import uvicorn
from starlette.types import ASGIApp
from uvicorn.protocols.http.h11_impl import H11Protocol
from uvicorn.server import ServerState

from sync.edge.crowd import PLACE, Crowd, Stage
from sync.edge.limits import KB, Limits
from sync.edge.sieve import trouble

CHUNK = 8 * KB
"""Bytes read from a socket at once, and the most of a body that lies there before anybody wants it."""
ACCEPTED_AT_ONCE = 128
"""Connections that the loop accepts before it looks at any."""
GRACE_S = 1
"""By which whoever reads the body is first to say that it is too slow."""

_log = logging.getLogger("sync.edge")


class EdgeConfig(uvicorn.Config):
    """What uvicorn needs to know, and what its connections do."""

    def __init__(
        self, app: ASGIApp, limits: Limits, crowd: Crowd, grace_s: int, certificate: Path | None = None
    ) -> None:
        super().__init__(
            app,
            http=Connection,
            ws="none",
            access_log=False,
            log_config=None,
            server_header=False,
            backlog=ACCEPTED_AT_ONCE,
            timeout_keep_alive=round(limits.idle_s),
            timeout_graceful_shutdown=grace_s,
            h11_max_incomplete_event_size=limits.head,
            ssl_certfile=certificate,
        )
        self.limits, self.crowd = limits, crowd


class Connection(H11Protocol):
    """Says to the crowd how far it is."""

    def __init__(
        self,
        config: EdgeConfig,
        server_state: ServerState,
        app_state: dict[str, Any],
        _loop: asyncio.AbstractEventLoop | None = None,
    ) -> None:
        super().__init__(config, server_state, {**app_state, PLACE: self}, _loop)
        self._limits, self._crowd = config.limits, config.crowd
        self._stage, self._since = Stage.SILENT, self.loop.time()
        self._untaken, self._taken_at = 0, self._since

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Take a place, or go."""
        super().connection_made(transport)
        transport.max_size = CHUNK  # type: ignore[attr-defined]
        _send_at_once(transport)
        if self._crowd.is_closed:
            self.shutdown()
        elif not self._crowd.enter(self, self.client[0] if self.client else ""):
            _log.warning("full: refused a connection")
            transport.abort()

    def data_received(self, data: bytes) -> None:
        """Something of a request."""
        super().data_received(data)
        if self.cycle is not None and len(self.cycle.body) > CHUNK:
            self.flow.pause_reading()
        self._follow()

    def on_response_complete(self) -> None:
        """The next request may come."""
        super().on_response_complete()
        self._follow()

    def connection_lost(self, exc: Exception | None) -> None:
        """Give the place back."""
        self._crowd.left(self)
        super().connection_lost(exc)

    def let_go(self) -> None:
        """Close at once."""
        kind = f"closed a connection: {self._stage.name.lower()}"
        _log.warning(kind, extra=trouble(kind))
        self.transport.abort()

    def proved(self, key: bytes) -> bool:
        """Whoever speaks here has proved a key; false if that has enough connections."""
        return self._crowd.proved(self, key)

    def is_ending(self) -> bool:
        """Whether nobody comes in any more."""
        return self._crowd.is_closed

    def is_overdue(self) -> bool:
        """Whether its time is over, or it does not take what it asked for."""
        now, limits = self.loop.time(), self._limits
        given = {
            Stage.SILENT: limits.head_s,
            Stage.IDLE: limits.idle_s + limits.head_s,
            Stage.SENDING: limits.body_s + GRACE_S,
        }
        return now - self._since > given.get(self._stage, now) or self._is_stalled(now)

    def _is_stalled(self, now: float) -> bool:
        untaken = self.transport.get_write_buffer_size()
        if not untaken or untaken < self._untaken:
            self._taken_at = now
        self._untaken = untaken
        return now - self._taken_at > self._limits.stalled_s

    def _follow(self) -> None:
        stage = self._reached()
        if stage is not self._stage:
            self._stage, self._since = stage, self.loop.time()
            self._crowd.reached(self, stage)

    def _reached(self) -> Stage:
        if self.cycle is None:
            return Stage.SILENT
        if self.cycle.response_complete:
            return Stage.IDLE
        return Stage.SENDING if self.cycle.more_body else Stage.SERVED


def _send_at_once(transport: asyncio.Transport) -> None:
    """An answer is sent in parts: none waits for word of the one before (asyncio looks at the protocol's number)."""
    line = transport.get_extra_info("socket")
    if line is not None and line.family in (socket.AF_INET, socket.AF_INET6):
        line.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
