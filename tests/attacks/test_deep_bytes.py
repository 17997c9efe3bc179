"""Bytes that nest so deep that a decoder's stack would end: at each port, and in an entry that stays in a journal."""

import zlib
from http import HTTPStatus

import msgspec
import pytest
import requests

from sync.contract.access import CHALLENGE_HEADER, claim
from sync.copying.transport import PULL, PUSH
from sync.copying.wire import Changes, Hello, Push
from sync.entries import Header
from sync.province.folding.anomalies import MALFORMED, listed
from sync.province.ledger.store import journals
from tests.attacks.programs import port_for_kiosks
from tests.sync import conftest as provinces
from tests.sync.kiosk import SUBJECT
from tests.sync.nodes import caller, copy

clock, province, address, kiosk = provinces.clock, provinces.province, provinces.address, provinces.kiosk
DEEP = b"\x91" * 15_000
DEEP_JSON = b'{"x":' + b"[" * 60_000
BAD, FORBIDDEN = HTTPStatus.BAD_REQUEST, HTTPStatus.FORBIDDEN


@pytest.fixture
def url(tmp_path):
    return f"sqlite:///{tmp_path / 'province.db'}"


@pytest.fixture
def door(tmp_path):
    with port_for_kiosks(tmp_path) as running:
        yield running.address
        assert "Traceback" not in running.log()


def _signed(kiosk, address, path, body):
    challenge = requests.get(f"{address}/v1/challenge", timeout=20).headers[CHALLENGE_HEADER]
    header = claim(kiosk.seed, challenge, ("POST", path, body))
    return requests.post(address + path, data=body, headers={"Authorization": header}, timeout=20).status_code


def test_at_the_province_they_are_no_message(address, kiosk):
    hello, push = Hello(kiosk.name, (), (), (), b"", 0), Push(kiosk.name, (), Changes((), 0))
    for path, message, fields in ((PULL, hello, 7), (PUSH, push, 4)):
        longer = bytes([0x90 + fields + 1]) + msgspec.msgpack.encode(message)[1:] + DEEP * 200
        assert _signed(kiosk, address, path, zlib.compress(longer)) == BAD
    for body in (DEEP_JSON, b'{"x":' * 12_000):
        assert requests.post(f"{address}/v1/enrolments", data=body, timeout=20).status_code == BAD


@pytest.mark.parametrize(("kind", "sound"), [("posting.closed", b"\x01"), ("bodies.dropped", b"\x90")])
def test_an_entry_is_listed_as_malformed_and_its_journal_goes_on(province, address, kiosk, kind, sound):
    line = caller(kiosk, address)
    kiosk.write(b"\x92" + sound + DEEP, kind=kind)
    copy(line)
    kiosk.write(b"\x91\x01")
    assert copy(line).reported[kiosk.name] == 3
    with province.store.reading() as conn:
        found = [(each.what, each.first) for each in listed(conn)]
    assert found == ([(MALFORMED, 2)] if kind != "bodies.dropped" else [])


class DeepHeader(Header, frozen=True, array_like=True):
    """A header with a field more, as of a later version."""

    more: msgspec.Raw = msgspec.Raw(DEEP)


def test_a_header_is_listed_as_malformed_too(province, address, kiosk):
    with kiosk._engine.begin() as conn:
        journals.append(
            conn, kiosk.name, DeepHeader("posting.closed", SUBJECT, 1000, must_understand=True), b"\x91\x01"
        )
    assert copy(caller(kiosk, address)).reported[kiosk.name] == 2
    with province.store.reading() as conn:
        assert [each.what for each in listed(conn)] == [MALFORMED]


def test_at_a_kiosks_own_port_a_stranger_sends_them_in_vain(door):
    knock = b"\x92\xc4\x20" + bytes(32) + DEEP
    for path in ("/v1/join", "/v1/join/reveal", "/v1/join/collect", "/v1/who", "/v1/seat", PUSH):
        for body in (DEEP, knock):
            assert requests.post(door + path, data=body, timeout=20).status_code in {BAD, FORBIDDEN}
