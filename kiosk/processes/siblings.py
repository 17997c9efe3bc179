"""The other kiosks of the hall: journals are copied both ways with each, and each may ask for seats."""

import threading
from contextlib import ExitStack
from functools import partial
from random import SystemRandom

import msgspec
import structlog

from kiosk.exchange import Exchange
from kiosk.exchange.host import StoreHost
from kiosk.exchange.joining import read
from kiosk.exchange.sealed import Door, SealedLine
from kiosk.hall.ids import Id, to_text
from kiosk.processes.gate import Gate
from kiosk.processes.ports import EVERY_ADDRESS, LOOPBACK, Port, bind, outward_address
from kiosk.processes.threads import Threads
from kiosk.processes.web import serve_within
from kiosk.services import Services
from kiosk.services.signups import AskOther, Outcome, Request
from kiosk.settings import SyncSettings
from kiosk.store import Store
from sync.errors import BadMessage, LineDown, PeerRefused, SyncError
from sync.nesting import decode
from sync.replica import Responder
from sync.schedule import Schedule
from sync.transport import COMPARE, PULL, PUSH, Http

WHO, SEAT = "/v1/who", "/v1/seat"
AT_A_TAP = (0.7, 3.0)
"""Seconds to reach another kiosk, and until its whole answer is there, while a person waits."""
LOOK_S = 10.0
"""Between looks who is at an address."""
MOST = 32
"""Addresses that are kept."""


class Who(msgspec.Struct, frozen=True, array_like=True):
    """Which kiosk answers: the journal it writes, and its clock, epoch ms."""

    journal: Id
    now: int


class Question(msgspec.Struct, frozen=True, array_like=True):
    """A seat asked of the kiosk that writes a journal."""

    journal: Id
    request: Request


class Siblings:
    """Found by address or by their call; `run` serves them and copies with them until `stop` is set."""

    def __init__(
        self, services: Services, settings: SyncSettings, secret: bytes, exchanges: dict[str, Exchange]
    ) -> None:
        self._services, self._settings, self._store = services, settings, services.store
        self._gate = Gate(services.store, secret)
        self._log = structlog.get_logger("sync")
        self._addresses: set[str] = set()
        self._exchanges = exchanges

    def run(self, threads: Threads, stop: threading.Event) -> None:
        """Start all; CannotStartError if the port cannot be had. Ends with `stop`."""
        for address in self._settings.siblings:
            self._found(threads, stop, address)
        if not self._settings.port:
            return
        from kiosk.processes.door import LIMITS, create_app

        listener = bind(Port(self._settings.host, self._settings.port, "sync.port"))
        serve_within(create_app(self._door(), self._gate), LIMITS, listener, threads, stop)
        if self._settings.host != LOOPBACK:
            threads.start(partial(self._call, threads, stop))

    def _door(self) -> Door:
        respond = Responder(StoreHost(self._store, (self._store.hall,))).answer
        copying = {path: partial(respond, path) for path in (PULL, PUSH, COMPARE)}
        return Door(self._store.vault, {**copying, WHO: self._who, SEAT: self._seat})

    def _who(self, _body: bytes) -> bytes:
        return msgspec.msgpack.encode(Who(self._store.identity.journal, self._store.clock()))

    def _seat(self, body: bytes) -> bytes:
        question = read(body, Question)
        is_ours = question.journal == self._store.identity.journal
        return msgspec.msgpack.encode(self._services.signups.answer(question.request) if is_ours else None)

    def _call(self, threads: Threads, stop: threading.Event) -> None:
        from kiosk.processes.neighbours import calling

        host = outward_address() if self._settings.host in EVERY_ADDRESS else self._settings.host
        name = self._store.public_key[:10]
        with calling(self._store.hall, name, (host, self._settings.port), partial(self._found, threads, stop)):
            stop.wait()

    def _found(self, threads: Threads, stop: threading.Event, address: str) -> None:
        address = address.rstrip("/")
        if address in self._addresses or len(self._addresses) >= MOST:
            return
        self._addresses.add(address)
        self._log.info("sibling_found", address=address)
        threads.start(partial(self._keep_alike, address, threads, stop))

    def _keep_alike(self, address: str, threads: Threads, stop: threading.Event) -> None:
        """Copy with the kiosk at an address once it has said who it is; look now and then who it is."""
        schedule, is_copying = Schedule(SystemRandom()), False
        with ExitStack() as lines:
            asking = self._line(address, lines)
            while not stop.is_set():
                who, pause = self._meet(asking, schedule)
                if who and who.journal == self._store.identity.journal:
                    return
                if who and not is_copying:
                    host = StoreHost(self._store, (self._store.hall,))
                    self._exchanges[address] = Exchange(host, self._line(address, lines), SystemRandom())
                    threads.start(partial(self._exchanges[address].run, stop))
                    is_copying = True
                if who:
                    self._note(who, address)
                stop.wait(pause)

    def _line(self, address: str, lines: ExitStack) -> SealedLine:
        line = Http(address, no_headers)
        lines.callback(line.close)
        return SealedLine(line, self._store.vault)

    def _meet(self, line: SealedLine, schedule: Schedule) -> tuple[Who | None, float]:
        try:
            return read(line.ask(WHO, b"")(), Who), LOOK_S
        except (LineDown, BadMessage):
            return None, schedule.failed()
        except PeerRefused as error:
            self._log.warning("not_of_this_hall", reason=str(error))
            return None, schedule.refused()

    def _note(self, who: Who, address: str) -> None:
        """Where the writer of a journal is asked for seats; other processes read it."""
        self._exchanges[address].ahead_s = round((self._store.clock() - who.now) / 1000)
        with self._store.read() as query:
            known, kiosk = query.setting(_place(who.journal)), query.kiosk_of(who.journal)
        if kiosk == self._store.identity.kiosk:
            self._log.error("same_letter", address=address)
        if known != address.encode():
            with self._store.write() as tx:
                tx.put_setting(_place(who.journal), address.encode())


def ask_other(store: Store) -> AskOther:
    """Asks the kiosk that writes a journal, where it was last met."""
    lines: dict[str, SealedLine] = {}

    def ask(journal: Id, request: Request) -> Outcome | None:
        with store.read() as query:
            place = query.setting(_place(journal))
        if place is None:
            return None
        address = place.decode()
        line = lines.setdefault(address, SealedLine(Http(address, no_headers, timeouts=AT_A_TAP), store.vault))
        return _answered(line, Question(journal, request))

    return ask


def no_headers(_path: str, _body: bytes) -> dict[str, str]:
    """A sealed message says by itself who may have written it."""
    return {}


def _answered(line: SealedLine, question: Question) -> Outcome | None:
    try:
        answer = line.ask(SEAT, msgspec.msgpack.encode(question))()
        outcome: Outcome | None = decode(answer, Outcome | None)
        return outcome
    except (SyncError, msgspec.DecodeError):
        return None


def _place(journal: Id) -> str:
    return f"sibling {to_text(journal)}"
