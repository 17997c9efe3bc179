"""Kiosks that call out on the hall's network are heard by those of their own hall alone."""

import os
import subprocess
import sys
import threading
from ipaddress import IPv4Interface
from queue import Empty, SimpleQueue

import pytest

from kiosk.exchange.kiosks import neighbours
from kiosk.exchange.kiosks.neighbours import call_out, calling
from kiosk.network.addresses import Card, Kind
from kiosk.network.ports import Whereabouts
from tests.kiosk.network.namespaces import network

HALL, OTHER_HALL = b"hall 00001", b"hall 00002"
HERE = "127.0.0.1"


def test_kiosks_of_a_hall_hear_each_other_and_no_other_hall():
    first, second, third = SimpleQueue(), SimpleQueue(), SimpleQueue()
    with (
        calling(OTHER_HALL, b"kiosk 0003", (HERE, 8072), third.put),
        calling(HALL, b"kiosk 0001", (HERE, 8070), first.put),
        calling(HALL, b"kiosk 0002", (HERE, 8071), second.put),
    ):
        assert first.get(timeout=60) == f"http://{HERE}:8071"
        assert second.get(timeout=60) == f"http://{HERE}:8070"
    for heard in (first, second, third):
        with pytest.raises(Empty):
            heard.get_nowait()


def _card(address):
    return Card("lo", Kind.NOT_SHARED, True, False, (IPv4Interface(address),))


def test_a_kiosk_calls_out_anew_where_it_is_now(monkeypatch):
    monkeypatch.setattr(neighbours, "LOOK_S", 0.1)
    cards, heard, stop = [], SimpleQueue(), threading.Event()
    here = Whereabouts("0.0.0.0", 8071, "127.0.0.0/8", lambda: cards)
    thread = threading.Thread(target=call_out, args=(HALL, b"kiosk 0002", here, lambda _: None, stop))
    with calling(HALL, b"kiosk 0001", (HERE, 8070), heard.put):
        thread.start()
        for address in (HERE, "127.0.0.3"):
            cards[:] = [_card(f"{address}/8")]
            while heard.get(timeout=60) != f"http://{address}:8071":
                pass
        stop.set()
        thread.join()


def test_where_it_could_not_call_it_tries_again(monkeypatch, caplog):
    monkeypatch.setattr(neighbours, "LOOK_S", 0.01)
    monkeypatch.setattr(neighbours, "AGAIN_S", 0.01)
    stop, times = threading.Event(), SimpleQueue()

    def refused(interfaces):
        times.put(interfaces)
        if times.qsize() == 3:
            stop.set()
        raise OSError(19, "No such device")

    monkeypatch.setattr(neighbours, "Zeroconf", refused)
    call_out(HALL, b"kiosk 0002", Whereabouts("192.168.1.20", 8071, "", lambda: [_card("192.168.1.20/24")]), None, stop)
    assert times.qsize() == 3
    assert "cannot_call_out" in caplog.text


LISTEN = """
import sys
from kiosk.exchange.kiosks.neighbours import calling
with calling(b"hall 00001", b"kiosk 0001", ("192.168.1.99", 8070), lambda address: print(address, flush=True)):
    sys.stdin.read()
"""
CALL = """
import threading
from kiosk.exchange.kiosks.neighbours import call_out
from kiosk.network.ports import Whereabouts
call_out(b"hall 00001", b"kiosk 0002", Whereabouts("0.0.0.0", 8071), lambda address: None, threading.Event())
"""


@pytest.fixture
def net():
    try:
        with network(f"ln{os.getpid()}") as made:
            yield made
    except (OSError, subprocess.CalledProcessError) as error:
        pytest.skip(f"no network namespaces here: {error}")


def test_over_a_cable_it_is_heard_where_it_is_also_after_a_new_lease(net):
    net.plug("hall", "192.168.1.20/24")
    net.ip("address add 192.168.1.99/24 dev hall-far", is_outside=True)
    with (
        net.run(sys.executable, "-c", LISTEN, is_outside=True, stdin=subprocess.PIPE) as listening,
        net.run(sys.executable, "-c", CALL) as caller,
    ):
        next(line for line in listening.stdout if line == "http://192.168.1.20:8071\n")
        net.ip("address delete 192.168.1.20/24 dev hall")
        net.ip("address add 192.168.1.21/24 dev hall")
        next(line for line in listening.stdout if line == "http://192.168.1.21:8071\n")
        caller.terminate()
        listening.stdin.close()
