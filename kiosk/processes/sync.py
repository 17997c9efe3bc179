"""The process `sync`: copies journals and records, and does what this kiosk owes the others.

With the other kiosks of the hall at once, with the province once a clerk there has let this kiosk in.
"""

import threading
from contextlib import closing
from functools import partial
from pathlib import Path
from random import SystemRandom

import structlog

from kiosk.exchange import Exchange
from kiosk.exchange.folders import Folders, present
from kiosk.exchange.host import StoreHost
from kiosk.exchange.inbox import Inbox
from kiosk.hall.clock import MINUTE
from kiosk.hall.ids import to_text
from kiosk.processes.admission import be_admitted
from kiosk.processes.hall import open_hall
from kiosk.processes.place import Place
from kiosk.processes.process import run, stop_on_signals
from kiosk.processes.siblings import Siblings, ask_other
from kiosk.processes.threads import Threads
from kiosk.services import Services
from kiosk.services.duties import Duties
from kiosk.settings import Settings
from kiosk.store import Store
from kiosk.store.errors import StoreUnavailable
from kiosk.store.vault import HALL_KEY
from sync.province.access import Credentials
from sync.transport import Http

LISTEN_S = 25
"""Seconds the peer may keep its answer back."""
FOLDERS_S = 3.0
DUTIES_S = 0.5
"""Seconds between looks for what is due."""


def run_sync(place: Place) -> int:
    """Exchange with the peer until a signal; the exit code."""
    return run("sync", place, _work)


def _work(place: Place, settings: Settings) -> None:
    stop = stop_on_signals()
    with open_hall(place, settings, ask_other) as hall, Threads(stop) as threads:
        store = hall.services.store
        threads.start(partial(_do_duties, hall.services, stop))
        Siblings(hall.services, settings.sync, (place.keys / HALL_KEY).read_bytes()).run(threads, stop)
        threads.start(partial(_copy_to_folders, store, settings, stop))
        if settings.sync.peer:
            threads.start(partial(_report, store, place, settings, threads, stop))
        stop.wait()


def _do_duties(services: Services, stop: threading.Event) -> None:
    """After commits, and each minute as time alone makes some due."""
    store, inbox = services.store, Inbox(services.store)
    duties, watch, minute = Duties(store, store.clock), store.watch(), -1
    while not stop.is_set():
        now = store.clock() // MINUTE
        if watch.changed() or now != minute:
            minute = now if _settled(duties, inbox, services) else -1
        stop.wait(DUTIES_S)
    watch.close()


def _copy_to_folders(store: Store, settings: Settings, stop: threading.Event) -> None:
    """With sticks and second disks, every few seconds."""
    named = [Path(folder) for folder in settings.sync.folders]
    with closing(Folders(StoreHost(store, (store.hall,)), settings.hall.kiosk)) as folders:
        while not stop.is_set():
            folders.look(present(named))
            stop.wait(FOLDERS_S)


def _settled(duties: Duties, inbox: Inbox, services: Services) -> bool:
    try:
        duties.settle()
        for brought in inbox.waiting():
            if refused := services.channels.take(brought):
                wrong = [f"{problem.field} {problem.code.value}" for problem in refused.problems]
                structlog.get_logger("sync").warning("offer_refused", posting=to_text(brought.id), wrong=wrong)
    except StoreUnavailable as error:
        structlog.get_logger("sync").warning("duties_wait", reason=str(error))
        return False
    return True


def _report(store: Store, place: Place, settings: Settings, threads: Threads, stop: threading.Event) -> None:
    """Copy with the province, after it has let this kiosk in: one line speaks, one listens."""
    if not be_admitted(store, place, settings, stop):
        return
    host, address = StoreHost(store, (store.hall,)), settings.sync.peer
    with closing(_line(store, address)) as speaker, closing(_line(store, address)) as listener:
        threads.start(partial(Exchange(host, speaker, SystemRandom()).run, stop))
        threads.start(partial(Exchange(host, listener, SystemRandom(), LISTEN_S).run, stop))
        stop.wait()


def _line(store: Store, address: str) -> Http:
    credentials = Credentials(address, store.seed)
    return Http(address, credentials, credentials.heard)
