"""Serving pages beside other work: no access log, an end that open pages cannot hold up."""

import asyncio
import logging
import socket
import threading
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.threads import Threads
from sync.edge.limits import Limits

if TYPE_CHECKING:
    from starlette.types import ASGIApp

    from sync.edge.server import Server

OPEN_PAGES_GRACE = 1
"""Seconds that pages which listen for news may take to hear that this is the end."""


def serve_within(  # noqa: PLR0913, PLR0917  what a server is made of
    app: "ASGIApp",
    limits: Limits,
    listener: socket.socket,
    threads: Threads,
    stop: threading.Event,
    certificate: Path | None = None,
) -> None:
    """Serve in a thread beside others until `stop` is set; over TLS with a `certificate`."""
    server = make_server(app, limits, certificate)

    def end() -> None:
        stop.wait()
        server.should_exit = True

    threads.start(lambda: server.run(sockets=[listener]))
    threads.start(end)


def make_server(app: "ASGIApp", limits: Limits, certificate: Path | None = None) -> "Server":
    """What serves an application, over TLS with a `certificate`."""
    from sync.edge.server import Server

    logging.getLogger("uvicorn.error").addFilter(_is_news)
    return Server(app, limits, OPEN_PAGES_GRACE, certificate)


def _is_news(record: logging.LogRecord) -> bool:
    """Not a page that was still listening at the end: cutting it off is no failure."""
    return not (record.exc_info and isinstance(record.exc_info[1], asyncio.CancelledError))
