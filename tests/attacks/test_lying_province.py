"""A province that lies, or whoever answers at its address: a kiosk stores nothing of it, and goes on with the rest."""

import threading
from collections import Counter
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import msgspec
import pytest

from sync.copying.responder import Responder
from sync.copying.transport import PUSH, ROLLS
from sync.copying.wire import Changes, RollDigest, Rolls
from sync.journals.stored import ALL
from sync.province.ledger.tables import records
from sync.roll.root import Root
from sync.roll.statements import Admitted, NamedHead, NextRoot, Statement, Struck, member_of
from sync.roll.statements import state as stated
from sync.signing import public_key
from tests.sync.kiosk import HALL, OTHER_ROOT, Kiosk
from tests.sync.nodes import KEYS, caller

THIEF = Root(b"root of a thief.")
JUNK = 1500


class Believer(Kiosk):
    """Follows its own hall and the province, as a kiosk does."""

    def halls(self):
        return (self.hall,)

    def take_roll(self, statements, owners=None):
        return super().take_roll(statements, owners or (self.hall, KEYS.root.id))

    def rolls(self, owners):
        return super().rolls(owners or (self.hall, KEYS.root.id))


class Liar(Responder):
    """Has what a kiosk of the hall has, and a journal by a stranger's key that names the hall; lies about all of it."""

    def __init__(self, store):
        super().__init__(store)
        self.asked, self.offered, self.junk, self.lie = Counter(), Counter(), [], lambda record: [record]

    def answer(self, path, body):
        self.asked[path] += 1
        return super().answer(path, body)

    def welcome(self, hello):
        welcome = super().welcome(hello)
        self.offered.update(range_.journal for range_ in welcome.ranges)
        told = tuple(lie for record in welcome.changes.records for lie in self.lie(record))
        digests = tuple(RollDigest(owner, b"lying-roll") for owner in (HALL, KEYS.root.id, OTHER_ROOT.id))
        changes = Changes(told, welcome.changes.sequence)
        return msgspec.structs.replace(welcome, changes=changes, rolls=digests)

    def rolls(self, asked):
        return Rolls(asked.owners, tuple(self.junk))


@contextmanager
def _serving(liar):
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_POST(self):
            answer = liar.answer(self.path, self.rfile.read(int(self.headers["Content-Length"])))
            self.send_response(200)
            self.send_header("Content-Length", str(len(answer)))
            self.end_headers()
            self.wfile.write(answer)

        def do_GET(self):
            self.send_response(200)
            self.send_header("Linggong-Challenge", "AAAA")
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, *_words):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def sibling():
    """Another kiosk of the hall, whose words the liar has."""
    sibling = Kiosk(letter=1)
    sibling.open()
    sibling.write(b"\x91\x01").put("text", 1, b"words")
    sibling.put("person", 1, b"ciphertext", sealed=True, key=b"key")
    return sibling


@pytest.fixture
def kiosk(sibling):
    kiosk = Believer()
    kiosk.open()
    kiosk.take_roll([sibling.admission()])
    yield kiosk
    kiosk.close()


@pytest.fixture
def liar(sibling, tmp_path):
    """Its store counts whatever is written by itself, in the hall's name."""
    store = Kiosk(f"sqlite:///{tmp_path / 'liar.db'}", root=THIEF)
    store.hall = HALL
    store.take_roll([sibling.admission()])
    sibling.heads(())
    assert store.receive(sibling.signed(sibling.name)) is None
    store.merge(b"sibling-10", Changes(tuple(record for _, record in sibling.changed_records((), 0, 9)), 0))
    store.open()
    store.write(b"\x91\x01", kind="posting.closed")
    for edit, body, erased in ((2**31, b"\xc1garbage", False), (2**31, b"", True)):
        store.put("text", edit, body, erased=erased)
    yield Liar(store)
    store.close()


@pytest.fixture
def address(liar):
    with _serving(liar) as address:
        yield address


def _copied(kiosk, address, rounds=6):
    line = caller(kiosk, address)
    return [line.round() for _ in range(rounds)]


def test_a_stranger_s_journal_that_names_the_hall_is_passed_over_and_offered_once(kiosk, sibling, liar, address):
    stranger = liar._host.name
    before = kiosk.roll().digest
    done = _copied(kiosk, address)
    assert kiosk.names() == {kiosk.name, sibling.name}
    assert kiosk.bodies(sibling.name) == sibling.bodies(sibling.name)
    assert [record.body for record in (kiosk.record("text"), kiosk.record("person"))] == [b"words", b"ciphertext"]
    assert kiosk.roll().digest == before
    assert "NotOnRoll" in done[0].stopped[stranger]
    assert not any(stranger in each.stopped for each in done[1:])
    assert liar.offered == {stranger: 1, sibling.name: 1}
    assert liar.asked[ROLLS] == 1
    asked = Counter(liar.asked)
    _copied(kiosk, address, 1)
    kiosk.write(b"\x91\x02")
    assert _copied(kiosk, address, 2)[-1].stopped == {}
    assert liar.asked[PUSH] > asked[PUSH]


@pytest.mark.parametrize(
    "change",
    [
        {"body": b"\xc1garbage"},
        {"edit": 2**31, "body": b"garbage"},
        {"edit": 2**53},
        {"erased": True, "body": b"", "key": b""},
        {"erased": True, "body": b"", "key": b"", "edit": 2**31},
        {"number": 2},
        {"number": 2**53},
        {"subject": b"subject-11", "edit": 9},
        {"key": b"\x91" * 5000},
    ],
)
def test_records_that_nobody_wrote_are_passed_over(kiosk, sibling, liar, address, change):
    liar.lie = lambda record: [msgspec.structs.replace(record, **change), record]
    _copied(kiosk, address)
    with kiosk._engine.begin() as conn:
        held = {placed.record for _, placed in records.all(conn, 0, 99)}
    assert held == {record for _, record in sibling.changed_records((), 0, 9)}


def _junk(kiosk, sibling):
    """Thousands of statements: wrong signatures, of strangers, of other owners, by machines that may not."""
    strangers = [number.to_bytes(32) for number in range(1, JUNK)]
    forged = stated(Struck(HALL, public_key(sibling.seed), (), ()), THIEF._seed)
    yield msgspec.structs.replace(forged, signer=kiosk.root.key)
    yield forged
    yield stated(Struck(HALL, public_key(sibling.seed), (), ()), sibling.seed)
    yield stated(NextRoot(HALL, THIEF.key, (), (), ()), sibling.seed)
    yield stated(NextRoot(HALL, THIEF.key, (), (), ()), THIEF._seed)
    yield THIEF.state(Admitted(THIEF.id, member_of(THIEF.id, strangers[0])))
    yield OTHER_ROOT.state(Admitted(OTHER_ROOT.id, member_of(OTHER_ROOT.id, strangers[0])))
    yield kiosk.root.state(Admitted(HALL, msgspec.structs.replace(member_of(HALL, strangers[0]), kiosk=7)))
    yield Statement(b"\x91" * 16_000, THIEF.key, bytes(64))
    yield Statement(b"", bytes(32), bytes(64))
    for seed in strangers[: JUNK - 10]:
        yield stated(Admitted(HALL, member_of(HALL, seed)), seed)


def test_the_root_of_the_province_strikes_no_machine_of_a_hall(kiosk, sibling, address):
    """What it says on its own roll of keys that the hall knows takes no journal and no record from the hall."""
    kiosk.province = KEYS.root.id
    _copied(kiosk, address)
    key = public_key(sibling.seed)
    kiosk.take_roll([KEYS.root.state(Struck(KEYS.root.id, key, (NamedHead(key, 1, bytes(32)),), ()))])
    assert kiosk.held(sibling.name).counts == ALL
    assert kiosk.record("text").body == b"words"
    sibling.write(b"\x91\x02").heads(())
    assert kiosk.receive(sibling.signed(sibling.name)) is None


def test_a_roll_full_of_junk_changes_nothing(kiosk, sibling, liar, address):
    liar.junk = list(_junk(kiosk, sibling))
    before = kiosk.statements((HALL, KEYS.root.id, THIEF.id, OTHER_ROOT.id))
    done = _copied(kiosk, address)
    assert {*kiosk.statements((HALL, KEYS.root.id, THIEF.id, OTHER_ROOT.id))} == {*before}
    assert liar.asked[ROLLS] == 1
    assert kiosk.record("text").body == b"words"
    assert done[-1].is_complete


def test_the_same_junk_harms_no_province(kiosk, sibling, liar):
    store = Kiosk()
    junk = tuple(_junk(kiosk, sibling))
    before = store.roll().digest
    assert Responder(store).rolls(Rolls((HALL,), junk)).owners == (HALL,)
    assert store.roll().digest == before
    store.close()
