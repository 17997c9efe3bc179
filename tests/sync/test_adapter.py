"""The rows that an adapter follows, and the small one that comes with the library."""

import json

import pytest
import requests

from sync import adapter
from sync.adapter import Lines, follow
from sync.contract.facts import POSTING_TEXT
from sync.names import to_text
from sync.province.desk import rows as province_rows
from sync.province.desk.api_keys import Role
from tests.sync.kiosk import HALL, SUBJECT
from tests.sync.nodes import caller, copy
from tests.sync.posting import NOW
from tests.sync.province.test_public import FURTHER, PUBLISHED, TEXT, _confirmed, _freed, _write

MARKET = {"name": "延吉零工市场", "region": "222401", "nature": "public"}


@pytest.fixture
def key(province):
    return province.api_keys.issue("platform", Role.ADAPTER)


@pytest.fixture
def ask(address, key):
    return adapter.asking(address, key)


@pytest.fixture
def lines(tmp_path):
    return Lines(tmp_path / "rows")


def _latest(tmp_path, table):
    """Rows as whoever reads the lines has them: the largest version of each."""
    found = {}
    file = tmp_path / "rows" / f"{table}.jsonl"
    for row in map(json.loads, file.read_text("utf-8").splitlines() if file.exists() else ()):
        name = (row.get("id") or row["hall"], row.get("day"))
        if name not in found or found[name]["version"] <= row["version"]:
            found[name] = row
    return list(found.values())


def test_a_correction_is_the_same_row_with_a_larger_version(tmp_path, address, kiosk, ask, lines):
    seen = []
    steps = [[PUBLISHED], [_confirmed(1), _confirmed(2)], [_freed(2)], [("posting.closed", SUBJECT, [1])]]
    for facts in steps:
        copy(caller(_write(kiosk, *facts), address))
        follow(ask, lines)
        (row,) = _latest(tmp_path, "postings")
        seen.append((row["confirmed"], row["state"], row["place"]))
    kiosk.put(POSTING_TEXT + "1", 1, TEXT)
    copy(caller(kiosk, address))
    assert follow(ask, lines) == 1
    (row,) = _latest(tmp_path, "postings")
    seen.append((row["confirmed"], row["state"], row["place"]))
    place = "延吉市河南街"
    assert seen == [(0, "open", ""), (2, "open", ""), (1, "open", ""), (1, "closed", ""), (1, "closed", place)]
    (hires,) = _latest(tmp_path, "hires")
    assert (hires["hall"], hires["day"], hires["hires"]) == (to_text(HALL), "2026-11-23", 1)
    assert follow(ask, lines) == 0


def test_a_row_has_every_term(tmp_path, address, kiosk, ask, lines):
    kind, subject, body = PUBLISHED
    copy(caller(_write(kiosk, (kind, subject, [*body, *FURTHER.values()])), address))
    follow(ask, lines)
    (row,) = _latest(tmp_path, "postings")
    of_the_hall = {"number", "bay", "edition"}
    assert {name: row.get(name) for name in FURTHER.keys() - of_the_hall} == {
        name: value for name, value in FURTHER.items() if name not in of_the_hall
    }


def test_many_rows_come_page_by_page_each_once(tmp_path, address, kiosk, ask, lines, monkeypatch):
    monkeypatch.setattr(province_rows, "ROWS_AT_ONCE", 7)
    facts = [("posting.published", b"post%06d" % n, [3, 2, 1, 2, NOW + 9, b"employer10", bytes(16)]) for n in range(40)]
    copy(caller(_write(kiosk, *facts), address))
    assert follow(ask, lines) == 40
    assert len({row["id"] for row in _latest(tmp_path, "postings")}) == 40


def test_an_adapter_that_stops_between_rows_and_number_gets_them_again(tmp_path, address, kiosk, ask, lines):
    copy(caller(_write(kiosk, PUBLISHED), address))
    follow(ask, lines)
    (tmp_path / "rows" / "postings.after").unlink()
    assert follow(ask, lines) == 1
    assert len(_latest(tmp_path, "postings")) == 1


def test_markets_are_rows_too(tmp_path, province, address, ask, lines):
    clerk = {"Authorization": f"Bearer {province.api_keys.issue('clerk', Role.CLERK)}"}
    for hours in ("4:00-9:00", "4:30-9:00"):
        path = f"{address}/v1/markets/{to_text(HALL)}"
        requests.put(path, json=MARKET | {"hours": hours}, headers=clerk, timeout=20).raise_for_status()
        follow(ask, lines)
    (row,) = _latest(tmp_path, "markets")
    assert (row["market"]["hours"], row["version"]) == ("4:30-9:00", 2)


@pytest.mark.parametrize("path", ["postings/x", "people/0", "postings/-1", "postings/" + "9" * 40])
def test_other_paths_are_none(address, key, path):
    headers = {"Authorization": f"Bearer {key}"}
    assert requests.get(f"{address}/v1/rows/{path}", headers=headers, timeout=20).status_code == 404


def test_rows_are_for_adapters(province, address):
    other = province.api_keys.issue("mini", Role.CHANNEL)
    for headers, status in (({}, 401), ({"Authorization": f"Bearer {other}"}, 403)):
        assert requests.get(f"{address}/v1/rows/postings/0", headers=headers, timeout=20).status_code == status


def test_the_program_follows_once_and_says_when_it_cannot(tmp_path, address, kiosk, key, capsys):
    copy(caller(_write(kiosk, PUBLISHED), address))
    (tmp_path / "key").write_text(f"{key}\n", "ascii")
    words = [address, str(tmp_path / "rows"), "--key-file", str(tmp_path / "key"), "--once"]
    assert adapter.main(words) == 0
    assert len(_latest(tmp_path, "postings")) == 1
    assert adapter.main(["http://127.0.0.1:9", *words[1:]]) == 1
    assert "LineDown: ConnectionError" in capsys.readouterr().err


def test_rows_name_nobody(address, kiosk, ask):
    copy(caller(_write(kiosk, PUBLISHED, _confirmed(1)), address))
    text = json.dumps([ask(f"/v1/rows/{table}/0") for table in adapter.TABLES])
    for name in (b"worker--10", b"employer10", b"signup0001"):
        assert to_text(name) not in text
