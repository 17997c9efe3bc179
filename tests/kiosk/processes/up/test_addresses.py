"""A whole kiosk on a machine whose cable is plugged in late and whose lease changes: what it says is where it is."""

import os
import signal
import subprocess
import sys

import pytest

from kiosk.processes.up.greeting import NOWHERE
from kiosk.settings import read_settings
from tests.journeys.halls import eventually
from tests.kiosk.network.namespaces import network

FETCH = "import sys, requests; print(requests.get(sys.argv[1] + 'health', timeout=20).status_code)"
CODES = """
import sys
from pathlib import Path
from kiosk.place.place import Place
from kiosk.processes.screen import make_fittings
from kiosk.settings import read_settings
place = Place(*map(Path, sys.argv[1:]))
fittings = make_fittings(place, read_settings(place.config))
for token in sys.stdin:
    print(fittings.ways().pages, flush=True)
"""


@pytest.fixture
def net():
    try:
        with network(f"lu{os.getpid()}") as made:
            yield made
    except (OSError, subprocess.CalledProcessError) as error:
        pytest.skip(f"no network namespaces here: {error}")


@pytest.fixture
def place(make_place):
    made = make_place(run=("phone",))
    text = made.config.read_text("utf-8")
    made.config.write_text(text.replace("[phone]\n", '[phone]\nhost = "0.0.0.0"\n'), "utf-8")
    return made


@pytest.fixture
def up(net, place):
    with net.run(sys.executable, "-m", "kiosk", "up", *place.options()) as program:
        yield program
        program.send_signal(signal.SIGINT)


@pytest.fixture
def code(net, place):
    """What the code on the screen says."""
    words = (sys.executable, "-c", CODES, place.data, place.keys, place.config)
    with net.run(*words, stdin=subprocess.PIPE) as program:
        yield lambda: _answer(program, "TOKEN")
        program.stdin.close()


def _answer(program, word):
    program.stdin.write(f"{word}\n")
    program.stdin.flush()
    return program.stdout.readline().strip()


def _says(up, address):
    """Wait until it prints this of the phone pages."""
    next(line for line in up.stdout if line.split("phone pages")[-1].strip() == address)


def _fetched(net, address):
    with net.run(sys.executable, "-c", FETCH, address, is_outside=True) as phone:
        return phone.communicate(timeout=60)[0].strip()


def test_the_printed_address_and_the_code_follow_the_cable_and_the_lease(net, place, up, code):
    port = read_settings(place.config).phone.port
    _says(up, NOWHERE)
    assert code() == ""
    net.plug("hall", "192.168.1.20/24")
    net.ip("address add 192.168.1.99/24 dev hall-far", is_outside=True)
    _says(up, f"http://192.168.1.20:{port}/")
    eventually(lambda: code() == f"http://192.168.1.20:{port}")
    net.ip("address delete 192.168.1.20/24 dev hall")
    net.ip("address add 192.168.1.21/24 dev hall")
    address = f"http://192.168.1.21:{port}/"
    _says(up, address)
    assert code() == address.rstrip("/")
    eventually(lambda: _fetched(net, address) == "200")
    net.cable("hall", is_in=False)
    _says(up, NOWHERE)
    assert code() == ""
    assert up.poll() is None
