"""The province over real HTTP: killed and started again, given garbage."""

import subprocess
import sys
import time

import pytest
import requests

from sync.errors import LineDown, PeerRefused
from sync.journal import Header
from sync.province import ProvinceStore
from sync.province.store import journals
from sync.replica import Caller
from sync.transport import PULL, PUSH, Http
from sync.wire import MESSAGE_LIMIT

KEY, NAME = "k" * 16, b"hall-jrnl-"
SERVER = """
import sys, uvicorn
from sync.province import ProvinceStore, create_app
uvicorn.run(create_app(ProvinceStore(sys.argv[1]), sys.argv[2]), port=int(sys.argv[3]), log_level="warning")
"""


class Province:
    """A province in a process of its own."""

    def __init__(self, folder, port):
        self._command = [sys.executable, "-c", SERVER, f"sqlite:///{folder / 'province.db'}", KEY, str(port)]
        self.address = f"http://127.0.0.1:{port}"

    def start(self):
        self._process = subprocess.Popen(self._command)
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline:
            try:
                return requests.get(f"{self.address}/v1/health", timeout=5).raise_for_status()
            except requests.ConnectionError:
                time.sleep(0.05)
        raise TimeoutError

    def kill(self):
        self._process.kill()
        self._process.wait()


@pytest.fixture
def province(tmp_path, free_port):
    province = Province(tmp_path, free_port)
    province.start()
    yield province
    province.kill()


@pytest.fixture
def hall(tmp_path):
    store = ProvinceStore(f"sqlite:///{tmp_path / 'hall.db'}")
    yield store
    store.close()


def _write(hall, count):
    with hall._engine.begin() as conn:
        journals.begin(conn, NAME)
        for _ in range(count):
            journals.append(conn, NAME, Header("some.kind", b"subject-10", 1), b"body")


def test_killed_and_started_again_it_has_everything(province, hall):
    caller = Caller(hall, Http(province.address, KEY))
    _write(hall, 700)
    assert caller.round().sent == 500
    province.kill()
    _write(hall, 20)
    with pytest.raises(LineDown):
        caller.round()
    province.start()
    while not (done := caller.round()).is_complete:
        pass
    assert done.reported == {NAME: 720}


@pytest.mark.parametrize("key", ["", "wrong", "k" * 15])
def test_a_wrong_key_is_refused(province, hall, key):
    with pytest.raises(PeerRefused, match="401"):
        Caller(hall, Http(province.address, key)).round()


@pytest.mark.parametrize("path", [PULL, PUSH])
@pytest.mark.parametrize("body", [b"", b"\xff" * 100, b"x\x9c", bytes(MESSAGE_LIMIT + 1)])
def test_garbage_is_refused_in_words_and_harms_nothing(province, path, body):
    headers = {"Authorization": f"Bearer {KEY}"}
    answer = requests.post(province.address + path, data=body, headers=headers, timeout=20)
    assert answer.status_code in (400, 413)
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json()["status"] == answer.status_code
    assert requests.get(f"{province.address}/v1/health", timeout=5).json() == {"status": "ok"}


def test_an_unknown_address_is_a_problem_too(province):
    answer = requests.get(f"{province.address}/v1/nothing", timeout=20)
    assert (answer.status_code, answer.headers["content-type"]) == (404, "application/problem+json")
