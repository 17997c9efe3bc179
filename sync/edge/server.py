"""A server behind its limits: whoever is overdue goes, file handles never end, the log stays readable."""

import asyncio
import errno
import logging
import resource
import socket
import time
from pathlib import Path
from typing import Any

import msgspec
import uvicorn
from starlette.types import ASGIApp

from sync.edge.connection import ACCEPTED_AT_ONCE, EdgeConfig
from sync.edge.crowd import Crowd
from sync.edge.guard import Guard
from sync.edge.limits import Limits
from sync.edge.sieve import Sieve

WATCHED = ("uvicorn.error", "asyncio", "sync.edge", "sync.province", "kiosk.phone", "kiosk.desk", "kiosk.door")
"""Loggers of which a line of a kind is told once a minute."""
WAITING = 1024
"""Connections that may wait to be accepted."""
TICKS = 5
"""Tenths of a second between looks who is overdue."""
OWN_HANDLES = 4 * ACCEPTED_AT_ONCE + 128
"""Handles kept back: for what has been accepted and not yet looked at or closed, and for the program's own files."""
LEAST = 16
"""Connections that are served in any case."""
_NO_HANDLE = {errno.EMFILE, errno.ENFILE, errno.ENOBUFS, errno.ENOMEM}

_log = logging.getLogger("sync.edge")


class Server(uvicorn.Server):
    """Serves an application; `grace_s` is what requests under way are given at the end.

    `certificate` is a file with a private key and its certificate, both in PEM: then it is served over TLS.
    """

    def __init__(self, app: ASGIApp, limits: Limits, grace_s: int = 1, certificate: Path | None = None) -> None:
        fitting = msgspec.structs.replace(limits, connections=fitting_handles(limits.connections))
        self.crowd, self._sieve = Crowd(fitting), Sieve(time.monotonic)
        super().__init__(EdgeConfig(Guard(app), fitting, self.crowd, grace_s, certificate))

    async def serve(self, sockets: list[socket.socket] | None = None) -> None:
        """Serve on these listeners until `should_exit`."""
        with self._sieve.over(WATCHED):
            await super().serve(sockets)

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Few are accepted at once, many may wait."""
        await super().startup(sockets)
        asyncio.get_running_loop().set_exception_handler(self._failed)
        for listener in sockets or ():
            listener.listen(WAITING)

    async def on_tick(self, counter: int) -> bool:
        """Ten times a second; whether to end."""
        if counter % TICKS == 0:
            self._send_overdue_away()
            self._sieve.tell()
        return await super().on_tick(counter)

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Whoever is still being let in goes at once: uvicorn looks but once who is there, and would leave it open."""
        self.crowd.is_closed = True
        await super().shutdown(sockets)

    def _send_overdue_away(self) -> None:
        for guest in self.crowd:
            if guest.is_overdue():
                guest.let_go()

    def _failed(self, loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
        """Without a handle for a new connection somebody silent has to give his."""
        error = context.get("exception")
        if isinstance(error, OSError) and error.errno in _NO_HANDLE:
            self.crowd.make_room()
            _log.warning("no file handle for a new connection")
        else:
            loop.default_exception_handler(context)


def fitting_handles(connections: int) -> int:
    """How many of these connections this process has file handles for, after taking as many as it is allowed."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = connections + OWN_HANDLES
    if soft != resource.RLIM_INFINITY and soft < wanted:
        soft = wanted if hard == resource.RLIM_INFINITY else min(wanted, hard)
        resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))
    fitting = connections if soft == resource.RLIM_INFINITY else min(connections, soft - OWN_HANDLES)
    return max(fitting, LEAST)
