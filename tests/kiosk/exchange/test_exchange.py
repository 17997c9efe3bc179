"""Two halls and a province: the same tables, whatever is down."""

import shutil
import threading
import time
from random import Random

import msgspec
import pytest

from kiosk.exchange import Exchange
from kiosk.exchange.host import FIRST_PIECE, HELD_MS, LARGEST_PIECE, LEAST_PIECE, StoreHost
from kiosk.hall.posting import PostingText
from kiosk.hall.seat.outcomes import Unsure
from kiosk.store import tables
from kiosk.store.transaction import Transaction
from sync.copying.caller import Caller
from sync.copying.responder import Responder
from sync.copying.transport import Within
from sync.copying.wire import Changes
from sync.entries import Entry, Head, chain
from sync.errors import LineDown, PeerRefused
from sync.journals.offers import Offer, Signature
from sync.province.ledger.store import ProvinceStore
from sync.schedule import Line
from sync.signing import signer
from tests.kiosk.conftest import Hall

POSTING_TABLES = ("postings", "posting_states", "seats", "signups")


class Wire:
    """A line that can be cut."""

    def __init__(self, answer):
        self._answer, self.fault = answer, None

    def ask(self, path, body):
        if self.fault:
            raise self.fault
        return lambda: self._answer(path, body)


@pytest.fixture
def province(tmp_path):
    store = ProvinceStore(f"sqlite:///{tmp_path / 'province.db'}")
    yield store
    store.close()


@pytest.fixture
def other(make_sibling):
    return make_sibling()


def _exchange(hall, line):
    return Exchange(StoreHost(hall.store), line, Random(7))


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


def test_nothing_of_another_hall_is_kept_here(hall, make_hall, province):
    posting, elsewhere = hall.publish(), make_hall("elsewhere")
    line = Within(Responder(province).answer)
    for one in (hall, elsewhere):
        _exchange(one, line).turn()
    assert elsewhere.services.jobs.posting(posting.id) is None
    assert [far.journal for far in StoreHost(elsewhere.store).heads(())] == [elsewhere.store.identity.journal]
    offer = _offer(hall)
    with elsewhere.store.write() as tx:
        tables.authority.take_roll(tx.conn, hall.store.roll.kept, ())
    assert type(StoreHost(elsewhere.store).receive(offer)).__name__ == "NotOnRoll"


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


def test_many_entries_come_in_pieces_and_taps_between_them(hall, other, monkeypatch):
    for number in range(FIRST_PIECE + 20):
        hall.worker(number)
    turns = []
    monkeypatch.setattr(other.store, "give_way", lambda: turns.append(other.worker(len(turns) + 500)))
    caller = Caller(StoreHost(other.store), Within(Responder(StoreHost(hall.store)).answer), time.monotonic)
    assert caller.round().received >= FIRST_PIECE + 20
    assert len(turns) >= 4, "entries and records, each in two pieces"
    assert other.store.check() == ()


@pytest.mark.parametrize(("took_ms", "size"), [(HELD_MS * 100, LEAST_PIECE), (1, LARGEST_PIECE), (-5, FIRST_PIECE)])
def test_a_piece_is_as_large_as_the_time_it_may_take(hall, other, clock, monkeypatch, took_ms, size):
    monkeypatch.setattr(other.store, "give_way", lambda: None)
    host, sizes = StoreHost(other.store), []
    with hall.store.write() as tx:
        for number in range(6 * LARGEST_PIECE):
            tx.put_open(tx.new_id(), "posting.text", PostingText(str(number)))
    merge = Transaction.merge_records

    def slowly(tx, records):
        sizes.append(len(records))
        clock.at += took_ms
        return merge(tx, records)

    monkeypatch.setattr(Transaction, "merge_records", slowly)
    caller = Caller(host, Within(Responder(StoreHost(hall.store)).answer), time.monotonic)
    while caller.round().received:
        pass
    assert sizes[0] == FIRST_PIECE
    assert size in sizes[1:]
    assert all(LEAST_PIECE <= each <= LARGEST_PIECE for each in sizes[:5])


def test_a_trickle_says_nothing_of_how_much_fits(hall, other, clock, monkeypatch):
    host = StoreHost(other.store)
    caller = Caller(host, Within(Responder(StoreHost(hall.store)).answer), time.monotonic)
    merge, sizes = Transaction.merge_records, []

    def quickly(tx, records):
        sizes.append(len(records))
        clock.at += 1
        return merge(tx, records)

    monkeypatch.setattr(Transaction, "merge_records", quickly)
    for count in (1, 1, 1, 1, 2 * FIRST_PIECE):
        with hall.store.write() as tx:
            for number in range(count):
                tx.put_open(tx.new_id(), "posting.text", PostingText(str(number)))
        while caller.round().received:
            pass
    assert max(sizes) == FIRST_PIECE


def _offer(hall):
    host = StoreHost(hall.store)
    host.heads(())
    return host.offer(hall.store.identity.journal, 0, 1 << 20)


def test_nobody_moves_another_s_cursor_by_calling_a_database_as_it_does(hall):
    hosts = [StoreHost(hall.store, speaker) for speaker in (b"k" * 32, b"l" * 32, b"folder", b"province")]
    name = b"database-1"
    hosts[0].merge(name, Changes((), 7))
    assert [host.cursor(name) for host in hosts] == [7, 0, 0, 0]


def test_nobody_else_writes_this_kiosk_s_own_journal(hall, other):
    offer, before = _offer(hall), hall.facts()
    entry = Entry(before + 1, offer.entries[0].header, b"forged")
    head = Head(entry.number, chain(offer.head.hash, entry))
    signature = signer(bytes(32))(offer.journal, head)
    forged = Offer(offer.journal, (entry,), head, (Signature(entry.number, signature),))
    assert type(StoreHost(hall.store).receive(forged)).__name__ == "ChainBroken"
    assert hall.facts() == before


def test_a_forged_range_keeps_nothing(hall, other):
    hall.publish()
    offer = _offer(hall)
    wrong = Head(offer.head.number, chain(bytes(32), offer.entries[-1]))
    refusal = StoreHost(other.store).receive(msgspec.structs.replace(offer, head=wrong))
    assert type(refusal).__name__ == "ChainBroken"
    assert StoreHost(other.store).hash_at(offer.journal, 1) is None


def test_a_restored_copy_takes_back_what_it_had_written_and_goes_on_in_a_new_journal(hall, tmp_path):
    posting = hall.publish(headcount="9")
    copy = tmp_path / "copy"
    shutil.copytree(hall.folder, copy)
    for number in range(3):
        hall.services.signups.sign_up(hall.worker(number), posting.id)
    keeper = ProvinceStore("sqlite://")
    first = StoreHost(hall.store)
    caller = Caller(first, Within(Responder(keeper).answer), time.monotonic)
    while not caller.round().is_complete:
        pass
    journal, facts = hall.store.identity.journal, hall.facts()
    restored = Hall(copy, hall.clock)
    caller = Caller(StoreHost(restored.store), Within(Responder(keeper).answer), time.monotonic)
    while not caller.round().is_complete:
        pass
    with restored.store.read() as query:
        assert query.journals.held(journal).head.number == facts
        assert query.postings.one(posting.id).taken == 3
    assert restored.store.identity.journal != journal
    assert isinstance(restored.services.signups.sign_up(restored.worker(7), posting.id), Unsure)
    assert restored.store.check() == ()


def test_a_commit_is_sent_at_once(hall, province):
    exchange, stop = _exchange(hall, Within(Responder(province).answer)), threading.Event()
    thread = threading.Thread(target=exchange.run, args=(stop,))
    thread.start()
    posting = hall.publish()
    journal, reached = hall.store.identity.journal, threading.Event()
    for _ in range(200):
        if province.hash_at(journal, hall.facts()):
            reached.set()
            break
        stop.wait(0.05)
    stop.set()
    thread.join()
    assert reached.is_set()
    assert posting.id in [record.subject for _, record in province.changed_records((), 0, 10)]
