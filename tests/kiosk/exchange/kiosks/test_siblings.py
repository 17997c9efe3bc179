"""Who is found on the hall's network: a machine of the hall is copied with, another hall's is left alone."""

import threading
import time
from ipaddress import IPv4Interface

import pytest

from kiosk.exchange.clocks import note_clocks
from kiosk.exchange.joining import ROLL, WHO
from kiosk.exchange.kiosks import siblings
from kiosk.exchange.kiosks.door import LIMITS, create_app
from kiosk.exchange.kiosks.gate import Gate
from kiosk.exchange.kiosks.sealed import Challenges, Door
from kiosk.exchange.kiosks.siblings import Siblings
from kiosk.hall.ids import to_text
from kiosk.network.addresses import Card, Kind
from kiosk.network.ports import Port, Whereabouts, bind
from kiosk.network.serving import serve_within
from kiosk.services.clocks import doubt
from kiosk.settings import SyncSettings
from kiosk.threads import Threads
from sync.roll.statements import id_of
from tests.journeys.halls import eventually
from tests.kiosk import conftest as halls
from tests.kiosk.places import free_ports

clock, make_hall, hall, make_sibling = halls.clock, halls.make_hall, halls.hall, halls.make_sibling


def siblings_of(hall, settings, here, exchanges):
    return Siblings(hall.store, hall.services.answer, settings, here, exchanges)


class Heard(Gate):
    """A gate that remembers what it was asked."""

    def __init__(self, store):
        super().__init__(store)
        self.paths = []

    def answer(self, path, body):
        self.paths.append(path)
        return super().answer(path, body)


@pytest.fixture
def stop():
    return threading.Event()


@pytest.fixture
def threads(stop):
    with Threads(stop) as threads:
        yield threads


@pytest.fixture
def served(threads, stop, free_port):
    """Opens a kiosk's port for others; its gate."""

    def serve(hall, door=None):
        gate, mine = (
            Heard(hall.store),
            siblings_of(hall, SyncSettings(), Whereabouts("127.0.0.1", 0), {}),
        )
        listener = bind(Port("127.0.0.1", free_port, "sync.port"))
        serve_within(create_app(door or mine._door(), gate), LIMITS, listener, threads, stop)
        return gate

    return serve


@pytest.fixture
def exchanges(hall, threads, stop, free_port):
    """With whom this kiosk copies while it looks who is at that port, by address."""
    found = {}
    settings = SyncSettings(siblings=(f"http://127.0.0.1:{free_port}",))
    here = Whereabouts("127.0.0.1", 0)
    return found, lambda: siblings_of(hall, settings, here, found).run(threads, stop)


def test_a_kiosk_of_another_hall_is_told_of_and_left_alone(make_hall, served, exchanges, caplog):
    (found, look), gate = exchanges, served(make_hall("stranger"))
    look()
    eventually(lambda: "not_of_this_hall" in caplog.text)
    time.sleep(1)
    assert gate.paths == [WHO, ROLL], "somebody has to change something before it is asked again"
    assert found == {}


def test_a_machine_of_the_hall_is_copied_with(make_sibling, served, exchanges, caplog):
    (found, look), gate = exchanges, served(make_sibling(1))
    look()
    eventually(lambda: found)
    assert gate.paths == [WHO, ROLL]
    assert "not_of_this_hall" not in caplog.text


class Machine:
    """Another kiosk of the hall, whose port can be moved, and its cable pulled out."""

    def __init__(self, hall):
        self.hall, self.cards, self._running = hall, [], None

    def answer_at(self, port):
        """Answer there and nowhere else."""
        self.end()
        stop = threading.Event()
        self._running = threads = Threads(stop).__enter__()
        here = Whereabouts("0.0.0.0", port, read=lambda: self.cards)
        siblings_of(self.hall, SyncSettings(port=port), here, {}).run(threads, stop)

    def end(self):
        """Answer nobody."""
        if self._running:
            self._running.__exit__()
            self._running = None


@pytest.fixture
def other(make_sibling, monkeypatch):
    monkeypatch.setattr(siblings, "LOOK_S", 0.05)
    made = Machine(make_sibling(1))
    yield made
    made.end()


def _asked_at(hall, other):
    with hall.store.read() as query:
        return (query.own.setting(f"sibling {to_text(id_of(other.hall.store.public_key))}") or b"").decode()


def test_a_kiosk_says_where_it_is_now_and_never_that_it_is_at_home(hall, other, exchanges, free_port):
    (_, look), port = exchanges, free_port
    other.answer_at(port)
    look()
    time.sleep(0.5)
    assert _asked_at(hall, other) == "", "it is nowhere: 127.0.0.1 would be this machine itself"
    for address in ("192.168.1.20", "192.168.1.21"):
        other.cards = [Card("eth0", Kind.WIRED, True, False, (IPv4Interface(f"{address}/24"),))]
        eventually(lambda address=address: _asked_at(hall, other) == f"http://{address}:{port}")


def test_a_kiosk_that_has_moved_is_waited_for_no_longer_where_it_was(hall, other, threads, stop):
    ports, found = free_ports(2), {}
    addresses = [f"http://127.0.0.1:{port}" for port in ports]
    mine = siblings_of(hall, SyncSettings(), Whereabouts("127.0.0.1", 0), found)
    other.answer_at(ports[0])
    mine._found(threads, stop, addresses[0])
    eventually(lambda: set(found) == {addresses[0]})
    other.answer_at(ports[1])
    mine._found(threads, stop, addresses[1])
    eventually(lambda: set(found) == {addresses[1]})
    other.answer_at(ports[0])
    mine._found(threads, stop, addresses[0])
    eventually(lambda: set(found) == {addresses[0]})


def test_who_only_says_that_he_is_a_machine_of_the_hall_moves_none(hall, other, served, threads, stop, free_port):
    """Who is there anybody may say; that one's own sealed word is what an address is believed by."""
    port, found, store = free_ports(1)[0], {}, other.hall.store
    address = f"http://127.0.0.1:{port}"
    mine = siblings_of(hall, SyncSettings(), Whereabouts("127.0.0.1", 0), found)
    other.answer_at(port)
    mine._found(threads, stop, address)
    eventually(lambda: set(found) == {address})
    liar = served(other.hall, Door(store, Challenges(store.running, store.new_bytes(32)), {}))
    mine._found(threads, stop, f"http://127.0.0.1:{free_port}")
    _look_again(liar)
    other.end()
    _look_again(liar)
    assert set(found) == {address}, "it is silent for a moment, and has not moved"
    other.answer_at(port)
    eventually(lambda: not mine._sightings._kept[address].is_silent)


def _look_again(gate):
    heard = len(gate.paths)
    eventually(lambda: len(gate.paths) > heard + 20)


def test_an_address_that_was_this_machine_s_own_is_looked_at_again(hall, other, exchanges, free_port):
    """Leases change hands, and a list of siblings may name every kiosk of the hall."""
    (found, look), own = exchanges, Machine(hall)
    own.answer_at(free_port)
    look()
    time.sleep(0.5)
    assert found == {}
    own.end()
    other.answer_at(free_port)
    eventually(lambda: found)


def test_the_time_of_the_other_kiosk_is_heard(hall, other, exchanges, free_port, clock):
    (found, look), ahead = exchanges, 8 * 3600
    other.hall.store.clock = lambda: clock.at - ahead * 1000
    other.answer_at(free_port)
    look()
    eventually(lambda: [one.ahead_s for one in found.values()] == [ahead])
    note_clocks(hall.store, list(found.values()))
    assert doubt(hall.store).kiosk == 1
