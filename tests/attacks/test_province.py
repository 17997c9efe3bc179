"""A machine with a key or a code of its own attacks a real province over HTTP: other halls lose and tell nothing."""

import secrets

import msgspec
import pytest
import requests
import sqlalchemy as sa

from sync.contract.enrolment import Enrolled
from sync.contract.facts import POSTING_TEXT
from sync.copying.transport import COMPARE, PULL, PUSH, ROLLS
from sync.copying.wire import (
    Changes,
    Compare,
    Compared,
    Hello,
    Push,
    Receipt,
    RollDigest,
    Rolls,
    Welcome,
    decode,
    encode,
    pack,
)
from sync.entries import Header
from sync.names import to_text
from sync.province.desk.api_keys import Role
from sync.province.desk.enrolment import CODE_MS
from sync.province.ledger.tables import codes, journals, records
from sync.records.record import Record
from sync.roll.letting import Door, Enter, Knock, newcomer_proof, read_code
from sync.roll.statements import Admitted, member_of, state
from sync.sealing import HALL_KEY, Sealed, hall_key_bound, seal, unseal
from sync.signing import public_key
from tests.sync import conftest as provinces
from tests.sync.kiosk import HALL, OTHER_ROOT, SUBJECT, Kiosk
from tests.sync.nodes import KEYS, PLENTY, caller, code_for, copy, enrol, signed
from tests.sync.posting import NOW, POSTING, START

url, clock, province, address = provinces.url, provinces.clock, provinces.province, provinces.address
TEXT = msgspec.msgpack.encode(["延吉市河南街", ""])
DIGEST = Record(SUBJECT, POSTING_TEXT + "1", 1, 1000, b"", 0, TEXT).digest
PUBLISHED = [3, 12, 25_000, 2, START, b"employer10", DIGEST]
BOUND, SECRET = hall_key_bound(HALL), b"the hall's secret"
DEEP = b"\x91" * 5000


@pytest.fixture
def kiosk(province, address):
    """The hall attacked: a posting with its text, and its secret left with the province."""
    kiosk = Kiosk()
    kiosk.open()
    enrol(province, kiosk)
    kiosk.write(msgspec.msgpack.encode(PUBLISHED), kind="posting.published").put(POSTING_TEXT + "1", 1, TEXT)
    left = seal([KEYS.sealing_key], BOUND, SECRET, secrets.token_bytes)
    kiosk.put(HALL_KEY, 1, left.body, subject=HALL, sealed=True, key=left.key)
    copy(caller(kiosk, address))
    return kiosk


@pytest.fixture
def thief(province, address):
    """A kiosk of another hall, enrolled like any."""
    thief = Kiosk(root=OTHER_ROOT)
    thief.open()
    enrol(province, thief, "图们零工市场")
    copy(caller(thief, address))
    return thief


def _enter(address, code, kiosk, hall, statements=(), key=None, changed=()):
    """Knock and enter with these words, whatever the door says."""
    known = read_code(code)
    knock = Knock(known.name, public_key(kiosk.seed), secrets.token_bytes(16), hall)
    said = requests.post(f"{address}/v1/knocks", data=msgspec.json.encode(knock), timeout=20)
    door = msgspec.json.decode(said.content, type=Door)
    member = msgspec.structs.replace(member_of(door.hall, kiosk.seed, kiosk.letter), **dict(changed))
    proof = newcomer_proof(key or known.key, knock, (door.hall, door.key, door.nonce), member)
    asked = msgspec.json.encode(Enter(knock, member, proof, tuple(statements)))
    return requests.post(f"{address}/v1/enrolments", data=asked, timeout=20)


def _is_refused(answer):
    return answer.status_code == 403 and answer.json().keys() == {"type", "title", "status", "detail"}


def _secret_for(answer, kiosk):
    told = msgspec.json.decode(answer.content, type=Enrolled)
    return unseal(kiosk.seed, BOUND, Sealed(told.body, told.key)) if told.key else None


def test_who_did_not_say_itself_where_it_reads_is_not_let_in(province, address, kiosk):
    """Its sealing key and letter are signed by its own key, also to whoever knows a code."""
    code = code_for(province, "延吉零工市场")
    for said in ({"sealing_key": member_of(HALL, bytes(32)).sealing_key}, {"sealing_key": bytes(32)}, {"kiosk": 3}):
        assert _is_refused(_enter(address, code, Kiosk(letter=1), None, changed=said))
    assert _enter(address, code, Kiosk(letter=1), None).status_code == 201


def test_a_machine_that_was_let_in_for_another_hall_is_not_heard_for_this_one(province, address, kiosk, thief):
    """It is on this hall's roll as well, and a kiosk brings what it wrote."""
    double = Kiosk(seed=thief.seed, letter=5)
    double.open()
    double.write(b"x").heads(())
    kiosk.take_roll([double.admission()])
    assert kiosk.receive(double.signed(double.name)) is None
    caller(kiosk, address).round()
    assert {far.journal for far in province.store.heads((HALL,))} == {kiosk.name}


def test_a_used_code_gives_no_other_hall_s_secret(province, address, kiosk):
    code, thief = code_for(province, "图们零工市场"), Kiosk(root=OTHER_ROOT)
    assert _enter(address, code, thief, OTHER_ROOT.id, [thief.admission()]).status_code == 201
    forged = state(Admitted(HALL, member_of(HALL, thief.seed)), thief.seed)
    for statements in ((), kiosk.statements([HALL]), [forged], [thief.admission()]):
        assert _is_refused(_enter(address, code, thief, HALL, statements))
    assert province.enrolment.revoke(public_key(thief.seed))
    for hall in (HALL, OTHER_ROOT.id, None):
        assert _is_refused(_enter(address, code, thief, hall, [thief.admission()]))


def test_a_key_that_was_sent_away_gets_no_secret_any_more(province, address, kiosk):
    code, lone = code_for(province), Kiosk(letter=1)
    assert _secret_for(_enter(address, code, lone, None), lone) == SECRET
    assert province.enrolment.revoke(public_key(lone.seed))
    for hall in (HALL, None):
        assert _is_refused(_enter(address, code, lone, hall, [lone.admission()]))


def test_a_hall_s_id_cannot_be_taken_before_it_enrols(province, address):
    thief, owner = Kiosk(root=OTHER_ROOT), Kiosk()
    code = code_for(province, "图们零工市场")
    forged = state(Admitted(HALL, member_of(HALL, thief.seed)), thief.seed)
    for statements in ((), [forged], [owner.admission()]):
        assert _is_refused(_enter(address, code, thief, HALL, statements))
    enrolled = _enter(address, code_for(province), owner, HALL, [owner.admission()])
    assert msgspec.json.decode(enrolled.content, type=Enrolled).hall == HALL


def test_who_does_not_know_a_code_learns_nothing(province, address, kiosk):
    used, fresh, thief = code_for(province), code_for(province), Kiosk(letter=1)
    assert _enter(address, used, thief, None).status_code == 201
    other = Kiosk(letter=2)
    told = {
        _enter(address, "0" * 16, other, None).text,
        _enter(address, used, other, None).text,
        _enter(address, fresh, other, None, key=bytes(32)).text,
    }
    assert len(told) == 1
    names = [read_code(code).name for code in ("0" * 16, fresh)]
    knocks = [msgspec.json.encode(Knock(name, bytes(32), bytes(16), HALL)) for name in names]
    doors = [requests.post(f"{address}/v1/knocks", data=knock, timeout=20) for knock in knocks]
    assert {(door.status_code, len(door.content), *door.json()) for door in doors} == {
        (201, len(doors[0].content), "hall", "key", "nonce", "proof")
    }
    assert _secret_for(_enter(address, fresh, other, None), other) == SECRET, "a false proof changes nothing"


def test_a_code_ends_after_a_day_by_the_database_s_clock(province, address, kiosk):
    code, late, is_file = code_for(province), Kiosk(letter=1), province.store.engine.dialect.name == "sqlite"
    province.store._clock.now += CODE_MS + 1
    assert _is_refused(_enter(address, code, late, None)) == is_file, "the node's own clock decides of a file alone"
    code = code_for(province)
    with province.store.engine.begin() as conn:
        conn.execute(sa.update(codes).values(until=codes.c.until - CODE_MS - 1))
    assert _is_refused(_enter(address, code, Kiosk(letter=2), None))


def _lies(kiosk):
    """Versions of another hall's records: with its entries' names, out of reach, erased."""
    with kiosk._engine.begin() as conn:
        mine = [placed.record for _, placed in records.all(conn, 0, 100)]
    for true in mine:
        changes = {"edit": 2**53}, {"edit": 9, "body": b"\x91"}, {"edit": 9, "erased": True, "body": b"", "key": b""}
        yield from (msgspec.structs.replace(true, **change) for change in changes)


def _exchange(kiosk, address, path, message, kind):
    answer = signed(kiosk, address, path, encode(message))
    assert answer.status_code == 200, answer.text
    return decode(answer.content, kind)


def test_a_kiosk_of_another_hall_changes_no_record(province, address, kiosk, thief):
    _exchange(thief, address, PUSH, Push(thief.database(), (), Changes(tuple(_lies(kiosk)), 99)), Receipt)
    for subject, name in ((SUBJECT, POSTING_TEXT + "1"), (HALL, HALL_KEY)):
        thief.put(name, 2**31, b"\x91", subject=subject)
        thief.put(name, 2**31, b"", subject=subject, erased=True)
    copy(caller(thief, address))
    path = f"{address}/v1/regions/222401/postings"
    assert requests.get(path, timeout=20).json()["postings"][0]["place"] == "延吉市河南街"
    kiosk.put(POSTING_TEXT + "1", 2, b"later")
    copy(caller(kiosk, address))
    with province.store.reading() as conn:
        assert records.get(conn, HALL, SUBJECT, POSTING_TEXT + "1").body == b"later"
    fresh = Kiosk(letter=2)
    assert _secret_for(_enter(address, code_for(province), fresh, None), fresh) == SECRET
    assert kiosk.record(POSTING_TEXT + "1").body == b"later"


def test_a_kiosk_reads_and_writes_no_journal_of_another_hall(province, address, kiosk, thief):
    numbers = Compare(kiosk.name, (1, 2))
    assert _exchange(thief, address, COMPARE, numbers, Compared).hashes == (None, None)
    hello = Hello(thief.database(), (HALL,), (), (RollDigest(HALL, bytes(10)),), b"", 0)
    welcome = _exchange(thief, address, PULL, hello, Welcome)
    assert (welcome.rolls, {far.journal for far in welcome.journals}) == ((), {thief.name})
    assert {range_.journal for range_ in welcome.ranges} == {thief.name}
    assert _exchange(thief, address, ROLLS, Rolls((HALL,), ()), Rolls).statements == ()
    before = province.store.heads((HALL,))
    kiosk.write(b"\x91\x01").heads(())
    push = Push(thief.database(), (pack(kiosk.signed(kiosk.name)),), Changes((), 0))
    (refusal,) = _exchange(thief, address, PUSH, push, Receipt).refusals
    assert (refusal.journal, refusal.no_further, province.store.heads((HALL,))) == (kiosk.name, True, before)


def test_a_kiosk_says_nothing_of_another_hall_s_roll(province, address, kiosk, thief):
    forged = state(Admitted(HALL, member_of(HALL, thief.seed)), thief.seed)
    true = Kiosk(letter=3).admission()
    assert _exchange(thief, address, ROLLS, Rolls((), (forged, true)), Rolls).owners == ()
    assert {*province.store.statements((HALL,))} == {kiosk.admission()}


def test_a_kiosk_moves_no_other_s_cursor(province, address, kiosk, thief):
    for cursor in (2**50, 0):
        _exchange(thief, address, PUSH, Push(kiosk.database(), (), Changes((), cursor)), Receipt)
        hello = Hello(kiosk.database(), (), (), (), b"", 0)
        assert _exchange(kiosk, address, PULL, hello, Welcome).cursor == kiosk.last_sequence()
    kiosk.put("text", 1, b"words")
    copy(caller(kiosk, address))
    with province.store.reading() as conn:
        assert records.get(conn, HALL, SUBJECT, "text").body == b"words"


def test_a_kiosk_fills_no_other_hall_s_inbox(province, address, kiosk, thief):
    def apply(who, number):
        asked = {"id": f"a{number}", "posting": to_text(SUBJECT), "name": "王五", "phone": "13900005678"}
        return signed(who, address, "/v1/applications", msgspec.json.encode(asked))

    province.channels._limits = msgspec.structs.replace(
        PLENTY, kiosk_share=msgspec.structs.replace(PLENTY.kiosk_share, waiting=5)
    )
    answers = [apply(thief, number) for number in range(9)]
    assert [answer.status_code for answer in answers] == [201] * 5 + [429] * 4
    assert int(answers[-1].headers["Retry-After"]) > 0
    path = f"/v1/acts/{answers[0].json()['id']}"
    assert [signed(who, address, path, b"", "GET").status_code for who in (thief, kiosk)] == [200, 404]
    key = {"Authorization": f"Bearer {province.api_keys.issue('mini', Role.CHANNEL)}"}
    assert requests.get(address + path, headers=key, timeout=20).status_code == 404
    assert requests.post(f"{address}/v1/postings", json=POSTING, headers=key, timeout=20).status_code == 201


def test_what_was_brought_while_the_provinces_clock_was_years_ahead_fills_nobodys_day(province, address, kiosk, clock):
    share = msgspec.structs.replace(PLENTY.channel_share, a_day=3)
    province.channels._limits = msgspec.structs.replace(PLENTY, channel_share=share)
    key = {"Authorization": f"Bearer {province.api_keys.issue('mini', Role.CHANNEL)}"}

    def apply(number):
        asked = {"id": f"a{number}", "posting": to_text(SUBJECT), "name": "王五", "phone": "13900005678"}
        return requests.post(f"{address}/v1/applications", json=asked, headers=key, timeout=20).status_code

    right, clock.now = clock.now, clock.now + 3650 * 86_400_000
    assert [apply(number) for number in range(4)] == [201, 201, 201, 429]
    clock.now = right
    assert [apply(number) for number in range(4, 8)] == [201, 201, 201, 429]


def test_entries_of_odd_kinds_and_bodies_stop_nothing(province, address, kiosk, thief):
    header = Header("posting.published", SUBJECT, NOW)
    plain = msgspec.msgpack.encode(header)
    odd = [
        (plain, b"\x97\x01" + DEEP),
        (plain, msgspec.msgpack.encode(PUBLISHED)[:-1]),
        (plain.replace(b"posting", b"\xff\xfe\xfd\xfcing"), b"\x90"),
        (b"\x96" + plain[1:] + b"\x90\xc2" + DEEP, b"\x90"),
        (b"\xc1", b"\xc1"),
        (b"", b""),
        (msgspec.msgpack.encode(Header("bodies.dropped", SUBJECT, NOW)), b"\x91" + DEEP),
        (msgspec.msgpack.encode(Header("heads.stated", SUBJECT, NOW)), b"\x91" + DEEP),
        (msgspec.msgpack.encode(Header("x" * 40, SUBJECT, NOW)), DEEP),
    ]
    with thief._engine.begin() as conn:
        for head, body in odd:
            _append_raw(conn, thief.name, head, body)
    thief.put("text", 1, b"words", sealed=True, key=DEEP)
    done = copy(caller(thief, address))
    assert (done.reported[thief.name], done.stopped) == (len(odd) + 2, {})
    assert copy(caller(thief.write(b"\x91\x01"), address)).reported[thief.name] == len(odd) + 3
    assert copy(caller(kiosk.write(b"\x91\x01"), address)).stopped == {}
    deep = b'{"id":' + b"[" * 30_000
    assert signed(thief, address, "/v1/applications", deep).status_code == 400


def _append_raw(conn, journal, header, body):
    held = journals.held(conn, journal)
    entry = journals.read(conn, journal, 0, 1)[0]
    entry = msgspec.structs.replace(entry, number=held.head.number + 1, header=header, body=body)
    journals._store(conn, held, [entry])


def test_what_the_province_does_not_take_is_offered_once(province, address, kiosk):
    sibling = Kiosk(letter=1)
    sibling.open()
    sibling.heads(())
    kiosk.take_roll([sibling.admission()])
    assert kiosk.receive(sibling.signed(sibling.name)) is None
    line = caller(kiosk, address)
    stopped = [line.round().stopped.get(sibling.name, "") for _ in range(4)]
    assert not any(stopped[2:]), "offered again though nobody's roll has changed"
    assert "NotOnRoll" in stopped[0]
    enrol(province, sibling)
