"""Nodes of a province in processes of their own, and in a thread of this one."""

import secrets
import socket
import subprocess
import sys
import threading
import time
from contextlib import contextmanager

import msgspec
import requests

from sync.client.credentials import Credentials
from sync.contract.access import CHALLENGE_HEADER, claim
from sync.copying.caller import Caller
from sync.copying.transport import Http
from sync.edge.server import Server
from sync.province.calls.app import create_app
from sync.province.calls.web import LIMITS
from sync.province.desk.limits import Limits, Rate, Share
from sync.province.desk.province import Province
from sync.province.ledger.keys import ProvinceKeys
from sync.roll.letting import Enter, Knock, newcomer_proof, read_code
from sync.roll.root import Root
from sync.roll.statements import member_of
from sync.signing import public_key

SEED = b"seed of the province, 32 bytes.."
KEYS = ProvinceKeys(SEED, Root(b"province's root."))
REGION = "222401"
ENDLESS = Rate(1e6, 1_000_000)
PLENTY = Limits(
    *[ENDLESS] * 3,
    *[Share(10**9, 10**9)] * 2,
    drafts=ENDLESS,
    without_code=ENDLESS,
    without_code_of_hall=ENDLESS,
)
SERVER = """
import socket, sys
from sync.edge.server import Server
from sync.province.calls.app import create_app
from sync.province.calls.web import LIMITS
from tests.sync.nodes import KEYS, PLENTY, Province
province = Province(sys.argv[1], KEYS, limits=PLENTY)
listener = socket.create_server(("127.0.0.1", int(sys.argv[2])))
Server(create_app(province), LIMITS).run([listener])
"""


class Time:
    """Epoch ms that stand still until somebody moves them."""

    def __init__(self):
        self.now = 1_795_440_000_000

    def __call__(self):
        return self.now


class Node:
    """One process."""

    def __init__(self, url):
        with socket.create_server(("127.0.0.1", 0)) as listener:
            port = listener.getsockname()[1]
        self._command = [sys.executable, "-c", SERVER, url, str(port)]
        self.address = f"http://127.0.0.1:{port}"
        self.start()

    def start(self):
        self._process = subprocess.Popen(self._command)
        deadline = time.monotonic() + 90
        while time.monotonic() < deadline:
            try:
                return requests.get(f"{self.address}/v1/health", timeout=5).raise_for_status()
            except requests.ConnectionError:
                time.sleep(0.05)
        raise TimeoutError

    def kill(self):
        self._process.kill()
        self._process.wait()


class Nodes:
    """All that were started."""

    def __init__(self):
        self._nodes = []

    def start(self, url):
        self._nodes.append(Node(url))
        return self._nodes[-1]

    def kill(self):
        for node in self._nodes:
            node.kill()


@contextmanager
def serving(province):
    """A node in a thread; its address."""
    listener = socket.create_server(("127.0.0.1", 0))
    listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    server = Server(create_app(province), LIMITS)
    thread = threading.Thread(target=server.run, args=([listener],))
    thread.start()
    while not server.started:
        assert thread.is_alive()
        time.sleep(0.01)
    try:
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"
    finally:
        server.should_exit = True
        thread.join()


def opened(url, **more):
    """A province in this process, that takes as many requests as come."""
    return Province(url, KEYS, **({"limits": PLENTY} | more))


def enrol(province, kiosk, name="延吉零工市场", code=None, hall=True, **changed):
    """Let a kiosk of `tests.sync.kiosk` in, which then knows the province."""
    told = province.enrolment.enter(entering(province, kiosk, code or code_for(province, name), hall, **changed))
    kiosk.believe(told)
    return told


def code_for(province, name="延吉零工市场"):
    return province.enrolment.issue_code(name, REGION)


def entering(province, kiosk, code, hall=True, **changed):
    """What a kiosk says that knows a code; `hall` false for a machine that is of none."""
    known = read_code(code)
    knock = Knock(known.name, public_key(kiosk.seed), secrets.token_bytes(16), kiosk.hall if hall else None)
    knock = msgspec.structs.replace(knock, **changed)
    said = province.enrolment.knock(knock)
    member = member_of(said.hall, kiosk.seed, kiosk.letter)
    proof = newcomer_proof(known.key, knock, (said.hall, said.key, said.nonce), member)
    return Enter(knock, member, proof, tuple(kiosk.statements([kiosk.hall])) if hall else ())


def signed(kiosk, address, path, body, method="POST", **more):
    """One request that a kiosk signs."""
    challenge = requests.get(f"{address}/v1/challenge", timeout=20).headers[CHALLENGE_HEADER]
    header = claim(kiosk.seed, challenge, (method, path, body))
    return requests.request(
        method, address + path, data=body, headers={"Authorization": header}, **({"timeout": 20} | more)
    )


def caller(kiosk, address, **more):
    """What the kiosk's sync process does."""
    credentials = Credentials(address, kiosk.seed, **more)
    return Caller(kiosk, Http(address, credentials, credentials.heard), time.monotonic)


def copy(line, rounds=80):
    """Rounds until there is nothing more to copy; the last one."""
    for _ in range(rounds):
        done = line.round()
        if done.is_complete:
            return done
    raise AssertionError("never complete")
