"""Serving pages: one port, no access log, an end that open pages cannot hold up."""

import asyncio
import logging
import signal
from typing import TYPE_CHECKING

from kiosk.processes.ports import Port, bind
from kiosk.processes.process import ENDING_SIGNALS

if TYPE_CHECKING:
    from fastapi import FastAPI

OPEN_PAGES_GRACE = 1
"""Seconds that pages which listen for news may take to hear that this is the end."""


def serve(app: "FastAPI", port: Port) -> None:
    """Serve until a signal; CannotStartError if the port cannot be had."""
    import uvicorn

    listener = bind(port)
    config = uvicorn.Config(
        app,
        access_log=False,
        log_config=None,
        server_header=False,
        timeout_graceful_shutdown=OPEN_PAGES_GRACE,
    )
    logging.getLogger("uvicorn.error").addFilter(_is_news)
    server = uvicorn.Server(config)
    for number in ENDING_SIGNALS:
        signal.signal(number, lambda *_: setattr(server, "should_exit", True))
    server.run(sockets=[listener])


def _is_news(record: logging.LogRecord) -> bool:
    """Not a page that was still listening at the end: cutting it off is no failure."""
    return not (record.exc_info and isinstance(record.exc_info[1], asyncio.CancelledError))
