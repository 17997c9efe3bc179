"""A server with small limits, by real sockets: heads, bodies, answers nobody takes, handles that are gone."""

import asyncio
import contextlib
import errno
import logging
import resource
import socket
import threading
import time
from http import HTTPStatus
from queue import SimpleQueue

import msgspec
import pytest
import requests
from starlette.applications import Starlette
from starlette.responses import Response
from starlette.routing import Route

from sync.edge.bodies import PATIENCE_S, Bodies
from sync.edge.crowd import PLACE, proved
from sync.edge.limits import KB, Limits
from sync.edge.server import LEAST, OWN_HANDLES, Server, fitting_handles

LIMITS = Limits(
    connections=60,
    an_address=50,
    body=100 * KB,
    bodies=200 * KB,
    a_key=2,
    head_s=0.5,
    head=2 * KB,
    body_s=1.0,
    idle_s=0.5,
    stalled_s=0.5,
    drained=300 * KB,
)


class Served:
    """A small application behind the edge."""

    def __init__(self, limits=LIMITS):
        self.bodies, self.limits, self.waits = Bodies(limits), limits, threading.Event()
        self.lines = contextlib.ExitStack()
        routes = [Route("/body", self.body, methods=["POST"]), Route("/large", self.large), Route("/fails", self.fails)]
        routes += [Route("/at_once", self.at_once)]
        routes += [Route("/slow", self.slow, methods=["POST"])]
        routes += [Route("/waits", self.wait), Route("/unread", self.wait, methods=["POST"])]
        self.app = Starlette(routes=routes)
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.port = self.listener.getsockname()[1]
        self.address = f"http://127.0.0.1:{self.port}"

    async def body(self, request):
        async with self.bodies.read(request) as body:
            return Response(status_code=body) if isinstance(body, HTTPStatus) else Response(str(len(body)))

    async def slow(self, request):
        async with self.bodies.read(request) as body:
            while not self.waits.is_set():
                await asyncio.sleep(0.05)
            return Response(str(len(body)))

    async def at_once(self, request):
        line = request.scope["state"][PLACE].transport.get_extra_info("socket")
        return Response(str(line.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)))

    async def large(self, _request):
        return Response(b"x" * 20_000_000)

    async def fails(self, _request):
        raise ValueError("13812345678")

    async def wait(self, request):
        if not proved(request.scope, request.headers["key"].encode()):
            return Response(status_code=429)
        while not self.waits.is_set():
            await asyncio.sleep(0.05)
        return Response("news")

    @contextlib.contextmanager
    def running(self):
        self.server = Server(self.app, self.limits)
        thread = threading.Thread(target=self.server.run, args=([self.listener],))
        thread.start()
        while not self.server.started:
            time.sleep(0.01)
        try:
            with self.lines:
                yield self
        finally:
            self.waits.set()
            self.server.should_exit = True
            thread.join()

    def line(self, said=b""):
        line = self.lines.enter_context(socket.create_connection(("127.0.0.1", self.port), timeout=20))
        line.sendall(said)
        return line


@pytest.fixture
def served():
    with Served().running() as served:
        yield served


def closed_within(line):
    """Seconds until the other side lets go."""
    begun = time.monotonic()
    with contextlib.suppress(ConnectionResetError):
        while line.recv(65_536):
            pass
    return time.monotonic() - begun


def begun(size, said=b""):
    return f"POST /body HTTP/1.1\r\nHost: x\r\nContent-Length: {size}\r\n\r\n".encode() + said


def test_no_part_of_an_answer_waits_for_word_of_the_one_before(served):
    assert requests.get(f"{served.address}/at_once", timeout=20).text == "1"


def test_a_head_has_its_time_however_it_comes(served):
    silent, dripping = served.line(), served.line()

    def drip():
        with contextlib.suppress(OSError):
            for byte in b"GET / HTTP/1.1\r\nA: " + b"a" * 100:
                dripping.sendall(bytes([byte]))
                time.sleep(0.1)

    threading.Thread(target=drip).start()
    assert 0.3 < closed_within(silent) < 3
    assert closed_within(dripping) < 2


def test_an_idle_line_is_closed_and_a_head_too_long_refused(served):
    line = served.line(b"GET /nothing HTTP/1.1\r\nHost: x\r\n\r\n")
    assert b"404" in line.recv(65_536)
    assert closed_within(line) < 3
    line = served.line(b"GET / HTTP/1.1\r\n" + b"A: " + b"a" * 4 * KB + b"\r\n\r\n")
    assert b"400" in line.recv(65_536)


def test_bodies_are_refused_by_size_and_time(served):
    for size, status in ((100 * KB, 200), (100 * KB + 1, 413), (390 * KB, 413)):
        assert requests.post(f"{served.address}/body", data=bytes(size), timeout=20).status_code == status
    slow = served.line(begun(10, b"a"))
    assert b"408" in slow.recv(65_536)
    served.line(begun(10, b"a")).close()
    _until(lambda: served.bodies.held == 0)


def test_who_sends_nothing_more_makes_room(served):
    halves = [served.line(begun(100 * KB, bytes(60 * KB))) for _ in range(3)]
    _until(lambda: served.bodies.held == 180 * KB)
    assert requests.post(f"{served.address}/body", data=bytes(90 * KB), timeout=20).text == str(90 * KB)
    assert b"503" in halves[0].recv(65_536)
    assert b"408" in halves[2].recv(65_536)
    _until(lambda: served.bodies.held == 0)


def test_what_has_come_waits_for_room_and_is_not_taken_for_silent(served):
    for _ in range(2):
        served.line(begun(100 * KB, bytes(100 * KB)).replace(b"/body", b"/slow"))
    _until(lambda: served.bodies.held == 200 * KB)
    late = served.line(begun(90 * KB, bytes(90 * KB)))
    other = served.line(begun(80 * KB, bytes(80 * KB)))
    time.sleep(PATIENCE_S + 0.2)
    served.waits.set()
    assert b"200 OK" in late.recv(65_536)
    assert b"200 OK" in other.recv(65_536)


def test_a_body_nobody_reads_has_its_time_too(served):
    head = b"POST /unread HTTP/1.1\r\nHost: x\r\nkey: a\r\nContent-Length: 9000000\r\n\r\n"
    line = served.line(head)
    line.settimeout(0.3)
    with contextlib.suppress(TimeoutError):
        while True:
            line.sendall(bytes(65_536))
    line.settimeout(20)
    assert closed_within(line) < 4


def test_an_answer_nobody_takes_is_taken_back(served):
    lines = [served.line(b"GET /large HTTP/1.1\r\nHost: x\r\n\r\n") for _ in range(3)]
    _until(lambda: len(served.server.crowd) == 3)
    _until(lambda: len(served.server.crowd) == 0)
    assert len(requests.get(f"{served.address}/large", timeout=20).content) == 20_000_000
    assert all(closed_within(line) < 5 for line in lines)


def test_a_hall_behind_one_address_is_counted_by_its_keys():
    with Served(msgspec.structs.replace(LIMITS, an_address=4, connections=500)).running() as served:
        ask = "GET /waits HTTP/1.1\r\nHost: x\r\nkey: kiosk {}\r\n\r\n"
        lines = []
        for number in range(100):
            lines.append(served.line(ask.format(number // 2).encode()))
            _until(lambda: _proved(served) == len(lines), pause=0.001)
        third = served.line(ask.format(0).encode())
        assert b"429" in third.recv(65_536)
        time.sleep(1.2)
        served.waits.set()
        assert all(line.recv(65_536).startswith(b"HTTP/1.1 200") for line in lines)


def test_a_failure_is_one_line_without_what_was_sent(served, caplog):
    for _ in range(20):
        assert requests.get(f"{served.address}/fails", timeout=20).status_code == 500
        served.line(b"\x00\xff\r\n\r\n").close()
    time.sleep(0.2)
    said = [record.getMessage() for record in caplog.records if record.levelno >= logging.WARNING]
    assert sorted(line.partition(":")[0] for line in said) == ["Invalid HTTP request received.", "a request failed"]
    assert "13812345678" not in caplog.text
    assert "Traceback" not in caplog.text


def test_without_a_handle_somebody_silent_gives_his(served, caplog):
    silent = served.line()
    _until(lambda: len(served.server.crowd) == 1)
    context = {"message": "socket.accept() out of system resource", "exception": OSError(errno.EMFILE, "")}
    loop = next(iter(served.server.crowd)).loop
    for _ in range(100):
        loop.call_soon_threadsafe(loop.call_exception_handler, context)
    assert closed_within(silent) < 0.4
    said = [record.getMessage() for record in caplog.records]
    assert said.count("no file handle for a new connection") == 1


def test_a_line_that_is_accepted_while_the_server_ends_is_closed(served):
    served.line()
    _until(lambda: len(served.server.crowd) == 1)
    loop, lines = next(iter(served.server.crowd)).loop, SimpleQueue()

    def stand_still_at_the_end():
        lines.put(served.line())
        served.server.should_exit = True
        time.sleep(0.2)

    loop.call_soon_threadsafe(stand_still_at_the_end)
    assert closed_within(lines.get(timeout=20)) < 5


def test_connections_stay_below_the_handles_there_are(monkeypatch):
    given = []
    monkeypatch.setattr(resource, "setrlimit", lambda _what, limits: given.append(limits))
    for limits, fitting, taken in (
        ((1024, 1_000_000), 2000, [(2000 + OWN_HANDLES, 1_000_000)]),
        ((1024, 1024), 1024 - OWN_HANDLES, [(1024, 1024)]),
        ((64, 64), LEAST, [(64, 64)]),
        ((9999, 9999), 2000, []),
        ((resource.RLIM_INFINITY, resource.RLIM_INFINITY), 2000, []),
    ):
        monkeypatch.setattr(resource, "getrlimit", lambda _what, limits=limits: limits)
        assert fitting_handles(2000) == fitting
        assert given == taken
        given.clear()


def _proved(served):
    return sum(isinstance(owner, bytes) for owner in served.server.crowd._owner.values())


def _until(is_so, seconds=5, pause=0.02):
    end = time.monotonic() + seconds
    while not is_so():
        assert time.monotonic() < end
        time.sleep(pause)
