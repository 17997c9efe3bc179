"""The process `sync`: copies journals and records to and from the peer, once a clerk there has let this kiosk in."""

import threading
from random import SystemRandom

import structlog

from kiosk.exchange import Exchange
from kiosk.exchange.host import StoreHost
from kiosk.processes.hall import open_hall
from kiosk.processes.place import Place
from kiosk.processes.process import run, stop_on_signals
from kiosk.processes.province import trial_code
from kiosk.processes.threads import Threads
from kiosk.settings import Settings
from kiosk.store import Store
from sync.errors import BadMessage, LineDown, PeerRefused
from sync.province import admission
from sync.province.access import Credentials
from sync.schedule import Schedule
from sync.transport import Http

LISTEN_S = 25
"""Seconds the peer may keep its answer back."""
ADMITTED = "admitted"


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
        store = hall.services.store
        if _be_admitted(store, place, settings, stop):
            _exchange(store, settings.sync.peer, stop)


def _exchange(store: Store, address: str, stop: threading.Event) -> None:
    host = StoreHost(store, (store.identity.hall,))
    speaker, listener = _line(store, address), _line(store, address)
    with Threads(stop) as threads:
        threads.start(lambda: Exchange(host, speaker, SystemRandom()).run(stop))
        threads.start(lambda: Exchange(host, listener, SystemRandom(), LISTEN_S).run(stop))
        stop.wait()
        speaker.close()
        listener.close()


def _line(store: Store, address: str) -> Http:
    credentials = Credentials(address, store.seed)
    return Http(address, credentials, credentials.heard)


def _be_admitted(store: Store, place: Place, settings: Settings, stop: threading.Event) -> bool:
    """Ask with the clerk's code until the peer lets this kiosk in; false if told to stop before."""
    schedule, mark = Schedule(SystemRandom()), settings.sync.peer.encode()
    while not _is_admitted(store, mark):
        code = settings.sync.code or trial_code(place, settings)
        pause = _ask(store, settings, code, schedule) if code else schedule.failed()
        if stop.wait(pause):
            return False
    return True


def _ask(store: Store, settings: Settings, code: str, schedule: Schedule) -> float:
    """Ask once; seconds until it may be asked again."""
    log = structlog.get_logger("sync")
    try:
        admission.ask(settings.sync.peer, code, store.identity.hall, store.seed, settings.hall.kiosk)
    except PeerRefused as refusal:
        log.warning("not_admitted", reason=str(refusal))
        return schedule.refused()
    except (LineDown, BadMessage) as error:
        log.info("not_admitted", reason=f"{type(error).__name__}: {error}")
        return schedule.failed()
    with store.write() as tx:
        tx.put_setting(ADMITTED, settings.sync.peer.encode())
    log.info("admitted")
    return 0.0


def _is_admitted(store: Store, mark: bytes) -> bool:
    with store.read() as query:
        return query.setting(ADMITTED) == mark
