"""Many at once, and two nodes over one database: nothing is lost, nothing is stored twice."""

import threading
import time
from concurrent.futures import ThreadPoolExecutor

import psycopg
import pytest

from sync.errors import JournalEnded, LineDown
from sync.province.ledger.tables import journals
from tests.sync.kiosk import HALL, Kiosk
from tests.sync.nodes import caller, copy, enrol, opened, serving


@pytest.fixture
def province(postgres_url):
    province = opened(postgres_url)
    yield province
    province.close()


def _kiosk(province, letter, file="sqlite://"):
    kiosk = Kiosk(file, letter=ord(letter) - ord("A"))
    kiosk.open()
    enrol(province, kiosk)
    return kiosk


def _offers(kiosk, rounds):
    """The journal in overlapping pieces."""
    for _ in range(rounds):
        after = kiosk.held(kiosk.name).head.number
        kiosk.write(*[b"\x91\x01"] * 20).heads(())
        with kiosk._engine.begin() as conn:
            yield journals.offer(conn, kiosk.name, max(0, after - 13), 1 << 20)


def test_eight_journals_and_eight_times_the_same_at_once(province):
    kiosks = [_kiosk(province, letter) for letter in "ABCDEFGHI"]
    offered = [list(_offers(kiosk, 12)) for kiosk in kiosks]
    begin = threading.Barrier(16)

    def push(offers):
        begin.wait()
        return [refusal for offer in offers if (refusal := province.store.receive(offer)) is not None]

    with ThreadPoolExecutor(16) as pool:
        refusals = list(pool.map(push, [*offered[:8], *[offered[8]] * 8]))
    assert refusals == [[]] * 16
    heads = {far.journal: far.head for far in province.store.heads(())}
    assert heads == {kiosk.name: kiosk.held(kiosk.name).head for kiosk in kiosks}
    with province.store.reading() as conn:
        assert list(journals.verify(conn)) == []


def test_a_roll_that_many_bring_at_once_is_whole(province):
    first = _kiosk(province, "A")
    members = [Kiosk(letter=number) for number in range(1, 13)]
    begin = threading.Barrier(12)

    def bring(member):
        begin.wait()
        return province.store.take_roll([member.admission()], (HALL,))

    with ThreadPoolExecutor(12) as pool:
        assert all(pool.map(bring, members))
    assert {*province.store.statements((HALL,))} == {member.admission() for member in (first, *members)}
    for member in members:
        member.close()


def test_two_histories_offered_at_once_end_in_one_fork(province):
    first = _kiosk(province, "A")
    first.write(b"\x91\x01")
    second = first.copy_of()
    sides = (first.write(*[b"\x91\x02"] * 3), second.write(*[b"\x91\x03"] * 3))
    offers = []
    for side in sides:
        side.heads(())
        offers.append(side.signed(side.name))
    with ThreadPoolExecutor(8) as pool:
        refusals = list(pool.map(province.store.receive, offers * 4))
    assert all(refusal is None or isinstance(refusal, JournalEnded) for refusal in refusals)
    with province.store.reading() as conn:
        assert journals.held(conn, first.name).has_forked
        assert len(journals.heads(conn)) == 3
        assert list(journals.verify(conn)) == []


def test_a_node_is_killed_in_the_morning_and_the_other_goes_on(province, nodes, postgres_url):
    first, second = (nodes.start(postgres_url) for _ in range(2))
    kiosk, sibling = (_kiosk(province, letter) for letter in "AB")
    lines = [caller(kiosk, node.address) for node in (first, second)]
    survivor, reported, killer = lines[1], 0, threading.Timer(0.02, first.kill)
    for number in range(30):
        kiosk.write(*[b"\x91\x01"] * 40)
        if number == 12:
            killer.start()
        if number == 25:
            killer.join()
        try:
            reported = max(reported, lines[0].round().reported.get(kiosk.name, 0))
        except LineDown:
            lines.reverse()
            assert {far.journal: far.head.number for far in province.store.heads(())}[kiosk.name] >= reported
    assert lines[0] is survivor
    assert copy(survivor).reported == {kiosk.name: 1201}
    copy(caller(sibling, second.address))
    assert sibling.held(kiosk.name).head == kiosk.held(kiosk.name).head
    assert sibling.damage() == []


def test_what_comes_to_one_node_wakes_those_who_wait_at_the_other(province, nodes, postgres_url, tmp_path):
    first, second = (nodes.start(postgres_url) for _ in range(2))
    kiosk, sibling = (_kiosk(province, letter, f"sqlite:///{tmp_path / letter}.db") for letter in "AB")
    copy(caller(kiosk, first.address))
    heard = threading.Event()

    def listen():
        line = caller(sibling, second.address)
        while line.round(wait_s=60).received == 0:
            pass
        heard.set()

    copy(caller(sibling, second.address))
    waits = threading.Thread(target=listen)
    waits.start()
    kiosk.write(b"\x91\x01")
    copy(caller(kiosk, first.address))
    assert heard.wait(120)
    waits.join()


def test_a_trial_on_sqlite_is_killed_and_has_everything_when_it_starts_again(nodes, tmp_path):
    url = f"sqlite:///{tmp_path / 'province.db'}"
    clerk = opened(url)
    kiosk = _kiosk(clerk, "A")
    node = nodes.start(url)
    line = caller(kiosk.write(*[b"\x91\x01"] * 700), node.address)
    assert line.round().sent == 701
    node.kill()
    kiosk.write(b"\x91\x02")
    with pytest.raises(LineDown):
        line.round()
    node.start()
    assert copy(line).reported == {kiosk.name: 702}
    clerk.close()


def test_a_database_that_hung_up_is_called_again(province, postgres_url):
    kiosk = _kiosk(province, "A")
    with serving(province) as address, psycopg.connect(postgres_url, autocommit=True) as conn:
        others = "FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"
        listening = f"SELECT count(*) {others} AND query LIKE 'LISTEN%'"
        _until(lambda: conn.execute(listening).fetchone() == (1,))
        conn.execute(f"SELECT pg_terminate_backend(pid) {others}")
        assert copy(caller(kiosk, address)).reported == {kiosk.name: 1}
        _until(lambda: conn.execute(listening).fetchone() == (1,))


def _until(is_so):
    deadline = time.monotonic() + 120
    while not is_so():
        assert time.monotonic() < deadline
        time.sleep(0.02)
