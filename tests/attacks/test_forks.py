"""A stolen kiosk forks its own journal again and again: all is kept, and the others go on as fast as before."""

import time

import msgspec
import pytest

from kiosk.commands.acts import root
from kiosk.commands.acts.at_hall import DONE
from kiosk.exchange.host import StoreHost
from kiosk.hall.facts import HeadcountChanged, PersonSame, PostingClosed, encode
from kiosk.hall.posting import CloseReason, PostingState
from kiosk.hall.seat.outcomes import Confirmed
from kiosk.services.duties import Duties
from kiosk.store import rebuild, tables
from kiosk.store.transaction import SETTLED_EVERY
from kiosk.upkeep.journals import report_of
from sync.authority.authority import Stated
from sync.entries import NAME_BYTES, STATED, Drops, Entry, Follows, Head, Header, chain, encode_header
from sync.journals.offers import Offer, Signature
from sync.roll.statements import NamedHead
from sync.signing import signer
from tests.kiosk import conftest as halls

clock, hall, make_sibling, copy = halls.clock, halls.hall, halls.make_sibling, halls.copy
ENTRIES = 230
CLOSED = PostingClosed(CloseReason.DESK_TOOK_OFF)


class Running:
    now = 5_000

    def __call__(self):
        return self.now


@pytest.fixture
def running(hall):
    """The running clock of the honest kiosk."""
    running = Running()
    hall.store._machine = msgspec.structs.replace(hall.store._machine, running=running)
    return running


@pytest.fixture
def thief(make_sibling, hall):
    thief = make_sibling(2)
    for number in range(ENTRIES):
        thief.worker(number)
    copy(hall, thief)
    return thief


@pytest.fixture
def rebuilt(monkeypatch):
    """How often all was folded anew."""
    counted, really = [], rebuild.replace
    monkeypatch.setattr(rebuild, "replace", lambda conn, kinds: counted.append(really(conn, kinds)))
    return counted


def fork(thief, number, posting, fact=CLOSED):
    """Another entry of this number, signed: it closes a posting."""
    journal = thief.store.identity.journal
    with thief.store.read() as query:
        before = query.journals.hash_at(journal, number - 1)
    entry = Entry(number, encode_header(Header(fact.kind, posting, number)), encode(fact))
    head = Head(number, chain(before, entry))
    return Offer(journal, (entry,), head, (Signature(number, signer(thief.store.seed)(journal, head)),))


def state(hall, posting):
    return hall.services.jobs.posting(posting.id).state


def test_forks_again_and_again_are_stored_and_folded_together(hall, thief, running, rebuilt):
    host, first, second = StoreHost(hall.store), hall.publish(), hall.publish()
    assert host.receive(fork(thief, ENTRIES, first.id)) is None
    assert (len(rebuilt), state(hall, first)) == (1, PostingState.CLOSED), "the first one is folded at once"
    begun = time.monotonic()
    for number in range(ENTRIES - 1, ENTRIES - 201, -1):
        assert host.receive(fork(thief, number, second.id)) is None
    assert time.monotonic() - begun < 20
    assert len(rebuilt) == 1
    assert state(hall, second) is PostingState.OPEN
    assert isinstance(hall.services.signups.sign_up(hall.worker(900), second.id), Confirmed), "nothing else waits"
    with hall.store.read() as query:
        assert sum(far.no_further for far in tables.journals.heads(query.conn)) > 200, "all of them are stored"
    assert any(one.has_forked for one in report_of(hall.store, None).journals), "and the clerk is told"

    duties = Duties(hall.store, hall.clock)
    running.now += SETTLED_EVERY - 1
    duties.settle()
    assert state(hall, second) is PostingState.OPEN
    running.now += 1
    duties.settle()
    assert (len(rebuilt), state(hall, second)) == (2, PostingState.CLOSED)
    duties.settle()
    assert len(rebuilt) == 2
    assert hall.store.check() == ()


def test_what_goes_on_behind_a_fork_that_waits_waits_too(hall, thief, running, rebuilt):
    host, (first, second, third) = StoreHost(hall.store), (hall.publish() for _ in range(3))
    host.receive(fork(thief, ENTRIES, first.id))
    begun = fork(thief, ENTRIES - 1, second.id)
    host.receive(begun)
    entry = Entry(ENTRIES, encode_header(Header(CLOSED.kind, third.id, ENTRIES)), encode(CLOSED))
    head = Head(ENTRIES, chain(begun.head.hash, entry))
    signature = Signature(ENTRIES, signer(thief.store.seed)(begun.journal, head))
    assert host.receive(Offer(begun.head.hash[:NAME_BYTES], (entry,), head, (signature,))) is None
    assert [state(hall, each) for each in (second, third)] == [PostingState.OPEN] * 2
    running.now += SETTLED_EVERY
    Duties(hall.store, hall.clock).settle()
    assert [state(hall, each) for each in (second, third)] == [PostingState.CLOSED] * 2


def test_a_fork_that_moves_seats_moves_them_once(hall, thief, running, rebuilt):
    posting = hall.publish()
    StoreHost(hall.store).receive(fork(thief, ENTRIES, posting.id, HeadcountChanged(posting.id, 1)))
    assert len(rebuilt) == 1
    assert hall.store.check() == ()


def test_a_third_history_is_told_as_its_own_under_whichever_name_it_comes(hall, thief, running, rebuilt):
    host = StoreHost(hall.store)
    first, third = fork(thief, ENTRIES, bytes(10)), fork(thief, ENTRIES, bytes(9) + b"1", PersonSame(bytes(10)))
    host.receive(first)
    assert host.receive(msgspec.structs.replace(third, journal=first.head.hash[:NAME_BYTES])) is None
    assert len(rebuilt) == 1
    assert hall.store.check() == ()


def test_one_s_own_entries_offered_as_a_branch_end_nothing(hall, thief, running, rebuilt):
    posting, own = hall.publish(), hall.store.identity.journal
    hall.store.sign()
    with hall.store.read() as query:
        whole, before = (
            query.journals.offer(own, 0, 1 << 20),
            query.journals.hash_at(own, whole_number := 1),
        )
    beginning, rest = Head(whole_number, before), whole.entries[whole_number:]
    name = chain(before, rest[0])[:NAME_BYTES]
    stolen = Offer(name, rest, whole.head, whole.signatures[-1:], Follows(own, beginning))
    StoreHost(hall.store).receive(stolen)
    assert hall.store.identity.journal == own
    assert isinstance(hall.services.signups.sign_up(hall.worker(900), posting.id), Confirmed)
    assert rebuilt == []


def test_who_was_told_of_a_fork_and_who_was_not_tell_the_same(hall, thief, make_sibling):
    other, journal, cut = make_sibling(1), thief.store.identity.journal, 50
    posting = thief.publish()
    thief.services.signups.sign_up(thief.worker(901), posting.id)
    copy(hall, thief)
    with thief.store.read() as query:
        whole = query.journals.offer(journal, 0, 1 << 22)
        head, name = (
            Head(cut, query.journals.hash_at(journal, cut)),
            query.journals.hash_at(journal, cut + 1)[:NAME_BYTES],
        )
    signed = {each.number: each for each in whole.signatures}
    other.store.take_roll(hall.store.roll.kept)
    host = StoreHost(other.store)
    assert host.receive(Offer(journal, whole.entries[:cut], head, (signed[cut],))) is None
    rest = tuple(each for each in whole.signatures if each.number > cut)
    assert host.receive(Offer(name, whole.entries[cut:], whole.head, rest, Follows(journal, head))) is None
    copy(hall, other)
    copy(other, hall)
    assert [len(one.store.check()) for one in (hall, other)] == [0, 0]
    with hall.store.read() as mine, other.store.read() as theirs:
        assert {far.journal for far in theirs.journals.heads()} - {far.journal for far in mine.journals.heads()} == {
            name
        }
    assert hall.store.digest() == other.store.digest()


def test_what_waits_is_known_after_a_restart_and_a_check_folds_it(hall, thief, running, rebuilt, clock):
    host, posting = StoreHost(hall.store), hall.publish()
    host.receive(fork(thief, ENTRIES, bytes(10)))
    host.receive(fork(thief, ENTRIES - 1, posting.id))
    hall.store.close()
    again = halls.Hall(hall.folder, clock)
    again.store._machine = msgspec.structs.replace(again.store._machine, running=running)
    Duties(again.store, clock).settle()
    assert state(again, posting) is PostingState.OPEN
    assert again.store.check() == ()
    assert state(again, posting) is PostingState.CLOSED
    again.store.close()


def test_a_machine_that_was_started_again_folds_what_waited(hall, thief, running):
    host, posting = StoreHost(hall.store), hall.publish()
    host.receive(fork(thief, ENTRIES, bytes(10)))
    host.receive(fork(thief, ENTRIES - 1, posting.id))
    running.now = 1
    Duties(hall.store, hall.clock).settle()
    assert state(hall, posting) is PostingState.CLOSED


def test_bodies_let_go_again_and_again_cost_no_more(hall, thief, running, rebuilt):
    for number in range(2, 60):
        with thief.store.write() as tx:
            tables.journals.drop(tx.conn, tx.journal, number, Drops(((number, number),)))
        copy(hall, thief)
    assert len(rebuilt) == 1
    assert hall.store.check() == ()


def test_heads_that_another_states_again_and_again_are_folded_together(hall, make_sibling, running, rebuilt):
    struck, stating, running.now = make_sibling(1), make_sibling(2), 5 * SETTLED_EVERY
    far, offers = StoreHost(struck.store), []
    journal = struck.store.identity.journal
    for number in range(9):
        struck.worker(number)
        far.heads(())
        offers.append(far.offer(journal, offers[-1].head.number if offers else 0, 1 << 20))
    host, said = StoreHost(hall.store), []
    assert host.receive(offers[0]) is None
    assert root.strike("B", (), said.append, lambda _: "")(hall.store) == DONE, said
    copy(hall, stating)
    before = len(rebuilt)
    for offer in offers[1:]:
        assert host.receive(offer) is not None, "nobody has stated it"
        head = NamedHead(struck.store.public_key, offer.head.number, offer.head.hash)
        with stating.store.write() as tx:
            tx._write(Header(STATED, tx.journal, tx.now), msgspec.msgpack.encode(Stated((head,))))
        copy(hall, stating)
        assert host.receive(offer) is None
    assert len(rebuilt) - before <= 1
    last = stating.worker(50)
    copy(hall, stating)
    assert hall.services.workers.find("13900000050").id == last, "who states them does not wait"
    assert hall.store.check() == ()
    assert hall.services.workers.find("13900000008") is None, "nothing came but facts"
    with hall.store.read() as query:
        assert query.journals.held(journal).counts == offers[-1].head.number
