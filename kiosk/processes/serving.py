"""Pages of a process, served until a signal."""

import signal
from typing import TYPE_CHECKING

from kiosk.network.ports import Port, bind
from kiosk.network.serving import make_server
from kiosk.processes.process import ENDING_SIGNALS
from sync.edge.limits import Limits

if TYPE_CHECKING:
    from starlette.types import ASGIApp


def serve(app: "ASGIApp", port: Port, limits: Limits) -> None:
    """Serve pages until a signal; CannotStartError if the port cannot be had."""
    listener, server = bind(port), make_server(app, limits)
    for number in ENDING_SIGNALS:
        signal.signal(number, lambda *_: setattr(server, "should_exit", True))
    server.run(sockets=[listener])
