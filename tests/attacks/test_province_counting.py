"""Somebody has the province's database: no name and no number is found by counting all of them through."""

import hashlib
import sqlite3
from pathlib import Path

import msgspec
import psycopg
import pytest
import requests
import sqlalchemy as sa

from sync.names import to_text
from sync.province.desk.api_keys import Role
from sync.province.desk.province import Province
from sync.province.ledger.keys import ProvinceKeys
from sync.roll.root import Root
from tests.sync.kiosk import SUBJECT, Kiosk
from tests.sync.nodes import PLENTY, Time, caller, copy, enrol, serving, signed
from tests.sync.posting import NOW, POSTING
from tests.sync.province.test_public import PUBLISHED, _write

FEWEST = 8
"""Bytes: what two databases have in common is no chance."""
PERSON, OTHER = ("王五", "13900005678"), ("赵六", "13700004321")


@pytest.fixture(params=["sqlite", "postgresql"])
def urls(request, tmp_path):
    """Addresses of three databases."""
    if request.param == "sqlite":
        yield [f"sqlite:///{tmp_path / f'{number}.db'}" for number in range(3)]
        return
    server = request.getfixturevalue("postgres")
    with server.database() as first, server.database() as second, server.database() as third:
        yield [first, second, third]


def _asked(person):
    """What a channel and a kiosk bring; the channel made its id of the number."""
    name, phone = person
    posting = POSTING | {"id": f"id-{phone}", "name": name, "phone": phone}
    return posting, {"id": phone, "posting": to_text(SUBJECT), "name": name, "phone": phone}


def _lived(url, number, person):
    """A province of its own secret that was brought this."""
    keys = ProvinceKeys(bytes([number]) * 32, Root(bytes([number]) * 16))
    province, kiosk = Province(url, keys, clock=Time(), limits=PLENTY), Kiosk()
    kiosk.open()
    enrol(province, kiosk)
    _write(kiosk, PUBLISHED)
    key = {"Authorization": f"Bearer {province.api_keys.issue('mini', Role.CHANNEL)}"}
    posting, application = _asked(person)
    with serving(province) as address:
        copy(caller(kiosk, address))
        requests.post(f"{address}/v1/postings", json=posting, headers=key, timeout=20).raise_for_status()
        requests.post(f"{address}/v1/applications", json=application, headers=key, timeout=20).raise_for_status()
        signed(kiosk, address, "/v1/applications", msgspec.json.encode(application)).raise_for_status()
        copy(caller(kiosk, address))
    province.close()


def _raw(url):
    """Every value of every table."""
    address = sa.make_url(url)
    if address.get_backend_name() == "sqlite":
        with sqlite3.connect(address.database) as conn:
            tables = [name for (name,) in conn.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
            rows = [row for table in tables for row in conn.execute(f'SELECT * FROM "{table}"')]
    else:
        with psycopg.connect(url) as conn:
            found = conn.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public'").fetchall()
            rows = [row for (table,) in found for row in conn.execute(f'SELECT * FROM "{table}"')]
    for value in (value for row in rows for value in row):
        yield value if isinstance(value, bytes) else str(value).encode()


def _atoms(value):
    """A value, and what it is packed of."""
    yield value
    try:
        inside = msgspec.msgpack.decode(value) if isinstance(value, bytes) else value
    except (msgspec.DecodeError, UnicodeDecodeError):
        return
    if isinstance(inside, list):
        yield from (atom for part in inside for atom in _atoms(part))


def _said(url):
    atoms = (atom for value in _raw(url) for atom in _atoms(value))
    return {atom for atom in atoms if isinstance(atom, bytes | str) and len(atom) >= FEWEST}


def test_nothing_depends_on_a_person_alone(urls):
    """What two provinces with other secrets have in common of one person, and a third of another has not."""
    for number, (url, person) in enumerate(zip(urls, (PERSON, PERSON, OTHER), strict=True), 1):
        _lived(url, number, person)
    first, second, third = map(_said, urls)
    assert not (first & second) - third
    assert SUBJECT in first & second, "of the posting there is something"


def test_no_plain_text_and_no_plain_hash_of_it_is_there(urls):
    _lived(urls[0], 1, PERSON)
    address = sa.make_url(urls[0])
    file = Path(address.database).read_bytes() if address.get_backend_name() == "sqlite" else b""
    held = b"\0".join([file, *_raw(urls[0])])
    asked = [msgspec.json.encode(each) for each in _asked(PERSON)]
    texts = [part.encode() for part in PERSON] + asked + [msgspec.msgpack.encode(PERSON), f"id-{PERSON[1]}".encode()]
    assert not [text for text in texts if text in held]
    for algorithm in ("md5", "sha1", "sha256", "sha512", "blake2b"):
        for text in texts:
            digest = hashlib.new(algorithm, text).digest()[:FEWEST]
            assert digest not in held
            assert digest.hex().encode() not in held
    assert str(NOW).encode() in held or NOW.to_bytes(6) in held, "the search finds what is there"
