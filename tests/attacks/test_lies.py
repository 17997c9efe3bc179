"""Lies that a simulated liar found: each stopped, crashed or bent an honest machine once."""

import hashlib

import msgspec
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from kiosk.commands.acts import root as roots
from kiosk.commands.acts.at_hall import DONE
from kiosk.hall import facts
from kiosk.hall.catalogue.trade import Catalogue
from kiosk.hall.clock import HOUR, LATEST, day_of
from kiosk.hall.ids import new_id
from kiosk.hall.posting import PayUnit
from kiosk.hall.seat.outcomes import Confirmed, Request
from kiosk.services import open_services
from kiosk.store import Store
from sync.authority.authority import Stated
from sync.copying.caller import Caller
from sync.copying.responder import Responder
from sync.copying.transport import COMPARE, PULL, Within
from sync.copying.wire import Compared, Welcome, decode, encode
from sync.entries import STATED as HEADS_STATED
from sync.entries import Entry, Head, Header, chain, encode_header
from sync.errors import ChainBroken
from sync.journals.offers import Offer, Signature
from sync.province.ledger.tables import authority, journals, rolls
from sync.roll import statements
from sync.roll.root import Root
from sync.roll.statements import Admitted, Member, NamedHead, member_of, state
from sync.signing import public_key, signer
from tests.sync.authority.test_authority import Machine, machine
from tests.sync.kiosk import HALL, Kiosk

PROVINCE = Root(b"root of province")


class Lying:
    """A peer whose answers are changed on their way."""

    def __init__(self, peer, changes):
        self._answer, self._changes = Responder(peer).answer, changes

    def ask(self, path, body):
        kinds = {PULL: Welcome, COMPARE: Compared}

        def answered():
            answer = self._answer(path, body)
            return encode(self._changes[path](decode(answer, kinds[path]))) if path in self._changes else answer

        return answered


def test_a_peer_that_differs_in_journals_it_does_not_have():
    one, other = machine(letter=0), machine(letter=1)
    lie = {PULL: lambda welcome: msgspec.structs.replace(welcome, differing=(b"nobody's-1",))}
    assert Caller(one, Lying(other, lie), lambda: 0.0).round().received


def test_a_peer_that_answers_no_hashes_does_not_hold_who_asks():
    one = machine(letter=0).write(*(b"x" for _ in range(200)))
    other = one.copy_of()
    one.write(b"1")
    other.write(b"2")
    lie = {COMPARE: lambda _: Compared(())}
    assert Caller(one, Lying(other, lie), lambda: 0.0).round() is not None


def vouch(writer, head):
    with writer._engine.begin() as conn:
        body = msgspec.msgpack.encode(Stated((head,)))
        journals.append(conn, writer.name, Header(HEADS_STATED, writer.name, 1000), body)
    writer.heads(())


def test_a_stranger_that_a_machine_vouches_for_stays_a_stranger():
    first, thief = machine(letter=0), machine(letter=1)
    stranger = Kiosk()
    stranger.letter = 9
    with stranger._engine.begin() as conn:
        conn.exec_driver_sql("DELETE FROM roll")
    stranger.open()
    stranger.write(b"x").heads(())
    vouch(thief, NamedHead(stranger.member.key, 2, stranger.held(stranger.name).head.hash))
    Caller(first, Within(Responder(thief).answer), lambda: 0.0).round()
    assert first.receive(stranger.signed(stranger.name)) is not None
    assert stranger.name not in first.names()


def test_an_inbox_says_nothing_of_heads():
    first, thief = machine(letter=0), machine(letter=1)
    first.province = PROVINCE.id
    seed = hashlib.sha256(b"node").digest()
    admitted = PROVINCE.state(Admitted(PROVINCE.id, member_of(PROVINCE.id, seed)))
    with first._engine.begin() as conn:
        rolls.take(conn, [admitted], ())
    inbox = Machine(seed=seed)
    inbox.open()
    thief.write(b"a", b"b").heads(())
    first.strike(thief, ())
    vouch(inbox, NamedHead(thief.member.key, 3, thief.held(thief.name).head.hash))
    assert first.receive(inbox.signed(inbox.name)) is None
    assert first.receive(thief.signed(thief.name)) is not None
    with first._engine.begin() as conn:
        authority.reckon(conn, HALL, PROVINCE.id)
    assert thief.name not in first.names()


def test_what_a_thief_typed_over_others_is_undone_also_before_the_head_that_the_root_names():
    first, thief = machine(letter=0), machine(letter=1)
    first.put("person", 1, b"true", sealed=True, key=b"k")
    for _ in range(3):
        Caller(first, Within(Responder(thief).answer), lambda: 0.0).round()
    thief.put("person", 2**31, b"garbage", sealed=True, key=b"k")
    for _ in range(3):
        Caller(first, Within(Responder(thief).answer), lambda: 0.0).round()
    assert first.record("person").body == b"garbage"
    first.strike(thief)
    assert first.record("person").body == b"true"


def branch(writer, journal, at, body):
    """A signed other history of a journal behind `at`."""
    with writer._engine.begin() as conn:
        held = journals.held(conn, journal)
        entry = Entry(at + 1, encode_header(Header("posting.closed", b"subject-10", 1)), body)
        head = Head(at + 1, chain(journals.hash_at(conn, journal, at), entry))
    signed = Signature(head.number, signer(writer.seed)(held.root, head))
    return Offer(journal, (entry,), head, (signed,), held.branch_of)


def forked(writer):
    """The branches of a journal that its owner has forked behind 3."""
    writer.write(*(b"x" for _ in range(5))).heads(())
    assert writer.receive(branch(writer, writer.name, 3, b"other")) is None
    with writer._engine.begin() as conn:
        found = [journals.held(conn, name) for name in writer.names()]
        return sorted(
            (one.name for one in found if one.branch_of), key=lambda name: journals.held(conn, name).head.number
        )


def test_another_history_of_a_branch_from_its_first_entry_on_is_one_more_branch():
    thief = machine(letter=0)
    _, longer = forked(thief)
    assert thief.receive(branch(thief, longer, 3, b"a third")) is None
    assert len([name for name in thief.names() if thief.held(name).branch_of]) == 3


def test_a_branch_offered_from_before_its_beginning_is_no_branch():
    thief = machine(letter=0)
    _, longer = forked(thief)
    assert isinstance(thief.receive(branch(thief, longer, 1, b"before")), ChainBroken)


@pytest.mark.parametrize("seed", range(4))
def test_what_forked_twice_reaches_others(seed):
    thief = machine(letter=0, seed=bytes([seed] * 32))
    for longer in forked(thief)[1:]:
        thief.receive(branch(thief, longer, 4, b"again"))
    other = Kiosk()
    other.take_roll([thief.admission()])
    line = Caller(other, Within(Responder(thief).answer), lambda: 0.0)
    for _ in range(10):
        line.round()
    assert other.names() == thief.names()


def test_a_trunk_goes_out_with_whichever_branch_counts():
    first, thief = machine(letter=0), machine(letter=1)
    branches = forked(thief)
    counting = max(branches)
    named = NamedHead(thief.member.key, thief.held(counting).head.number, thief.held(counting).head.hash)
    for _ in range(5):
        Caller(first, Within(Responder(thief).answer), lambda: 0.0).round()
    first.strike(thief, (named,))
    with first._engine.begin() as conn:
        conn.exec_driver_sql("UPDATE journals SET counts = 0, full = 0 WHERE name = ?", (min(branches),))
        assert journals.offer(conn, thief.name, 0, 1 << 16) is not None


@pytest.mark.parametrize("by", [2**63, -(2**63), 2**31 + 1])
def test_numbers_of_seats_that_no_table_can_add_are_no_fact(by):
    body = msgspec.msgpack.encode((b"posting-10", by))
    with pytest.raises(msgspec.DecodeError):
        facts.KINDS.read("headcount.changed", body)


def test_a_day_that_nobody_lives_to_see_is_a_day():
    assert day_of(LATEST).year == 9999


@pytest.fixture
def hall(tmp_path):
    store = Store.open(tmp_path / "data", tmp_path / "keys")
    yield store
    store.close()


def test_a_thief_that_let_a_friend_in_is_struck_off_with_him_and_what_both_wrote_is_named(hall):
    seeds = [hashlib.sha256(bytes([number])).digest() for number in range(2)]
    thief, friend = (member_of(hall.hall, seed, letter) for letter, seed in enumerate(seeds, 1))
    hall.admit(thief)
    hall.take_roll([state(Admitted(hall.hall, friend), seeds[0])])
    pen = Machine(seed=seeds[1])
    pen.hall = hall.hall
    pen.open()
    pen.heads(())
    with hall.write() as tx:
        tx.receive(pen.signed(pen.name))
    said = []
    assert roots.strike(thief.key.hex(), ["none"], said.append, lambda _: "")(hall) == DONE, said
    assert {hall.public_key} == hall.roll.members.keys()
    assert {head.key for head in hall.roll.heads} == {friend.key}


def test_a_seat_asked_for_again_after_it_was_given_back_stays_given_back(hall):
    now = hall.clock()
    services = open_services(hall, Catalogue(()), hall.clock)
    posting = new_id(hall.new_bytes)
    terms = (102, 1, 20_000, PayUnit.DAY, now + HOUR, new_id(hall.new_bytes), bytes(16))
    with hall.write() as tx:
        tx.append(posting, facts.PostingPublished(*terms))
        request = Request(tx.new_id(), tx.new_id(), posting)
    assert isinstance(services.signups.answer(request), Confirmed)
    assert services.signups.withdraw(request.signup)
    assert not isinstance(services.signups.answer(request), Confirmed)


@pytest.mark.parametrize("key", [bytes(32), bytes([1, *bytes(31)])])
def test_a_machine_that_nothing_can_be_sealed_to_is_none_and_stops_no_new_secret(hall, key):
    seed = hall.new_bytes(32)
    word = Ed25519PrivateKey.from_private_bytes(seed).sign(statements._member(hall.hall, key, 5))
    friend = Member(public_key(seed), key, 5, word)
    hall.take_roll([state(Admitted(hall.hall, friend), hall.seed)])
    assert friend.key not in hall.roll.members
    said = []
    assert roots.rekey(said.append, lambda _: "")(hall) == DONE, said
