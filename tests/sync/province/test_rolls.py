"""A machine is struck off at the province: what counts, what is shown, and what reaches who comes later."""

import msgspec
import pytest
import requests

from sync.authority.authority import Stated
from sync.contract.facts import POSTING_TEXT
from sync.entries import STATED
from sync.errors import KeyStruck
from sync.journals.offers import Offer, Signature
from sync.province.desk.api_keys import Role
from sync.province.ledger.tables import authority, journals
from sync.roll.statements import NamedHead, Struck
from sync.signing import public_key, signer
from tests.sync.kiosk import HALL, Kiosk
from tests.sync.nodes import caller, copy, enrol
from tests.sync.province.test_public import PUBLISHED, TEXT, _confirmed, _write


@pytest.fixture
def struck(province, address, kiosk):
    """A second kiosk: its posting is believed by the root up to entry 1, by the first kiosk up to its end."""
    struck = Kiosk(letter=1)
    struck.open()
    opened = struck.held(struck.name).head
    enrol(province, struck)
    copy(caller(struck, address))
    _write(struck, PUBLISHED, _confirmed(1), _confirmed(2)).put(POSTING_TEXT + "1", 1, TEXT)
    copy(caller(struck, address))
    copy(caller(kiosk, address))
    key = public_key(struck.seed)
    kiosk.take_roll([kiosk.root.state(Struck(HALL, key, (NamedHead(key, opened.number, opened.hash),), ()))])
    return struck


def _offer(kiosk):
    """All that it wrote, whoever believes that."""
    with kiosk._engine.begin() as conn:
        held = journals.held(conn, kiosk.name)
        entries = tuple(journals.read(conn, kiosk.name, 0, 100))
    signature = Signature(held.head.number, signer(kiosk.seed)(held.root, held.head))
    return Offer(kiosk.name, entries, held.head, (signature,))


def _rows(province, address):
    name = f"platform {len(province.api_keys.issued())}"
    headers = {"Authorization": f"Bearer {province.api_keys.issue(name, Role.ADAPTER)}"}
    pages = (
        requests.get(f"{address}/v1/rows/{table}/0", headers=headers, timeout=20) for table in ("postings", "hires")
    )
    return [row for page in pages for row in page.json()["rows"]]


def _shown(address):
    rows = requests.get(f"{address}/v1/regions/222401/postings", timeout=20).json()["postings"]
    return [(row["places_left"], row["place"], row["version"]) for row in rows]


def _state_heads(kiosk):
    with kiosk._engine.begin() as conn:
        heads = authority.unstated(conn, HALL)
    return kiosk.write(msgspec.msgpack.encode(Stated(heads)), kind=STATED, subject=kiosk.name)


def test_what_a_struck_machine_said_goes_and_what_is_stated_comes_back(province, address, kiosk, struck):
    (before,) = _shown(address)
    copy(caller(kiosk, address))
    assert _shown(address) == []
    posting, hires = _rows(province, address)
    assert (posting["state"], posting["version"] > 0, hires["hires"]) == ("closed", True, 0)
    copy(caller(_state_heads(kiosk), address))
    (after,) = _shown(address)
    assert after[:2] == before[:2] == ("10+", "延吉市河南街")
    assert after[2] > before[2]
    again, hires = _rows(province, address)
    assert (again["state"], again["confirmed"], hires["hires"]) == ("open", 2, 2)
    assert again["version"] > posting["version"]


@pytest.mark.parametrize("is_stated", [False, True])
def test_who_comes_later_has_what_counts_with_its_records(province, address, kiosk, struck, is_stated):
    copy(caller(kiosk, address))
    late = Kiosk(letter=2)
    late.open()
    enrol(province, late)
    kiosk.put("text", 1, b"words")
    copy(caller(kiosk, address))
    line = caller(late, address)
    if is_stated:
        copy(line)
        assert late.held(struck.name).head.number == 1
        copy(caller(_state_heads(kiosk), address))
    copy(line)
    assert late.record("text").body == b"words"
    assert (late.held(struck.name).head.number, late.record(POSTING_TEXT + "1") is not None) == (
        (struck.held(struck.name).head.number, True) if is_stated else (1, False)
    )
    assert late.damage() == []


def test_nothing_more_is_taken_of_a_struck_machine(province, address, kiosk, struck):
    copy(caller(kiosk, address))
    struck.write(b"\x91\x01")
    own, line = struck.statements((HALL,)), caller(struck, address)
    copy(line)
    assert struck.statements((HALL,)) != own, "it has heard so itself"
    struck.heads(())
    assert isinstance(province.store.receive(_offer(struck)), KeyStruck)
    assert {far.journal: far.head.number for far in province.store.heads(())}[struck.name] == 5
