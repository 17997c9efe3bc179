"""The process `sync`: copies journals and open records to and from the peer."""

from random import SystemRandom

import structlog

from kiosk.exchange import Exchange
from kiosk.exchange.host import StoreHost
from kiosk.processes.hall import open_hall
from kiosk.processes.place import Place
from kiosk.processes.process import run, stop_on_signals
from kiosk.processes.threads import Threads
from kiosk.settings import Settings
from sync.transport import Http


LISTEN_S = 25
"""Seconds the peer may keep its answer back."""


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
        host = StoreHost(hall.services.store)
        speaker, listener = _line(settings), _line(settings)
        with Threads(stop) as threads:
            threads.start(lambda: Exchange(host, speaker, SystemRandom()).run(stop))
            threads.start(lambda: Exchange(host, listener, SystemRandom(), LISTEN_S).run(stop))
            stop.wait()
            speaker.close()
            listener.close()


def _line(settings: Settings) -> Http:
    return Http(settings.sync.peer, lambda _path, _body: {"Authorization": f"Bearer {settings.sync.key}"})
