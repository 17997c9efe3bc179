"""Callers that say nothing, half of something, or take no answer: pages and kiosks are served all the same."""

import resource
import selectors
import socket
import statistics
import time
from contextlib import contextmanager

import pytest
import requests

from tests.attacks.programs import phone_pages, port_for_kiosks, province_node
from tests.journeys.halls import eventually

SILENT, HALF_SENT = 2_000, 200
PAGE_S, MORE_MB, MOST_HANDLES = 1.0, 30, 1_500
FORM = "Content-Type: application/x-www-form-urlencoded\r\n"


@pytest.fixture(autouse=True, scope="module")
def _many_files():
    """Two thousand connections need as many handles on this side too."""
    before = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (min(max(before[0], 8_192), before[1]), before[1]))
    yield
    resource.setrlimit(resource.RLIMIT_NOFILE, before)


@pytest.fixture
def pages(tmp_path):
    with phone_pages(tmp_path) as running:
        yield running


@pytest.fixture
def door(tmp_path):
    with port_for_kiosks(tmp_path) as running:
        yield running


@pytest.fixture
def node(tmp_path):
    with province_node(tmp_path) as running:
        yield running


@contextmanager
def callers(running, count, said=b"", source="127.0.0.1"):
    """So many connections from an address that say this, as far as it is taken, and then wait."""
    address = ("127.0.0.1", int(running.address.rpartition(":")[2]))
    lines = []
    try:
        for _ in range(count):
            lines.append(socket.create_connection(address, 20, (source, 0)))
            lines[-1].setblocking(False)
        _say(lines, said)
        yield lines
    finally:
        for line in lines:
            line.close()


def _say(lines, said, seconds=3.0):
    """What a server does not take within so long is left unsaid."""
    with selectors.DefaultSelector() as ready:
        for line in lines if said else ():
            ready.register(line, selectors.EVENT_WRITE, memoryview(said))
        end = time.monotonic() + seconds
        while ready.get_map() and time.monotonic() < end:
            for key, _ in ready.select(0.1):
                _say_more(ready, key)


def _say_more(ready, key):
    try:
        rest = key.data[key.fileobj.send(key.data[:65_536]) :]
    except OSError:
        rest = b""
    if rest:
        ready.modify(key.fileobj, selectors.EVENT_WRITE, rest)
    else:
        ready.unregister(key.fileobj)


def half(path, size, more=""):
    """The beginning of a request whose body never comes to its end."""
    return f"POST {path} HTTP/1.1\r\nHost: hall\r\n{more}Content-Length: {size}\r\n\r\n".encode() + bytes(size - 1)


def served_within(address, path="/"):
    """Seconds until an answer is there, in a connection of its own, as is usual of five."""
    spent = []
    for _ in range(5):
        begun = time.monotonic()
        assert requests.get(address + path, timeout=20).status_code in {200, 404, 405}
        spent.append(time.monotonic() - begun)
    return statistics.median(spent)


def attack(running, half_sent, page="/"):
    """Both at once; what it costs while it goes on, and that all is as before when they have let go."""
    assert served_within(running.address, page) < PAGE_S
    memory, handles = running.memory(), running.handles()
    with callers(running, SILENT), callers(running, HALF_SENT, half_sent):
        spent, more, most = served_within(running.address, page), running.memory() - memory, running.handles()
    assert spent < PAGE_S
    assert more < MORE_MB
    assert most < MOST_HANDLES
    eventually(lambda: running.handles() <= handles + 5, 20)
    assert served_within(running.address, page) < PAGE_S
    assert running.memory() - memory < MORE_MB
    assert len(running.log().splitlines()) < 30


def test_phone_pages(pages):
    attack(pages, half("/post", 64 * 1024, FORM))


def test_a_kiosks_port_for_others(door):
    attack(door, half("/v1/join", 4 * 1024 * 1024))


def test_a_node_of_the_province(node):
    attack(node, half("/v1/push", 4 * 1024 * 1024), "/v1/health")


def test_answers_that_nobody_takes_and_bytes_that_are_no_request(pages):
    memory = pages.memory()
    asked = b"GET /post HTTP/1.1\r\nHost: hall\r\n\r\n" * 50
    garbage = b"\x16\x03\x01\x02\x00\x01\x00\x01" * 2_000 + b"\r\n\r\n"
    with callers(pages, 300, asked, "127.0.0.2"), callers(pages, 300, garbage):
        assert served_within(pages.address) < PAGE_S
        assert pages.memory() - memory < MORE_MB
    assert len(pages.log().splitlines()) < 30
