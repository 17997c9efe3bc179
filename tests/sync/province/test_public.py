"""What the province reads out of facts and what others bring: feed, directory, kiosks, channels."""

import msgspec
import pytest
import requests
from hypothesis import given, settings
from hypothesis import strategies as st

from sync.contract.channels import ChannelApplication, ChannelPosting
from sync.contract.facts import POSTING_TEXT
from sync.entries import Header
from sync.names import from_text, to_text
from sync.province.desk import regions
from sync.province.desk.api_keys import Role
from sync.province.desk.public import places_left
from sync.province.folding.anomalies import listed
from sync.province.ledger.tables import journals
from sync.records.record import Record
from sync.sealing import Sealed, seal, sealing_key, unseal
from sync.signing import public_key
from tests.sync.kiosk import HALL, OTHER_ROOT, SUBJECT, Kiosk
from tests.sync.nodes import Time, caller, copy, enrol, opened
from tests.sync.posting import NOW, POSTING, START

TEXT = msgspec.msgpack.encode(["延吉市河南街", "带手套"])
DIGEST = Record(SUBJECT, POSTING_TEXT + "1", 1, 1000, b"", 0, TEXT).digest
WORKER = b"worker--10"
OTHER = b"another-10"
PUBLISHED = ("posting.published", SUBJECT, [3, 12, 25_000, 2, START, b"employer10", DIGEST])


FURTHER = {
    "number": 101,
    "bay": 2,
    "edition": 1,
    "pay_most_fen": 30_000,
    "paid": 1,
    "hours": 0,
    "days": 3,
    "extras": 5,
    "needs": 0b1000000001,
    "zone": 7,
    "choosing": 2,
    "help_first": 4,
    "source": 6,
}
"""Terms that were appended."""


def _confirmed(number):
    return ("signup.confirmed", b"signup%04d" % number, [SUBJECT, WORKER, 0, number])


def _freed(number):
    return ("seat.freed", b"signup%04d" % number, [SUBJECT])


def _write(kiosk, *facts, at=NOW):
    with kiosk._engine.begin() as conn:
        for kind, subject, body in facts:
            journals.append(conn, kiosk.name, Header(kind, subject, at), msgspec.msgpack.encode(body))
    return kiosk


def _get(address, path, **headers):
    return requests.get(address + path, headers=headers, timeout=20)


def _feed(address, code="222401"):
    return _get(address, f"/v1/regions/{code}/postings").json()["postings"]


def test_the_tree_has_nine_prefectures_and_sixty_counties():
    tree = regions.tree()
    counties = [(prefecture, county) for prefecture in tree.prefecture for county in prefecture.county]
    assert (len(tree.prefecture), len(counties)) == (9, 60)
    assert all(county.code[:4] == prefecture.code[:4] for prefecture, county in counties)
    codes = [prefecture.code for prefecture in tree.prefecture] + [county.code for _, county in counties]
    assert len(set(codes)) == 69
    assert codes == sorted(codes[:9]) + sorted(codes[9:])
    assert (regions.find("222401"), regions.find("220184"), regions.find("110000")) == ("延吉市", "公主岭市", None)


@pytest.mark.parametrize(
    ("count", "said"), [(-1, "full"), (0, "full"), (1, "1-2"), (3, "3-9"), (9, "3-9"), (10, "10+")]
)
def test_places_left_are_told_coarsely(count, said):
    assert places_left(count) == said


def test_a_posting_is_in_the_feed_of_its_county_prefecture_and_province(address, kiosk):
    _write(kiosk, PUBLISHED).put(POSTING_TEXT + "1", 1, TEXT)
    copy(caller(kiosk, address))
    for code in ("222401", "222400", "220000"):
        (row,) = _feed(address, code)
        assert (row["place"], row["places_left"], row["hall_name"]) == ("延吉市河南街", "10+", "延吉零工市场")
    assert _feed(address, "222402") == _feed(address, "220100") == []
    assert _get(address, "/v1/regions/110000/postings").status_code == 404


def test_further_terms_are_in_the_feed_and_what_was_published_without_them_has_the_usual_ones(address, kiosk):
    kind, subject, body = PUBLISHED
    copy(caller(_write(kiosk, (kind, subject, [*body, *FURTHER.values()]), (kind, OTHER, body)), address))
    rows = {row["id"]: row for row in _feed(address)}
    full, old = rows[to_text(subject)], rows[to_text(OTHER)]
    public = FURTHER.keys() - {"number", "bay", "edition", "help_first", "source"}
    assert {name: full[name] for name in public} == {name: FURTHER[name] for name in public}
    assert {name: old[name] for name in public} == dict.fromkeys(public, 0) | {"choosing": 1}
    assert not full.keys() & {"number", "bay", "help_first", "source", "employer"}


def test_a_row_changes_with_its_version_and_goes_when_the_posting_is_closed(address, kiosk, clock):
    versions = []
    steps = [
        [PUBLISHED],
        [_confirmed(1), _confirmed(2), _confirmed(3)],
        [_freed(2)],
        [("headcount.changed", SUBJECT, [SUBJECT, -9])],
    ]
    for facts in steps:
        copy(caller(_write(kiosk, *facts), address))
        (row,) = _feed(address)
        versions.append((row["version"], row["places_left"]))
    assert versions == [(1, "10+"), (4, "3-9"), (5, "10+"), (6, "1-2")]
    tag = _get(address, "/v1/regions/222401/postings").headers["ETag"]
    assert _get(address, "/v1/regions/222401/postings", **{"If-None-Match": tag}).status_code == 304
    copy(caller(_write(kiosk, ("posting.closed", SUBJECT, [1])), address))
    assert _feed(address) == []


def test_a_posting_that_has_begun_is_not_open(address, kiosk, clock):
    copy(caller(_write(kiosk, PUBLISHED), address))
    assert len(_feed(address)) == 1
    clock.now = START
    assert _feed(address) == []


def test_only_the_text_that_the_fact_names_is_shown(province, address, kiosk):
    _write(kiosk, PUBLISHED).put(POSTING_TEXT + "1", 1, TEXT)
    copy(caller(kiosk, address))
    other = Kiosk(letter=1)
    other.open()
    enrol(province, other)
    other.put(POSTING_TEXT + "1", 2, msgspec.msgpack.encode(["nobody has checked this", ""]))
    copy(caller(other, address))
    (row,) = _feed(address)
    assert row["place"] == "延吉市河南街"
    kiosk.put(POSTING_TEXT + "1", 3, msgspec.msgpack.encode(["nor this", ""]))
    copy(caller(kiosk, address))
    (row,) = _feed(address)
    assert row["place"] == ""


def test_facts_of_another_hall_move_no_seat(province, address, kiosk):
    copy(caller(_write(kiosk, PUBLISHED), address))
    stranger = Kiosk(root=OTHER_ROOT)
    stranger.open()
    enrol(province, stranger, "图们零工市场")
    forged = ("posting.published", SUBJECT, [3, 1, 1, 2, START, b"employer10", bytes(16)])
    _write(stranger, forged, *map(_confirmed, range(12)), ("posting.closed", SUBJECT, [1]), at=NOW + 5)
    copy(caller(stranger, address))
    (row,) = _feed(address)
    assert (row["headcount"], row["places_left"]) == (12, "10+")


FACTS = [PUBLISHED, *map(_confirmed, range(4)), _freed(1), ("headcount.changed", SUBJECT, [SUBJECT, 2])]


@settings(max_examples=25, deadline=None)
@given(st.permutations(FACTS), st.lists(st.integers(0, 2), min_size=len(FACTS), max_size=len(FACTS)))
def test_the_feed_is_the_same_in_any_order_of_arrival(facts, writers):
    province = opened("sqlite://", clock=Time())
    kiosks = [Kiosk() for _ in range(3)]
    for kiosk in kiosks:
        kiosk.open()
        enrol(province, kiosk)
    for fact, writer in zip(facts, writers, strict=True):
        _write(kiosks[writer], fact)
    for kiosk in kiosks:
        kiosk.heads(())
        assert province.store.receive(kiosk.signed(kiosk.name)) is None
    (row,) = province.public.postings("220000").postings
    assert (row.headcount, row.places_left, row.version) == (14, "10+", 7)
    province.close()
    for kiosk in kiosks:
        kiosk.close()


def test_what_is_not_understood_is_stored_and_listed(province, address, kiosk):
    clerk = {"Authorization": f"Bearer {province.api_keys.issue('clerk', Role.CLERK)}"}
    with kiosk._engine.begin() as conn:
        for kind, body in [("from.the\0future", b"\x90"), ("posting.closed", b"\xff"), ("seat.freed", b"\x90")] * 2:
            journals.append(conn, kiosk.name, Header(kind, SUBJECT, 1), body)
    _write(kiosk, ("signup.refused", SUBJECT, [SUBJECT, WORKER, 1]))
    assert copy(caller(kiosk, address)).reported == {kiosk.name: 8}
    rows = _get(address, "/v1/anomalies", **clerk).json()["anomalies"]
    assert sorted((row["kind"], row["what"], row["first"], row["last"], row["times"]) for row in rows) == [
        ("from.the?future", "unknown kind", 2, 5, 2),
        ("posting.closed", "malformed", 3, 6, 2),
        ("seat.freed", "malformed", 4, 7, 2),
    ]
    with province.store.reading() as conn:
        assert len(listed(conn)) == 3


def test_markets_are_described_by_clerks_and_hires_are_counted(province, address, kiosk):
    clerk = {"Authorization": f"Bearer {province.api_keys.issue('clerk', Role.CLERK)}"}
    (row,) = _get(address, "/v1/markets").json()["markets"]
    assert (row["version"], row["market"]["name"]) == (0, "延吉零工市场")
    asked = {
        "name": "延吉零工市场",
        "region": "222401",
        "nature": "public",
        "hours": "4:30-18:00",
        "seekers": 300,
        "hires": 4,
    }
    path = f"{address}/v1/markets/{to_text(HALL)}"
    for version in (1, 2):
        answer = requests.put(path, json=asked, headers=clerk, timeout=20)
        assert answer.json()["version"] == version
    (row,) = _get(address, "/v1/markets").json()["markets"]
    assert (row["market"]["seekers"], row["market"]["hires"]) == (300, None)
    copy(caller(_write(kiosk, PUBLISHED, *map(_confirmed, range(8)), _freed(1)), address))
    (row,) = _get(address, "/v1/markets").json()["markets"]
    assert row["market"]["hires"] == 7
    assert requests.put(path, json=asked, timeout=20).status_code == 401
    assert requests.put(path, json=asked | {"region": "110000"}, headers=clerk, timeout=20).status_code == 422


def test_clerks_see_when_a_kiosk_was_heard_of(province, address, kiosk, clock):
    clerk = {"Authorization": f"Bearer {province.api_keys.issue('clerk', Role.CLERK)}"}
    copy(caller(kiosk.write(b"\x91\x01"), address, queue_s=lambda: 61.7))
    (row,) = _get(address, "/v1/kiosks", **clerk).json()["kiosks"]
    assert (row["state"], row["kiosk"], row["queue_s"], row["seen_at"]) == ("enrolled", "A", 62, clock.now)
    assert row["pushed_at"] == clock.now
    assert isinstance(row["ahead_s"], int)
    channel = province.api_keys.issue("mini", Role.CHANNEL)
    assert _get(address, "/v1/kiosks", Authorization=f"Bearer {channel}").status_code == 403
    assert province.api_keys.revoke("clerk")
    assert _get(address, "/v1/kiosks", **clerk).status_code == 401


def test_who_was_seen_by_a_clock_that_was_ahead_is_seen_again_when_it_is_put_right(province, address, kiosk, clock):
    clerk = {"Authorization": f"Bearer {province.api_keys.issue('clerk', Role.CLERK)}"}
    right, clock.now = clock.now, clock.now + 8 * 3_600_000
    copy(caller(kiosk, address))
    clock.now = right
    copy(caller(kiosk, address))
    (row,) = _get(address, "/v1/kiosks", **clerk).json()["kiosks"]
    assert row["seen_at"] == right


@pytest.fixture
def channel(province, address):
    key = province.api_keys.issue("mini-program", Role.CHANNEL)

    def post(path, content, **headers):
        headers = {"Authorization": f"Bearer {key}"} | headers
        return requests.post(address + path, json=content, headers=headers, timeout=20)

    return post


def _inbox(kiosk, address):
    copy(caller(kiosk, address))
    (inbox,) = kiosk.names() - {kiosk.name}
    with kiosk._engine.begin() as conn:
        entries = journals.read(conn, inbox, 1, 100)
    return entries, {record.name: record for _, record in kiosk.changed_records((), 0, 100)}


def test_a_posting_from_a_channel_reaches_the_hall_once(address, kiosk, channel):
    answers = [channel("/v1/postings", POSTING) for _ in range(3)]
    assert {answer.status_code for answer in answers} == {201}
    assert channel("/v1/postings", POSTING | {"place": "别处"}).status_code == 409
    (entry,), typed = _inbox(kiosk, address)
    fact = msgspec.msgpack.decode(entry.body, type=ChannelPosting)
    header = entry.read_header()
    assert (header.kind, to_text(header.subject)) == ("channel.posting", answers[0].json()["id"])
    assert (fact.headcount, fact.start, fact.paid, fact.choosing) == (4, START, 1, 1)
    assert {*header.records} == {typed["text"].digest, typed["contact"].digest}
    assert msgspec.msgpack.decode(typed["text"].body) == ["局子街", ""]
    contact = Sealed(typed["contact"].body, typed["contact"].key)
    assert typed["contact"].sealed
    opened_ = unseal(kiosk.seed, header.subject + b"contact", contact)
    assert msgspec.msgpack.decode(opened_) == ["李师傅", "13800001234"]


def test_every_term_that_a_channel_says_reaches_the_hall(address, kiosk, channel):
    asked = {name: value for name, value in FURTHER.items() if name in ChannelPosting.__struct_fields__}
    assert channel("/v1/postings", POSTING | asked).status_code == 201
    (entry,), _ = _inbox(kiosk, address)
    fact = msgspec.structs.asdict(msgspec.msgpack.decode(entry.body, type=ChannelPosting))
    assert fact.keys() - POSTING.keys() - {"channel", "kiosk"} == asked.keys() - {"paid"}
    said = {name: value for name, value in (POSTING | asked).items() if name in fact}
    assert {name: fact[name] for name in said} == said


def test_an_application_goes_to_the_hall_of_the_posting(address, kiosk, channel):
    asked = {"id": "a1", "posting": to_text(SUBJECT), "name": "王五", "phone": "13900005678"}
    assert channel("/v1/applications", asked).status_code == 404
    copy(caller(_write(kiosk, PUBLISHED), address))
    assert channel("/v1/applications", asked).json()["hall"] == to_text(HALL)
    (entry,), typed = _inbox(kiosk, address)
    assert msgspec.msgpack.decode(entry.body, type=ChannelApplication).posting == SUBJECT
    sealed = Sealed(typed["application"].body, typed["application"].key)
    opened_ = unseal(kiosk.seed, entry.read_header().subject + b"application", sealed)
    assert msgspec.msgpack.decode(opened_) == ["王五", "13900005678"]


@pytest.mark.parametrize(
    ("change", "status"),
    [
        ({"place": "电话 138 0000 1234"}, 422),
        ({"note": "身份证２２０２０２１９９００１０１１２３４"}, 422),
        ({"place": "a\0b"}, 422),
        ({"start": 1}, 422),
        ({"start": 2**50}, 422),
        ({"headcount": 0}, 400),
        ({"paid": 0}, 400),
        ({"hours": 25}, 400),
        ({"days": 181}, 400),
        ({"hours": 8, "days": 1}, 422),
        ({"extras": 32}, 400),
        ({"needs": 2**50}, 400),
        ({"zone": -1}, 400),
        ({"choosing": 3}, 400),
        ({"help_first": "all"}, 400),
        ({"phone": "12"}, 400),
        ({"hall": to_text(OTHER_ROOT.id)}, 404),
    ],
)
def test_what_a_hall_cannot_use_is_refused_at_the_field(kiosk, channel, change, status):
    assert channel("/v1/postings", POSTING | change).status_code == status


def test_a_hall_of_which_nobody_is_on_the_roll_takes_nothing_that_is_typed(province, address, channel):
    kiosk = Kiosk(root=OTHER_ROOT)
    enrol(province, kiosk, "图们零工市场")
    assert province.enrolment.revoke(public_key(kiosk.seed))
    assert channel("/v1/postings", POSTING | {"hall": to_text(OTHER_ROOT.id)}).status_code == 409


def test_an_api_key_is_needed(kiosk, channel):
    assert channel("/v1/postings", POSTING, Authorization="Bearer wrong").status_code == 401


@given(st.binary(max_size=200), st.binary(max_size=20))
def test_sealed_texts_open_only_for_their_kiosk_and_their_place(plain, bound):
    seed, other = bytes(32), bytes([1] * 32)
    chance = iter(range(256))
    sealed = seal([sealing_key(seed)], bound, plain, lambda count: bytes([next(chance)] * count))
    assert unseal(seed, bound, sealed) == plain
    assert unseal(other, bound, sealed) is None
    assert unseal(seed, bound + b"x", sealed) is None
    flipped = sealed.body[:-1] + bytes([sealed.body[-1] ^ 1])
    assert unseal(seed, bound, msgspec.structs.replace(sealed, body=flipped)) is None


@given(st.binary(min_size=10, max_size=10))
def test_names_come_back_from_their_letters(name):
    assert from_text(to_text(name)) == from_text(to_text(name).lower()) == name
