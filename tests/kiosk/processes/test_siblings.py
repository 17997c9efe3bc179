"""Who is found on the hall's network: a machine of the hall is copied with, another hall's is left alone."""

import threading
import time

import pytest

from kiosk.exchange.joining import ROLL, WHO
from kiosk.exchange.sealed import Challenges, Door
from kiosk.processes.door import LIMITS, create_app
from kiosk.processes.gate import Gate
from kiosk.processes.ports import Port, bind
from kiosk.processes.siblings import Siblings
from kiosk.processes.threads import Threads
from kiosk.processes.web import serve_within
from kiosk.settings import SyncSettings
from tests.journeys.halls import eventually
from tests.kiosk import conftest as halls

clock, make_hall, hall, make_sibling = halls.clock, halls.make_hall, halls.hall, halls.make_sibling


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

    def serve(store):
        gate, door = Heard(store), Door(store, Challenges(store.running, store.new_bytes(32)), {})
        listener = bind(Port("127.0.0.1", free_port, "sync.port"))
        serve_within(create_app(door, gate), LIMITS, listener, threads, stop)
        return gate

    return serve


@pytest.fixture
def exchanges(hall, threads, stop, free_port):
    """With whom this kiosk copies while it looks who is at that port, by address."""
    found = {}
    settings = SyncSettings(siblings=(f"http://127.0.0.1:{free_port}",))
    return found, lambda: Siblings(hall.services, settings, found).run(threads, stop)


def test_a_kiosk_of_another_hall_is_told_of_and_left_alone(make_hall, served, exchanges, caplog):
    (found, look), gate = exchanges, served(make_hall("stranger").store)
    look()
    eventually(lambda: "not_of_this_hall" in caplog.text)
    time.sleep(1)
    assert gate.paths == [WHO, ROLL], "somebody has to change something before it is asked again"
    assert found == {}


def test_a_machine_of_the_hall_is_copied_with(make_sibling, served, exchanges, caplog):
    (found, look), gate = exchanges, served(make_sibling(1).store)
    look()
    eventually(lambda: found)
    assert gate.paths == [WHO, ROLL]
