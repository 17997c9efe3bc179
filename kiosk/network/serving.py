"""Serving pages beside other work: no access log, an end that open pages cannot hold up."""

import asyncio
import logging
import socket
import threading
from typing import TYPE_CHECKING

from kiosk.threads import Threads
from sync.edge.limits import Limits

if TYPE_CHECKING:
    from starlette.types import ASGIApp

    from sync.edge.server import Server

OPEN_PAGES_GRACE = 1
"""Seconds that pages which listen for news may take to hear that this is the end."""


def serve_within(
    app: "ASGIApp", limits: Limits, listener: socket.socket, threads: Threads, stop: threading.Event
) -> None:
    """Serve in a thread beside others until `stop` is set."""
    server = make_server(app, limits)

    def end() -> None:
        stop.wait()
        server.should_exit = True

    threads.start(lambda: server.run(sockets=[listener]))
    threads.start(end)


def make_server(app: "ASGIApp", limits: Limits) -> "Server":
    """What serves an application."""
    from sync.edge.server import Server

    logging.getLogger("uvicorn.error").addFilter(_is_news)
    return Server(app, limits, OPEN_PAGES_GRACE)


def _is_news(record: logging.LogRecord) -> bool:
    """Not a page that was still listening at the end: cutting it off is no failure."""
    return not (record.exc_info and isinstance(record.exc_info[1], asyncio.CancelledError))
