"""The process `sync`: copies journals and records, and does what this kiosk owes the others.

With the other kiosks of the hall at once, with the province once a clerk there has let this kiosk in.
"""

import threading
from collections.abc import Mapping
from contextlib import closing, suppress
from functools import cached_property, partial
from pathlib import Path
from random import SystemRandom
from typing import TYPE_CHECKING

import structlog

from kiosk.exchange import Exchange
from kiosk.exchange.clocks import PROVINCE_SPEAKS, note_clocks
from kiosk.exchange.folders import Folders, attached
from kiosk.exchange.host import StoreHost
from kiosk.exchange.kiosks.siblings import Siblings
from kiosk.exchange.province.admission import be_admitted, deposit_anew
from kiosk.exchange.province.answers import Teller, answer
from kiosk.exchange.province.inbox import Inbox
from kiosk.exchange.province.listed import hear_list
from kiosk.exchange.visitor import FolderState
from kiosk.hall.clock import MINUTE
from kiosk.network.ports import of_kiosk
from kiosk.place.hall import Hall, open_hall
from kiosk.place.place import Place
from kiosk.processes.desk_place import desk_place
from kiosk.processes.process import run, stop_on_signals
from kiosk.processes.province import trial_code
from kiosk.processes.reach import reach
from kiosk.services.duties import Duties
from kiosk.settings import Settings, SettingsError, read_law
from kiosk.store.errors import StoreUnavailable
from kiosk.threads import Threads
from kiosk.upkeep.hall_settings import SettingsKeeper
from kiosk.upkeep.standing import Standing, clock_in_words, letter
from kiosk.upkeep.sync_status import Keeper
from sync.client.credentials import Credentials
from sync.copying.transport import Http
from sync.errors import SyncError

if TYPE_CHECKING:
    from kiosk.phone.pages import HallFacts, Pages

LISTEN_S = 25
"""Seconds the peer may keep its answer back."""
FOLDERS_S = 3.0
DUTIES_S = 0.5
"""Seconds between looks for what is due."""
STATUS_S = 1.0
LISTED_S = 300.0
"""Seconds between questions whom the province lists."""
FORM_S = 10.0
"""Seconds between looks whether other fairs are announced."""
ELSEWHERE_S = 2.0
"""Seconds between questions whether another hall has answered, while anybody waits for it."""


def run_sync(place: Place) -> int:
    """Exchange with the peer until a signal; the exit code."""
    return run("sync", place, _work)


def _work(place: Place, settings: Settings) -> None:
    stop = stop_on_signals()
    law = read_law(place.config, settings.hall.region)
    with open_hall(place, settings, reach, law) as hall, Threads(stop) as threads:
        _Sync(hall, place, threads, stop).start()
        stop.wait()


class _Sync:
    """The threads of the process."""

    def __init__(self, hall: Hall, place: Place, threads: Threads, stop: threading.Event) -> None:
        self._services, self._store, self._settings, self._place = hall.services, hall.store, hall.settings, place
        self._catalogue = hall.catalogue
        self._threads, self._stop = threads, stop
        self._exchanges: dict[str, Exchange] = {}
        self._folders: Mapping[Path, FolderState] = {}

    def start(self) -> None:
        """All of them."""
        for work in (self._keep_status, self._do_duties, self._copy_to_folders):
            self._threads.start(work)
        here, desk = of_kiosk(self._settings), partial(desk_place, self._settings, self._place.keys)
        siblings = Siblings(self._store, self._services.answer, self._settings.sync, here, self._exchanges, desk)
        siblings.run(self._threads, self._stop)
        if self._settings.sync.peer:
            self._threads.start(self._report)
            self._threads.start(self._hear_elsewhere)

    def _keep_status(self) -> None:
        keeper, standing = Keeper(self._place, self._store.clock), Standing(self._store)
        while not self._stop.is_set():
            note_clocks(self._store, list(self._exchanges.values()))
            standing.log()
            keeper.keep(dict(self._exchanges), self._folders, clock_in_words(self._store))
            self._stop.wait(STATUS_S)

    def _do_duties(self) -> None:
        """After commits, and each minute as time alone makes some due."""
        store, inbox = self._store, Inbox(self._store, self._province_ahead_s)
        duties, watch, minute = Duties(store, store.clock), store.watch(), -1
        settings = SettingsKeeper(self._place, store, self._services.desk.settings)
        while not self._stop.is_set():
            now = store.clock() // MINUTE
            if watch.changed() or now != minute or self._services.is_due:
                minute = now if self._settled(duties, inbox) else -1
                _take_over(settings)
            self._stop.wait(DUTIES_S)
        watch.close()

    def _settled(self, duties: Duties, inbox: Inbox) -> bool:
        store, services = self._store, self._services
        try:
            duties.settle()
            services.settle()
            deposit_anew(store)
            for brought in inbox.waiting():
                decided = services.channels.take(brought)
                if decided is not None:
                    answer(store, brought.id, decided, self._teller)
        except StoreUnavailable as error:
            structlog.get_logger("sync").warning("duties_wait", reason=str(error))
            return False
        return True

    def _hear_elsewhere(self) -> None:
        """What other halls answer to who has applied there."""
        while not self._stop.wait(ELSEWHERE_S):
            with suppress(StoreUnavailable):
                self._services.elsewhere.hear()

    def _copy_to_folders(self) -> None:
        """With sticks and second disks, every few seconds."""
        named = [Path(folder) for folder in self._settings.sync.folders]
        with closing(Folders(StoreHost(self._store, b"folder"), letter(self._store.identity.kiosk))) as folders:
            while not self._stop.is_set():
                folders.look(attached(named), wait_s=0)
                self._folders = folders.states(named)
                self._stop.wait(FOLDERS_S)

    def _report(self) -> None:
        """Copy with the province, after it has let this kiosk in: one line speaks, one listens."""
        code = partial(trial_code, self._place, self._settings)
        if not be_admitted(self._store, self._settings.sync, code, self._stop):
            return
        self._threads.start(self._leave_forms)
        self._threads.start(self._hear_list)
        address = self._settings.sync.peer
        credentials = Credentials(address, self._store.seed, self._queue_s, self._hear_clock)
        with closing(_line(credentials, address)) as speaker, closing(_line(credentials, address)) as listener:
            exchange = self._exchanges[address] = Exchange(self._host(), speaker, SystemRandom())
            self._threads.start(partial(exchange.run, self._stop))
            self._threads.start(partial(Exchange(self._host(), listener, SystemRandom(), LISTEN_S).run, self._stop))
            self._stop.wait()

    def _hear_list(self) -> None:
        """Whom the province lists; without a line the last one told stands."""
        while not self._stop.is_set():
            with suppress(StoreUnavailable, SyncError):
                hear_list(self._store, self._settings.sync.peer)
            self._stop.wait(LISTED_S)

    def _leave_forms(self) -> None:
        """What the province's page is to ask employers, again when other fairs are announced; loaded only here."""
        from kiosk.exchange.province.form import leave
        from kiosk.phone.posting.described import described

        facts, pages, before = self._facts, self._pages, None
        is_open = self._services.postings.limits.without_code > 0
        while not self._stop.is_set():
            with suppress(StoreUnavailable):
                events = self._services.events.coming(self._store.clock())
                if events != before:
                    form = described(pages, self._catalogue, facts, events, is_open=is_open)
                    if not leave(self._store, form):
                        structlog.get_logger("sync").warning("form_too_large")
                before = events
            self._stop.wait(FORM_S)

    @cached_property
    def _facts(self) -> "HallFacts":
        from kiosk.phone.pages import HallFacts

        hall, lane = self._settings.hall, self._settings.lane
        return HallFacts(hall.name, lane.bays, hall.tables, self._settings.screen.languages)

    @cached_property
    def _pages(self) -> "Pages":
        from kiosk.phone.pages import Pages

        return Pages(self._catalogue, self._store.clock, self._facts)

    @cached_property
    def _teller(self) -> Teller:
        from kiosk.phone.posting.understood import Teller as OurTeller

        events, clock = self._services.events, self._store.clock
        return OurTeller(self._pages, self._services.postings.limits, lambda: events.coming(clock()))

    def _queue_s(self) -> float | None:
        exchange = self._exchanges.get(self._settings.sync.peer)
        return None if exchange is None else exchange.queue_s()

    def _province_ahead_s(self) -> int | None:
        exchange = self._exchanges.get(self._settings.sync.peer)
        return None if exchange is None else exchange.ahead_s

    def _hear_clock(self, theirs: int) -> None:
        exchange = self._exchanges.get(self._settings.sync.peer)
        if exchange is not None:
            exchange.hear_clock(theirs)

    def _host(self) -> StoreHost:
        return StoreHost(self._store, PROVINCE_SPEAKS)


def _take_over(settings: SettingsKeeper) -> None:
    """What was changed for the hall elsewhere; `up` starts anew whoever lives by it."""
    log = structlog.get_logger("sync")
    try:
        if settings.take_over():
            log.info("settings_taken_over")
    except (OSError, StoreUnavailable, SettingsError) as error:
        log.warning("settings_wait", reason=str(error))


def _line(credentials: Credentials, address: str) -> Http:
    return Http(address, credentials, credentials.heard)
