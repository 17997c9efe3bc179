"""What a technician is told of journals."""

import datetime as dt
import json
import os
from pathlib import Path
from random import Random

import msgspec
import pytest

from kiosk.commands.acts.journals import say_journals
from kiosk.exchange import Exchange
from kiosk.exchange.host import StoreHost
from kiosk.exchange.visitor import REASONS, FolderState
from kiosk.hall.clock import moment
from kiosk.place.hall import open_hall
from kiosk.settings import read_settings
from kiosk.store import tables
from kiosk.upkeep.sync_status import STALE_MS, Keeper
from sync.copying.responder import Responder
from sync.copying.transport import Within
from sync.entries import Header
from sync.errors import Trouble
from sync.province.ledger.store import ProvinceStore

DAY = dt.date(2026, 11, 23)
SUBJECT = b"subject-10"


@pytest.fixture
def place(make_place):
    return make_place()


@pytest.fixture
def hall(place):
    with open_hall(place, read_settings(place.config)) as hall:
        yield hall


def _append(hall, *entries):
    with hall.store.write() as tx:
        for kind, body in entries:
            tables.journals.append(tx.conn, tx.journal, Header(kind, SUBJECT, 1000), body)


def _told(place):
    said = []
    code = say_journals(place, True, said.append)
    return code, json.loads(said[0])


def _words(place):
    said = []
    say_journals(place, False, said.append)
    return "\n".join(said)


@pytest.fixture
def exchange(hall):
    province = ProvinceStore("sqlite://")
    yield Exchange(StoreHost(hall.store), Within(Responder(province).answer), Random(7))
    province.close()


def test_what_has_been_reported_is_told_by_whoever_keeps_the_file(place, hall, exchange):
    assert _told(place)[1]["is_running"] is False
    assert "没有在运行" in _words(place)
    while exchange.turn() == 0:
        pass
    keeper = Keeper(place, hall.store.clock)
    keeper.keep({"http://province": exchange})
    code, report = _told(place)
    assert (code, report["is_running"], report["peers"]["http://province"]["line"]) == (0, True, "quiet")
    (journal,) = report["journals"]
    assert (journal["kiosk"], journal["entries"], journal["reported"]) == ("A", 1, 1)
    assert "都传完了" in _words(place)
    assert "A 机" in _words(place)


@pytest.mark.parametrize(
    ("ahead_s", "code", "told"), [(599, 1, "快 10 分钟"), (-86400, 1, "慢 1440 分钟"), (540, 0, "")]
)
def test_a_clock_that_is_off_asks_for_somebody(place, hall, exchange, ahead_s, code, told):
    exchange.hear_clock(hall.store.clock() - ahead_s * 1000)
    Keeper(place, hall.store.clock).keep({"http://192.168.1.12:8070": exchange})
    assert _told(place)[0] == code
    assert ("钟对不上" in _words(place)) is bool(told)
    assert told in _words(place)


@pytest.mark.parametrize(
    ("state", "code", "told"),
    [
        (FolderState(moment(DAY, dt.time(5, 30)), 701), 0, "/media/zhang/K/linggong：05:30 拷好了，一共 701 条"),
        (FolderState(None, 300, is_busy=True), 0, "正在拷，先别拔"),
        *((FolderState(None, 0, one.value), 1, f"没拷成，{REASONS[one]}") for one in Trouble),
    ],
)
def test_a_stick_is_told_of_in_words(place, hall, state, code, told):
    folders = {Path("/media/zhang/K/linggong"): state, Path(os.fsdecode(b"/media/\xff/linggong")): FolderState(0, 1)}
    Keeper(place, hall.store.clock).keep({}, folders)
    assert _told(place)[0] == code
    assert told in _words(place)


def test_the_queue_is_as_old_as_its_oldest_entry(hall, exchange):
    store, waited = hall.store, 3_600_000
    _append(hall, ("from.the.future", b"\x90"))
    assert exchange.queue_s() is None
    while exchange.turn() == 0:
        pass
    assert exchange.queue_s() == 0
    with store.write() as tx:
        for at in (tx.now - waited, tx.now):
            tables.journals.append(tx.conn, tx.journal, Header("from.the.future", SUBJECT, at), b"\x90")
    assert waited / 1000 <= exchange.queue_s() < waited / 1000 + 600
    exchange.turn()
    assert exchange.queue_s() == 0


def test_a_file_that_is_old_or_of_a_dead_process_is_not_believed(place, hall, exchange):
    now = hall.store.clock()
    Keeper(place, lambda: now - STALE_MS - 1000).keep({"p": exchange})
    assert _told(place)[1]["is_running"] is False
    Keeper(place, lambda: now).keep({"p": exchange})
    assert _told(place)[1]["is_running"] is True
    status = json.loads(place.sync_status.read_bytes())
    place.sync_status.write_bytes(msgspec.json.encode(status | {"pid": 2**22 + os.getpid()}))
    assert _told(place)[1]["is_running"] is False
    place.sync_status.write_bytes(b"{")
    assert _told(place)[1]["peers"] == {}


def test_what_was_kept_and_not_applied_asks_for_somebody(place, hall):
    _append(hall, ("from.the.future", b"\x90"), ("seat.freed", b"\xff"), ("from.the.future", b"\x90"))
    code, report = _told(place)
    assert code == 1
    found = {tuple(one.values()) for one in report["journals"][0]["not_applied"]}
    assert found == {("from.the.future", "unknown", 2, 4, 2), ("seat.freed", "malformed", 3, 3, 1)}
    assert "存了没有用上：from.the.future 2 条（第 2 到 4 条里）" in _words(place)


def test_dropped_bodies_and_what_channels_bring_are_nothing_to_ask_for(place, hall):
    hall.services.employers.token()
    _append(hall, ("seat.freed", b"\xff"), ("channel.posting", b"\x90"))
    with hall.store.write() as tx:
        tx.drop_bodies((2, 2))
    assert _told(place)[0] == 0
    assert hall.store.verify() == hall.store.check() == ()
