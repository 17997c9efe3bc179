"""Two halls and a province: the same tables, whatever is down."""

import threading
from random import Random

import pytest

from kiosk.exchange import Exchange
from kiosk.exchange.host import FOLDED_AT_ONCE, StoreHost
from sync.errors import LineDown, PeerRefused
from sync.journal import chain
from sync.province import ProvinceStore
from sync.replica import Caller, Responder
from sync.schedule import Line
from sync.transport import Within
from sync.wire import Range

POSTING_TABLES = ("postings", "posting_states", "seats", "signups")


class Wire:
    """A line that can be cut."""

    def __init__(self, answer):
        self._answer, self.fault = answer, None

    def exchange(self, path, body):
        if self.fault:
            raise self.fault
        return self._answer(path, body)


@pytest.fixture
def province(tmp_path):
    store = ProvinceStore(f"sqlite:///{tmp_path / 'province.db'}")
    yield store
    store.close()


@pytest.fixture
def other(make_hall):
    return make_hall("other")


def _exchange(hall, line):
    return Exchange(hall.store, line, Random(7))


def test_a_morning_reaches_the_other_hall(hall, other, province):
    posting = hall.publish(headcount="9", place="宽城区北人民大街")
    for number in range(5):
        hall.services.signups.sign_up(hall.worker(number), posting.id)
    other.publish()
    line = Within(Responder(province).answer)
    first, second = _exchange(hall, line), _exchange(other, line)
    for exchange in (first, second, first):
        while exchange.turn() == 0:
            pass
    assert hall.store.digest(*POSTING_TABLES) == other.store.digest(*POSTING_TABLES)
    assert other.services.jobs.posting(posting.id).place == "宽城区北人民大街"
    assert other.services.jobs.posting(posting.id).places_left == 4
    assert first.reported[hall.store.identity.journal] == hall.facts()
    assert first.line is Line.QUIET
    assert hall.store.check() == other.store.check() == ()


def test_a_posting_of_another_hall_is_not_offered_here(hall, other, province):
    posting = hall.publish()
    line = Within(Responder(province).answer)
    for one in (hall, other):
        _exchange(one, line).turn()
    assert other.services.jobs.posting(posting.id) == posting
    assert other.services.jobs.every(hall.day) == ()
    assert other.services.bulletin.rows(other.clock.at) == ()


def test_with_the_line_down_the_hall_works_and_the_rest_comes_later(hall, other, province):
    line = Wire(Responder(province).answer)
    exchange = _exchange(hall, line)
    line.fault = LineDown("cut")
    pauses = [exchange.turn() for _ in range(4)]
    assert pauses[-1] > pauses[0] > 0
    assert exchange.line is Line.DOWN
    posting = hall.publish()
    line.fault = PeerRefused("status 401")
    exchange.turn()
    assert exchange.line is Line.REFUSED
    line.fault = None
    exchange.turn()
    _exchange(other, line).turn()
    assert other.services.jobs.posting(posting.id) == posting


def test_many_entries_come_in_pieces_and_taps_between_them(hall, other):
    for number in range(FOLDED_AT_ONCE + 20):
        hall.worker(number)
    rests = []
    host = StoreHost(other.store, rests.append)
    done = Caller(host, Within(Responder(StoreHost(hall.store)).answer)).round()
    assert done.received >= FOLDED_AT_ONCE + 20
    assert len(rests) == 2
    assert other.store.check() == ()


def test_nobody_writes_this_kiosk_s_own_journal(hall):
    journal = hall.store.identity.journal
    with hall.store.read() as query:
        entry, head = query.entries(journal, 0, 1)[0], query.heads()[journal]
    forged = Range(journal, (type(entry)(head.number + 1, entry.header, entry.body),), head)
    assert "own journal" in str(StoreHost(hall.store).receive(forged))
    assert hall.facts() == head.number


def test_a_forged_range_keeps_nothing(hall, other):
    hall.publish()
    journal = hall.store.identity.journal
    with hall.store.read() as query:
        entries = query.entries(journal, 0, 10)
        wrong = type(query.heads()[journal])(entries[-1].number, chain(bytes(32), entries[-1]))
    refusal = StoreHost(other.store).receive(Range(journal, tuple(entries), wrong))
    assert type(refusal).__name__ == "ChainBroken"
    with other.store.read() as query:
        assert journal not in query.heads()


def test_a_commit_is_sent_at_once(hall, province):
    exchange, stop = _exchange(hall, Within(Responder(province).answer)), threading.Event()
    thread = threading.Thread(target=exchange.run, args=(stop,))
    thread.start()
    posting = hall.publish()
    journal, reached = hall.store.identity.journal, threading.Event()
    for _ in range(200):
        head = province.heads().get(journal)
        if head and head.number == hall.facts():
            reached.set()
            break
        stop.wait(0.05)
    stop.set()
    thread.join()
    assert reached.is_set()
    assert posting.id in [record.subject for _, record in province.changed_records(0, 10)]
