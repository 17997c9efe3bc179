"""`linggong audit` says that every entry is there as it was written, or names the gap."""

import sqlite3

import pytest

from kiosk.commands.acts.desk.audit import audit
from kiosk.place.hall import open_hall
from kiosk.settings import read_settings
from kiosk.store.database import FILE


@pytest.fixture
def place(make_place):
    place = make_place(kiosk="A")
    with open_hall(place, read_settings(place.config)) as hall:
        manager = hall.services.clerks.first("李华", "天亮以前 来了三个人")
        hall.services.clerks.change_passphrase(manager.id, "又一句 谁也猜不到的话")
    return place


def test_what_is_whole_is_said_to_be(place):
    said = []
    assert audit(place, said.append) == 0
    assert said[-1] == "每一条都在，都是原来写下的。"
    assert any("条" in line and line.startswith("A ") for line in said)


def test_a_changed_byte_is_a_gap_with_its_number(place):
    with sqlite3.connect(place.data / FILE) as database:
        changed = database.execute(
            "UPDATE entries SET body = CAST(X'00' || substr(body, 2) AS BLOB) WHERE number = 2"
        ).rowcount
    assert changed == 1
    said = []
    assert audit(place, said.append) == 1
    assert any(line.startswith("缺口：") and "从第 2 条起对不上" in line for line in said)
