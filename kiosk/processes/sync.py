"""The process `sync`: copies journals and open records to and from the peer."""

from random import SystemRandom

import structlog

from kiosk.exchange import Exchange
from kiosk.processes.hall import open_hall
from kiosk.processes.place import Place
from kiosk.processes.process import run, stop_on_signals
from kiosk.settings import Settings
from sync.transport import Http


def run_sync(place: Place) -> int:
    """Exchange with the peer until a signal; the exit code."""
    return run("sync", place, _work)


def _work(place: Place, settings: Settings) -> None:
    stop = stop_on_signals()
    if not settings.sync.peer:
        structlog.get_logger("sync").info("no_peer", key="sync.peer")
        stop.wait()
        return
    with open_hall(place, settings) as hall:
        line = Http(settings.sync.peer, settings.sync.key)
        try:
            Exchange(hall.services.store, line, SystemRandom()).run(stop)
        finally:
            line.close()
