"""The province over real HTTP: who may speak, what it takes, what it refuses."""

import base64
import secrets
import socket
import threading
import zlib

import msgspec
import pytest
import requests
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from sync.client import admission
from sync.contract.access import CHALLENGE_HEADER, claim
from sync.contract.channels import POSTING as POSTING_KIND
from sync.contract.enrolment import LETTER_TAKEN
from sync.copying.transport import COMPARE, PULL, PUSH
from sync.copying.wire import MESSAGE_LIMIT, Changes, Hello, Push, Receipt, Welcome, decode, encode, pack
from sync.errors import KeyRevoked, LineDown, NotOnRoll, PeerRefused
from sync.province.calls.challenges import CHALLENGE_MS
from sync.province.desk.api_keys import Role
from sync.province.desk.enrolment import CODE_MS, EnrolmentRefused
from sync.province.desk.limits import Limits, Rate
from sync.province.desk.province import Province
from sync.province.ledger.database import ProvinceUnusable, open_engine
from sync.province.ledger.keys import open_keys
from sync.province.ledger.tables import codes, journals, metadata, records, rolls
from sync.roll.letting import Enter, Knock, newcomer_proof, read_code
from sync.roll.statements import Admitted, member_of, state
from sync.sealing import HALL_KEY, Sealed, hall_key_bound, seal, unseal
from sync.signing import public_key
from tests.sync.kiosk import HALL, OTHER_ROOT, SUBJECT, Kiosk
from tests.sync.nodes import KEYS, REGION, caller, code_for, copy, enrol, entering, opened, serving
from tests.sync.posting import POSTING

DEPOSIT_BOUND = hall_key_bound(HALL)


def _signed(kiosk, address, path, body, changes=()):
    challenge = requests.get(f"{address}/v1/challenge", timeout=20).headers[CHALLENGE_HEADER]
    claimed = {"method": "POST", "path": path, "body": body, "challenge": challenge} | dict(changes)
    header = claim(kiosk.seed, claimed["challenge"], (claimed["method"], claimed["path"], claimed["body"]))
    return requests.post(address + path, data=body, headers={"Authorization": header}, timeout=20)


def _ask(address, code, kiosk, hall=True):
    statements = tuple(kiosk.statements([kiosk.hall])) if hall else ()
    newcomer = admission.Newcomer(kiosk.seed, kiosk.letter, kiosk.hall if hall else None, statements)
    return admission.ask(address, code, newcomer, secrets.token_bytes)


def _claiming(province, kiosk, hall, statements):
    """What a kiosk says that has a good code and claims to be of a hall."""
    known = read_code(code_for(province))
    member, knock = member_of(hall, kiosk.seed), Knock(known.name, public_key(kiosk.seed), bytes(16), hall)
    said = province.enrolment.knock(knock)
    proof = newcomer_proof(known.key, knock, (said.hall, said.key, said.nonce), member)
    return Enter(knock, member, proof, statements)


def test_migrations_and_tables_agree(url):
    engine = open_engine(url)
    with engine.connect() as conn:
        assert compare_metadata(MigrationContext.configure(conn), metadata) == []
    with engine.begin() as conn:
        conn.execute(sa.text("UPDATE alembic_version SET version_num = '9999'"))
    engine.dispose()
    with pytest.raises(ProvinceUnusable, match="newer"):
        open_engine(url)


def test_tables_that_were_never_released_are_not_carried_over(url):
    engine = open_engine(url)
    with engine.begin() as conn:
        conn.execute(sa.text("UPDATE alembic_version SET version_num = '0004'"))
    engine.dispose()
    with pytest.raises(ProvinceUnusable, match="empty database"):
        open_engine(url)


def test_journals_and_records_of_a_hall_reach_its_other_kiosk(province, address, kiosk):
    kiosk.write(*[b"\x91\x01"] * 700).put("text", 1, b"words")
    done = copy(caller(kiosk, address))
    assert done.reported[kiosk.name] == 702
    sibling = Kiosk()
    sibling.open()
    enrol(province, sibling)
    copy(caller(sibling, address))
    assert sibling.held(kiosk.name).head == kiosk.held(kiosk.name).head
    assert sibling.damage() == []
    assert [record.body for _, record in sibling.changed_records((), 0, 9)] == [b"words"]


def test_nothing_of_a_hall_is_told_to_another(province, address, kiosk):
    kiosk.write(b"\x91\x01").put("text", 1, b"words")
    copy(caller(kiosk, address))
    stranger = Kiosk(root=OTHER_ROOT)
    stranger.open()
    enrol(province, stranger, "图们零工市场")
    copy(caller(stranger, address))
    assert stranger.names() == {stranger.name}
    assert stranger.changed_records((), 0, 9) == []
    stranger.put("text", 5, b"theirs")
    copy(caller(stranger, address))
    with province.store.reading() as conn:
        found = [records.get(conn, owner, SUBJECT, "text").body for owner in (HALL, OTHER_ROOT.id)]
    assert found == [b"words", b"theirs"]


def test_who_is_not_enrolled_is_refused(province, address):
    stranger = Kiosk()
    stranger.open()
    with pytest.raises(PeerRefused, match="403"):
        caller(stranger, address).round()
    stranger.heads(())
    assert isinstance(province.store.receive(stranger.signed(stranger.name)), NotOnRoll)
    assert province.store.heads(()) == []


def test_a_kiosk_cannot_write_for_another_hall(province, kiosk):
    liar = Kiosk(seed=kiosk.seed, root=OTHER_ROOT)
    liar.open()
    liar.heads(())
    assert isinstance(province.store.receive(liar.signed(liar.name)), NotOnRoll)


def test_a_revoked_key_is_refused_whoever_brings_its_journals(province, address, kiosk):
    kiosk.write(b"\x91\x01")
    copy(caller(kiosk, address))
    sibling = Kiosk()
    sibling.open()
    enrol(province, sibling)
    copy(caller(sibling, address))
    assert province.enrolment.revoke(public_key(kiosk.seed))
    assert not province.enrolment.revoke(public_key(kiosk.seed))
    kiosk.write(b"\x91\x02")
    with pytest.raises(PeerRefused, match="403"):
        caller(kiosk, address).round()
    kiosk.heads(())
    assert sibling.receive(kiosk.signed(kiosk.name)) is None
    line = caller(sibling, address)
    assert KeyRevoked.__name__ in line.round().stopped[kiosk.name]
    assert {far.journal: far.head.number for far in province.store.heads(())}[kiosk.name] == 2


def test_a_code_lets_one_kiosk_in_for_a_day(province, address, clock):
    code, kiosk, other = code_for(province, "珲春零工市场"), Kiosk(), Kiosk()
    for _ in range(2):
        told = _ask(address, code.lower().replace("0", "o"), kiosk)
        assert (told.name, told.region, told.hall, told.province) == ("珲春零工市场", REGION, HALL, KEYS.root.id)
        assert {*told.statements} == {kiosk.admission(), KEYS.admission()}
    with pytest.raises(PeerRefused, match="used"):
        _ask(address, code, other)
    late = code_for(province, "珲春零工市场")
    clock.now += CODE_MS + 1
    with province.store.engine.begin() as conn:
        conn.execute(sa.update(codes).values(until=codes.c.until - CODE_MS - 1))
    with pytest.raises(PeerRefused, match="too old"):
        _ask(address, late, other)


def test_a_code_is_for_one_hall(province, kiosk):
    for stranger, name in ((Kiosk(), "珲春零工市场"), (Kiosk(root=OTHER_ROOT), "延吉零工市场")):
        with pytest.raises(EnrolmentRefused, match="another hall"):
            enrol(province, stranger, name)
    with pytest.raises(ValueError, match="no region"):
        province.enrolment.issue_code("珲春零工市场", "110000")


def test_a_hall_shows_its_way_from_the_root(province, kiosk):
    stranger = Kiosk(root=OTHER_ROOT)
    claims = entering(province, stranger, code_for(province))
    forged = state(Admitted(HALL, member_of(HALL, stranger.seed)), stranger.seed)
    for asked in (
        _claiming(province, stranger, HALL, (forged,)),
        _claiming(province, stranger, HALL, claims.statements),
        _claiming(province, stranger, OTHER_ROOT.id, ()),
    ):
        with pytest.raises(EnrolmentRefused, match="not on the roll"):
            province.enrolment.enter(asked)
    with province.store.reading() as conn:
        assert rolls.of(conn, HALL).members.keys() == {public_key(kiosk.seed)}


def test_a_machine_of_no_hall_comes_into_that_of_its_code(province, kiosk):
    with pytest.raises(EnrolmentRefused, match=LETTER_TAKEN):
        enrol(province, Kiosk(), hall=False)
    lone = Kiosk(letter=1)
    assert enrol(province, lone, hall=False).hall == HALL
    with pytest.raises(EnrolmentRefused, match=LETTER_TAKEN):
        enrol(province, Kiosk(letter=1), hall=False)
    assert province.enrolment.revoke(public_key(lone.seed))
    assert enrol(province, Kiosk(letter=1), hall=False).hall == HALL, "its machine was sent away"
    with pytest.raises(EnrolmentRefused, match="does not know"):
        enrol(province, Kiosk(), "没有的市场", hall=False)


def test_codes_are_stored_sealed(province):
    code = code_for(province)
    with province.store.reading() as conn:
        (row,) = conn.exec_driver_sql("SELECT * FROM codes").all()
    known = read_code(code)
    assert code.replace("-", "") not in str(row)
    assert not any(known.key in part for part in row if isinstance(part, bytes))


@pytest.mark.parametrize(
    "changes",
    [{"method": "GET"}, {"path": PUSH}, {"body": b"other"}, {"challenge": base64.b64encode(bytes(56)).decode()}],
)
def test_a_signature_is_for_this_request_and_this_server(address, kiosk, changes):
    body = encode(Hello(kiosk.database(), (HALL,), (), (), b"", 0))
    assert _signed(kiosk, address, PULL, body).status_code == 200
    answer = _signed(kiosk, address, PULL, body, changes)
    assert answer.status_code == 401
    assert answer.headers[CHALLENGE_HEADER]
    assert answer.headers["content-type"] == "application/problem+json"


def test_a_challenge_ends_by_the_servers_clock_and_the_kiosk_goes_on_with_the_next(address, kiosk, clock):
    line = caller(kiosk, address)
    copy(line)
    clock.now += CHALLENGE_MS + 1
    kiosk.write(b"\x91\x01")
    assert copy(line).reported[kiosk.name] == 2


def test_an_old_request_is_refused_when_it_comes_again(address, kiosk, clock):
    body = encode(Hello(kiosk.database(), (HALL,), (), (), b"", 0))
    answer = _signed(kiosk, address, PULL, body)
    clock.now += CHALLENGE_MS + 1
    again = requests.post(address + PULL, data=body, headers=answer.request.headers, timeout=20)
    assert (answer.status_code, again.status_code) == (200, 401)


def test_a_challenge_of_a_clock_that_was_ahead_ends_when_the_clock_is_put_right(address, kiosk, clock):
    right, clock.now = clock.now, clock.now + 8 * 3_600_000
    body = encode(Hello(kiosk.database(), (HALL,), (), (), b"", 0))
    answer = _signed(kiosk, address, PULL, body)
    clock.now = right
    again = requests.post(address + PULL, data=body, headers=answer.request.headers, timeout=20)
    assert (answer.status_code, again.status_code) == (200, 401)


@pytest.mark.parametrize("path", [PULL, PUSH, COMPARE])
@pytest.mark.parametrize(
    "body", [b"", b"\xff" * 100, b"x\x9c", bytes(MESSAGE_LIMIT + 1), encode(Receipt((), (), 0))[:-3]]
)
def test_garbage_is_refused_in_words_and_harms_nothing(address, kiosk, path, body):
    answer = _signed(kiosk, address, path, body)
    assert answer.status_code in (400, 413)
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json()["status"] == answer.status_code
    assert requests.get(f"{address}/v1/health", timeout=5).json() == {"status": "ok"}


def test_a_bomb_is_refused(address, kiosk):
    bomb = zlib.compress(msgspec.msgpack.encode([b"d" * 10, [], [], b"", bytes(20 * MESSAGE_LIMIT)]))
    assert len(bomb) < MESSAGE_LIMIT
    assert _signed(kiosk, address, PULL, bomb).status_code == 400


def test_a_forged_entry_is_refused_and_the_rest_is_taken(province, address, kiosk):
    kiosk.write(b"\x91\x01")
    kiosk.heads(())
    true = pack(kiosk.signed(kiosk.name))
    forged = msgspec.structs.replace(true, bodies=(true.bodies[0], b"\x91\x07"))
    other = Kiosk()
    other.open()
    enrol(province, other)
    other.heads(())
    push = Push(kiosk.database(), (forged, pack(other.signed(other.name))), Changes((), 0))
    receipt = decode(_signed(kiosk, address, PUSH, encode(push)).content, Receipt)
    assert [refusal.journal for refusal in receipt.refusals] == [kiosk.name]
    assert {far.journal for far in province.store.heads(())} == {other.name}


def test_an_unknown_address_is_a_problem_too(address):
    answer = requests.get(f"{address}/v1/nothing", timeout=20)
    assert (answer.status_code, answer.headers["content-type"]) == (404, "application/problem+json")
    assert requests.put(f"{address}/v1/health", timeout=20).status_code == 405


def test_an_inbox_that_was_longer_before_a_restore_is_taken_back_and_continued(province, address, kiosk, tmp_path):
    def bring(to, where, *ids):
        key = {"Authorization": f"Bearer {to.api_keys.issue('mini', Role.CHANNEL)}"}
        for id_ in ids:
            asked = POSTING | {"id": id_}
            requests.post(f"{where}/v1/postings", json=asked, headers=key, timeout=20).raise_for_status()
        copy(caller(kiosk, where))

    bring(province, address, "wx-1")
    before, (first,) = kiosk.names(), kiosk.names() - {kiosk.name}
    restored = opened(f"sqlite:///{tmp_path / 'restored.db'}", clock=kiosk._clock)
    enrol(restored, kiosk)
    with serving(restored) as other_address:
        copy(caller(kiosk, other_address))
        assert {far.journal for far in restored.store.heads(())} == before
        bring(restored, other_address, "wx-2", "wx-3")
    (second,) = kiosk.names() - before
    assert [_kinds(kiosk, inbox) for inbox in (first, second)] == [[POSTING_KIND], [POSTING_KIND] * 2]
    assert kiosk.record("text", _subjects(kiosk, first)[0], KEYS.root.id).name == "text"
    assert kiosk.damage() == []
    with restored.store.reading() as conn:
        assert list(journals.verify(conn)) == []
    restored.close()


def _kinds(kiosk, journal):
    with kiosk._engine.begin() as conn:
        return [entry.read_header().kind for entry in journals.read(conn, journal, 1, 10)]


def _subjects(kiosk, journal):
    with kiosk._engine.begin() as conn:
        return [entry.read_header().subject for entry in journals.read(conn, journal, 1, 10)]


def test_who_asks_too_often_is_told_to_wait(url):
    province = opened(url, limits=Limits(Rate(0.01, 3), Rate(0.01, 5), Rate(0.01, 2)))
    with serving(province) as address:
        kiosk = Kiosk()
        asked = msgspec.json.encode(Knock(bytes(10), public_key(kiosk.seed), bytes(16), HALL))
        codes = [requests.post(f"{address}/v1/knocks", data=asked, timeout=20).status_code for _ in range(3)]
        assert codes == [201, 201, 429]
        with pytest.raises(LineDown, match="429"):
            _ask(address, "0" * 16, kiosk)
        answers = [requests.get(f"{address}/v1/challenge", timeout=20) for _ in range(6)]
        assert [answer.status_code for answer in answers] == [200] * 5 + [429]
        assert int(answers[-1].headers["Retry-After"]) > 0
    province.close()


def _pull(kiosk, address, province, wait_s):
    known = tuple(province.store.heads((HALL,)))
    hello = Hello(kiosk.database(), (HALL,), known, (), province.store.database(), 0, wait_s=wait_s)
    return decode(_signed(kiosk, address, PULL, encode(hello)).content, Welcome)


def test_a_pull_waits_for_news_and_is_not_woken_by_its_own(province, address, kiosk):
    copy(caller(kiosk, address))
    sibling = Kiosk()
    sibling.open()
    enrol(province, sibling)
    copy(caller(sibling, address))
    found = []
    waits = threading.Thread(target=lambda: found.append(_pull(kiosk, address, province, 60)))
    waits.start()
    while not province.news._waiters:
        assert waits.is_alive()
    if province.store.engine.dialect.name == "postgresql":
        while province.store.engine.pool.checkedout():
            assert waits.is_alive()
    copy(caller(kiosk.write(b"\x91\x01"), address))
    assert not found
    copy(caller(sibling.write(b"\x91\x02"), address))
    waits.join()
    assert [range_.journal for range_ in found[0].ranges] == [sibling.name]


def test_a_wait_ends_without_news(province, address, kiosk):
    copy(caller(kiosk, address))
    assert _pull(kiosk, address, province, 1).ranges == ()


@pytest.mark.parametrize("cut", [1, 40, 400])
def test_a_body_that_is_cut_harms_nothing(province, address, kiosk, cut):
    kiosk.write(*[b"\x91\x01"] * 30).heads(())
    body = encode(Push(kiosk.database(), (pack(kiosk.signed(kiosk.name)),), Changes((), 0)))
    host, port = address.removeprefix("http://").split(":")
    for path in (PUSH, PULL):
        with socket.create_connection((host, int(port))) as line:
            head = f"POST {path} HTTP/1.1\r\nHost: {host}\r\nContent-Length: {len(body)}\r\n\r\n"
            line.sendall(head.encode() + body[:cut])
    assert province.store.heads(()) == []
    copy(caller(kiosk, address))
    assert province.store.heads(())[0].head == kiosk.held(kiosk.name).head


def test_refusals_are_logged_without_what_was_sent(province, address, kiosk, caplog):
    caplog.set_level("DEBUG", "sync.province")
    channel = {"Authorization": f"Bearer {province.api_keys.issue('mini', Role.CHANNEL)}"}
    for body in ({"phone": "13800001234", "name": "李师傅"}, {"id": "13800001234 李师傅"}):
        assert requests.post(f"{address}/v1/applications", json=body, headers=channel, timeout=20).status_code == 400
    assert _signed(kiosk, address, PUSH, "李师傅 13800001234".encode()).status_code == 400
    told = [record.getMessage() for record in caplog.records if record.name == "sync.province"]
    assert len(told) == 2, "the same trouble is told once a minute"
    assert not any("1380" in line or "李" in line for line in told)


def test_a_failure_inside_tells_nothing_of_it(province, caplog):
    with serving(province) as address:
        province.store.engine.dispose()
        with province.store.engine.begin() as conn:
            conn.exec_driver_sql("DROP TABLE markets")
        answer = requests.get(f"{address}/v1/markets", timeout=20)
    assert answer.status_code == 503
    assert answer.json() == {
        "type": "about:blank",
        "title": "Service Unavailable",
        "status": 503,
        "detail": "Try again.",
    }


def test_nodes_share_one_secret_and_the_root_can_be_taken_away(tmp_path, url):
    first, second = (open_keys(tmp_path / "keys") for _ in range(2))
    assert first.public_key == second.public_key
    assert first.mac(b"a") == second.mac(b"a") != first.mac(b"b")
    files = {path.name: path for path in (tmp_path / "keys").iterdir()}
    assert files.keys() == {"province.key", "province.root"}
    assert {path.stat().st_mode & 0o777 for path in files.values()} == {0o600}
    Province(url, first).close()
    files["province.root"].unlink()
    without = open_keys(tmp_path / "keys")
    assert without.root is None
    node = Province(url, without)
    assert node.store.province == first.root.id
    node.close()
    with pytest.raises(ProvinceUnusable, match="does not know these keys"):
        Province(url, KEYS)


def test_an_adapter_reads_everything_and_writes_nothing(province, address, kiosk):
    copy(caller(kiosk, address))
    stranger = Kiosk(root=OTHER_ROOT)
    stranger.open()
    enrol(province, stranger, "图们零工市场")
    copy(caller(stranger, address))
    headers = {"Authorization": f"Bearer {province.api_keys.issue('platform', Role.ADAPTER)}"}
    body = encode(Hello(b"adapter-10", (), (), (), b"", 0))
    answer = requests.post(address + PULL, data=body, headers=headers, timeout=20)
    assert {range_.journal for range_ in decode(answer.content, Welcome).ranges} == {kiosk.name, stranger.name}
    push = encode(Push(b"adapter-10", (), Changes((), 0)))
    assert requests.post(address + PUSH, data=push, headers=headers, timeout=20).status_code == 401


def test_a_kiosk_asks_to_be_let_in(province, address):
    kiosk = Kiosk()
    kiosk.open()
    for wrong, why in (("0" * 16, "does not know this code"), ("12", "no code")):
        with pytest.raises(PeerRefused, match=why):
            _ask(address, wrong, kiosk)
    code = code_for(province, "珲春零工市场")
    kiosk.believe(_ask(address, code, kiosk))
    assert copy(caller(kiosk, address)).reported == {kiosk.name: 1}
    with pytest.raises(LineDown):
        _ask("http://127.0.0.1:1", code, kiosk)


def test_a_hall_s_secret_is_left_sealed_and_handed_to_its_new_kiosk_alone(province, address, kiosk):
    secret, new = secrets.token_bytes(32), Kiosk(letter=1)
    with pytest.raises(PeerRefused, match="does not know"):
        _ask(address, code_for(province, "没有的市场"), new, hall=False)
    code = code_for(province)
    told = _ask(address, code, new, hall=False)
    assert (told.hall, told.body, told.key) == (HALL, b"", b"")

    left = seal([KEYS.sealing_key], DEPOSIT_BOUND, secret, secrets.token_bytes)
    kiosk.put(HALL_KEY, 1, left.body, subject=HALL, sealed=True, key=left.key)
    copy(caller(kiosk, address))
    handed = Sealed((told := _ask(address, code, new, hall=False)).body, told.key)
    assert unseal(new.seed, DEPOSIT_BOUND, handed) == secret
    assert unseal(kiosk.seed, DEPOSIT_BOUND, handed) is None
    with province.store.reading() as conn:
        assert secret not in records.get(conn, HALL, HALL, HALL_KEY).body
