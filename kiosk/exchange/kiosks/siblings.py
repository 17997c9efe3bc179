"""The other kiosks of the hall: journals are copied both ways with each, and each may ask for seats.

Who is at an address is believed when it has answered sealed; where a kiosk is asked for seats, says that kiosk itself.
"""

import threading
from collections.abc import Callable
from contextlib import ExitStack
from functools import partial
from random import SystemRandom

import msgspec
import structlog

from kiosk.exchange import Exchange, joining
from kiosk.exchange.host import StoreHost
from kiosk.exchange.joining import ROLL, WHO, Name, RollTold, read
from kiosk.exchange.kiosks.gate import Gate
from kiosk.exchange.kiosks.sealed import Challenges, Door, SealedLine, no_headers
from kiosk.exchange.kiosks.seats import SEAT, Give, Seats, note_place
from kiosk.exchange.kiosks.sightings import Sighting, Sightings
from kiosk.hall.desk.kiosks import DeskPlace
from kiosk.network.ports import LOOPBACK, Port, Whereabouts, bind
from kiosk.network.serving import serve_within
from kiosk.services.desk.hall.kiosks import hear
from kiosk.settings import SyncSettings
from kiosk.store import Store
from kiosk.threads import Threads
from sync.copying.responder import Responder
from sync.copying.transport import COMPARE, PULL, PUSH, ROLLS, Http
from sync.errors import BadMessage, LineDown, PeerRefused
from sync.roll.statements import Member, id_of
from sync.schedule import Schedule

HELLO = "/v1/hello"
LOOK_S = 10.0
"""Between looks who is at an address."""
MOST = 32
"""Addresses that are kept."""


class Hello(msgspec.Struct, frozen=True, array_like=True):
    """What the kiosk says that answers: its clock (epoch ms), where to ask it, which province it believes, its desk."""

    now: int
    address: str
    province: bytes
    desk: DeskPlace = DeskPlace()


class Siblings:
    """Found by address or by their call; `run` serves them and copies with them until `stop` is set."""

    def __init__(  # noqa: PLR0913, PLR0917  all that they tell and are told
        self,
        store: Store,
        give: Give,
        settings: SyncSettings,
        here: Whereabouts,
        exchanges: dict[str, Exchange],
        desk: Callable[[], DeskPlace] = DeskPlace,
    ) -> None:
        self._settings, self._here, self._store = settings, here, store
        self._gate, self._seats = Gate(store), Seats(store, give)
        self._log = structlog.get_logger("sync")
        self._sightings = Sightings(MOST)
        self._exchanges, self._desk = exchanges, desk

    def run(self, threads: Threads, stop: threading.Event) -> None:
        """Start all; CannotStartError if the port cannot be had. Ends with `stop`."""
        for address in self._settings.siblings:
            self._found(threads, stop, address, is_named=True)
        if not self._settings.port:
            return
        from kiosk.exchange.kiosks.door import LIMITS, create_app

        listener = bind(Port(self._settings.host, self._settings.port, "sync.port"))
        serve_within(create_app(self._door(), self._gate), LIMITS, listener, threads, stop)
        if self._settings.host != LOOPBACK:
            threads.start(partial(self._call, threads, stop))

    def _door(self) -> Door:
        copying = {path: partial(self._copied, path) for path in (PULL, PUSH, COMPARE, ROLLS)}
        challenges = Challenges(self._store.running, self._store.new_bytes(32))
        return Door(self._store, challenges, {**copying, HELLO: self._hello, SEAT: self._seats.answer})

    def _copied(self, path: str, asking: Member, body: bytes) -> bytes:
        return Responder(StoreHost(self._store, asking.key)).answer(path, body)

    def _hello(self, _asking: Member, _body: bytes) -> bytes:
        with self._store.read() as query:
            province = query.journals.province()
        return msgspec.msgpack.encode(Hello(self._store.clock(), self._here.web_address(), province, self._desk()))

    def _call(self, threads: Threads, stop: threading.Event) -> None:
        from kiosk.exchange.kiosks.neighbours import call_out

        name, found = self._store.public_key[:10], partial(self._found, threads, stop)
        call_out(self._store.hall, name, self._here, found, stop)

    def _found(self, threads: Threads, stop: threading.Event, address: str, is_named: bool = False) -> None:
        sighting = self._sightings.add(address.rstrip("/"), is_named)
        if sighting:
            self._log.info("sibling_found", address=sighting.address)
            threads.start(partial(self._keep_alike, sighting, stop))

    def _keep_alike(self, sighting: Sighting, stop: threading.Event) -> None:
        """Copy with the kiosk at an address for as long as it is that kiosk; look now and then who is there."""
        schedule = Schedule(SystemRandom())
        while not stop.is_set() and not self._sightings.let_go(sighting):
            sighting.is_called = False
            with ExitStack() as lines:
                member, pause = self._meet(Http(sighting.address, no_headers), lines, schedule)
                if member and member.key != self._store.public_key:
                    self._copy_with(sighting, member, lines, stop)
                else:
                    sighting.met(None)
            stop.wait(pause)

    def _meet(self, line: Http, lines: ExitStack, schedule: Schedule) -> tuple[Member | None, float]:
        """Which machine of the roll says that it is there; rolls are exchanged first where it is not known."""
        lines.callback(line.close)
        try:
            name = read(line.ask(WHO, b"")(), Name).writer
            told = read(line.ask(ROLL, joining.encode(RollTold(self._store.roll.kept)))(), RollTold)
            self._store.take_roll(told.statements)
        except (LineDown, BadMessage):
            return None, schedule.failed()
        except PeerRefused:
            return None, schedule.refused()
        known = self._store.roll.members.values()
        found = next((member for member in known if id_of(member.key) == name), None)
        if found is None:
            self._log.warning("not_of_this_hall")
        return found, schedule.refused() if found is None else LOOK_S

    def _copy_with(self, sighting: Sighting, member: Member, lines: ExitStack, stop: threading.Event) -> None:
        """From its first sealed word on, until it answers no more as this machine, or answers at another address."""
        asking, copying = (self._line(sighting.address, member, lines) for _ in range(2))
        exchange = Exchange(StoreHost(self._store, member.key), copying, SystemRandom())
        if not self._greet(asking, member, exchange, sighting) or sighting.is_silent:
            return
        self._exchanges[sighting.address] = exchange
        ended = threading.Event()
        thread = threading.Thread(target=exchange.run, args=(ended,), daemon=True)
        thread.start()
        try:
            while not stop.wait(LOOK_S) and self._greet(asking, member, exchange, sighting):
                pass
        finally:
            ended.set()
            thread.join()
            self._exchanges.pop(sighting.address)

    def _line(self, address: str, member: Member, lines: ExitStack) -> SealedLine:
        line = Http(address, no_headers)
        lines.callback(line.close)
        return SealedLine(line, self._store, member)

    def _greet(self, line: SealedLine, member: Member, exchange: Exchange, sighting: Sighting) -> bool:
        """Hear its clock, and where it is asked for seats; false if it is that machine no more, or has moved."""
        sighting.is_called = False
        try:
            hello = read(line.ask(HELLO, b"")(), Hello)
        except LineDown:
            sighting.met(None)
            return self._is_member(member) and not self._sightings.has_moved(sighting)
        except (BadMessage, PeerRefused) as error:
            self._log.warning("not_of_this_hall", reason=str(error))
            sighting.met(None)
            return False
        sighting.met(member)
        exchange.hear_clock(hello.now)
        if self._store.roll.letters.get(member.key) == self._store.identity.kiosk:
            self._log.error("same_letter", kiosk=self._store.identity.kiosk)
        self._note(hello, member)
        return self._is_member(member)

    def _note(self, hello: Hello, member: Member) -> None:
        note_place(self._store, member, hello.address)
        hear(self._store, member.key, hello.desk)
        with self._store.read() as query:
            must_believe = not query.journals.province() and len(hello.province) == len(self._store.hall)
        if must_believe:
            with self._store.write() as tx:
                tx.believe_province(hello.province)

    def _is_member(self, member: Member) -> bool:
        return member.key in self._store.roll.members
