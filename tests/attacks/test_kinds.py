"""A kiosk of the hall that lies: it says what a home or a seat's holder alone may say, and changes nothing."""

import secrets

import msgspec
import pytest

from kiosk.exchange.host import StoreHost
from kiosk.hall import facts
from kiosk.hall.facts.fact import MOST_SEATS
from kiosk.hall.ids import new_id
from kiosk.hall.posting import CloseReason, PayUnit, PostingState
from kiosk.hall.seat.lease import Account
from kiosk.hall.seat.outcomes import Already, Closed, Confirmed, Request, Shown, Unsure
from kiosk.hall.seat.signup import HOLDS_SEAT, Party, RefusalReason
from kiosk.hall.seat.waiting import OfferEnd
from kiosk.services.duties import Duties
from kiosk.store import tables, transaction
from kiosk.store.fold import Source, WhyNot, fold
from kiosk.store.rebuild import rows
from sync.authority.authority import Stated
from sync.copying.caller import Caller
from sync.copying.responder import Responder
from sync.copying.transport import Within
from sync.entries import ENTRY_LIMIT, Entry, Header, encode_header
from sync.nesting import MOST
from sync.roll.statements import NamedHead, Struck
from tests.kiosk import conftest as halls

clock, hall, make_sibling = halls.clock, halls.hall, halls.make_sibling


@pytest.fixture
def other(make_sibling):
    return make_sibling(1)


@pytest.fixture
def thief(make_sibling):
    """A stolen kiosk C, admitted as the others are."""
    return make_sibling(2)


def meet(*kiosks):
    """Everybody copies with everybody, does what is due, and copies again."""
    for _ in range(4):
        _copy_all(kiosks)
        for one in kiosks[:2]:
            Duties(one.store, one.store.clock).settle()
    _copy_all(kiosks)
    for one in kiosks[:2]:
        assert one.store.check() == ()
    assert kiosks[0].store.digest() == kiosks[1].store.digest()


def _copy_all(kiosks):
    for one in kiosks:
        for other in kiosks:
            if other is not one:
                _copy(one, other)


def _copy(one, other):
    caller = Caller(StoreHost(one.store), Within(Responder(StoreHost(other.store)).answer), lambda: 0.0)
    for _ in range(9):
        if caller.round().is_complete:
            return
    raise AssertionError("no end")


def say(kiosk, subject, *said):
    """As a program would that asks nobody."""
    with kiosk.store.write() as tx:
        for fact in said:
            tx.append(subject, fact)


def say_raw(kiosk, *entries):
    """Headers and bodies as no program of ours writes them."""
    with kiosk.store.write() as tx:
        for header, body in entries:
            tables.journals.append(tx.conn, tx.journal, header, body)


def an_id():
    return new_id(secrets.token_bytes)


def account(kiosk, posting) -> Account:
    with kiosk.store.read() as query:
        return query.leases.account(
            query.postings.one(posting.id), query.journals.lineage(kiosk.store.identity.journal)
        )


def column(kiosk, table, *names):
    with kiosk.store.read() as query:
        return [tuple(getattr(row, name) for name in names) for row in query.conn.execute(table.select())]


def confirmed(kiosk, posting, number):
    outcome = kiosk.services.signups.sign_up(kiosk.worker(number), posting.id)
    assert isinstance(outcome, Confirmed), outcome
    return outcome.signup


def test_lending_seats_of_another_s_posting_lends_none(hall, other, thief):
    posting = hall.publish(headcount="2")
    meet(hall, other, thief)
    say(thief, an_id(), facts.LeaseGranted(posting.id, other.store.identity.journal, 50))
    meet(hall, other, thief)
    assert account(other, posting).free == 0
    assert isinstance(other.services.signups.sign_up(other.worker(1), posting.id), Unsure)
    assert account(hall, posting).free == 2


def test_an_honest_lease_under_whose_id_another_lends_is_taken_as_it_was_meant(hall, other, thief):
    meet(hall, other, thief)
    posting = hall.publish(headcount="9")
    Duties(hall.store, hall.clock).settle()
    _copy(thief, hall)
    lent = column(hall, tables.leases, "id", "holder", "seats")
    mine = next(row for row in lent if row[1] == other.store.identity.journal)
    for lease, _, _ in lent:
        say(thief, lease, facts.LeaseGranted(bytes(10), bytes(10), 0), facts.LeaseTaken(posting.id, 3))
    _copy(other, thief)
    meet(hall, other, thief)
    assert account(other, posting).free == mine[2] == 3
    assert account(hall, posting).free == 3


def test_lending_in_the_home_s_place_does_not_keep_a_share_from_anybody(hall, other, thief):
    meet(hall, other, thief)
    posting = hall.publish(headcount="9")
    _copy(thief, hall)
    say(thief, an_id(), facts.LeaseGranted(posting.id, other.store.identity.journal, 1))
    _copy(hall, thief)
    meet(hall, other, thief)
    assert account(other, posting).free == 3


def test_recalling_seats_of_another_s_posting_moves_none(hall, other, thief):
    posting = hall.publish(headcount="9")
    meet(hall, other, thief)
    before = account(other, posting).free
    assert before
    say(thief, an_id(), facts.LeaseRecalled(posting.id, other.store.identity.journal, 9))
    meet(hall, other, thief)
    assert account(other, posting).free == before


def test_a_recall_that_another_answers_is_answered_by_its_holder_and_booked(hall, other, thief):
    meet(hall, other, thief)
    posting, its = hall.publish(headcount="9"), other.store.identity.journal
    meet(hall, other, thief)
    assert account(other, posting).free == 3
    assert hall.services.postings.change_headcount(posting.employer, posting.id, 1) == 6
    _copy(thief, hall)
    (recall,) = [recall for recall, holder in column(hall, tables.recalls, "id", "holder") if holder == its]
    say(thief, recall, facts.LeaseReturned(posting.id, 0), facts.ReturnBooked(posting.id, 0, its))
    _copy(other, thief)
    meet(hall, other, thief)
    assert (recall, its, 3) in column(other, tables.returns, "id", "holder", "seats")
    assert (recall, hall.store.identity.journal, its, 3) in column(
        hall, tables.bookings, "id", "home", "holder", "seats"
    ), "what the holder gave back is at home again"


def test_booking_what_another_home_is_owed_takes_nothing_from_it(hall, other, thief):
    posting = hall.publish(headcount="9")
    meet(hall, other)
    hall.services.postings.close(posting.employer, posting.id)
    _copy(other, hall)
    Duties(other.store, other.clock).settle()
    _copy(thief, other)
    for returned, holder in column(thief, tables.returns, "id", "holder"):
        say(thief, returned, facts.ReturnBooked(posting.id, 3, holder))
    _copy(hall, thief)
    meet(hall, other, thief)
    assert account(hall, posting).lent == 0
    assert account(hall, posting).free == 9


def test_seats_that_nobody_was_lent_do_not_come_back(hall, other, thief):
    posting = hall.publish(headcount="9")
    meet(hall, other)
    before = account(hall, posting).free
    for seats in (100, 9, 1):
        say(thief, an_id(), facts.LeaseReturned(posting.id, seats))
    for returned in (facts.LeaseReturned(posting.id, 3), facts.LeaseReturned(posting.id, 3)):
        say(thief, an_id(), facts.LeaseTaken(posting.id, 3), returned)
    meet(hall, other, thief)
    with hall.store.read() as query:
        lent = query.leases.lent_out(posting.id, thief.store.identity.journal)
    assert account(hall, posting).free + lent == before
    assert account(hall, posting).free + account(other, posting).free + lent == 9


def test_what_was_lent_comes_back_once_however_often_it_is_returned(hall, other, thief):
    meet(hall, other, thief)
    posting = hall.publish(headcount="12")
    Duties(hall.store, hall.clock).settle()
    assert account(hall, posting).free == 4
    hall.services.postings.close(posting.employer, posting.id)
    for _ in range(5):
        say(thief, an_id(), facts.LeaseReturned(posting.id, 3))
    meet(hall, other, thief)
    assert account(hall, posting).lent == 0
    assert account(hall, posting).free == 12
    say(thief, an_id(), facts.LeaseReturned(posting.id, 3))
    meet(hall, other, thief)
    assert account(hall, posting).free == 12
    booked = sorted(seats for (seats,) in column(hall, tables.bookings, "seats"))
    assert booked == [1, 3, 4], "what brings nothing back is not written down either"


def test_a_seat_that_another_frees_stays_with_its_holder(hall, other, thief):
    posting = hall.publish(headcount="2")
    given = [confirmed(hall, posting, number) for number in range(2)]
    meet(hall, other, thief)
    for signup in given:
        say(thief, signup.id, facts.SeatFreed(posting.id))
    meet(hall, other, thief)
    assert account(hall, posting).free == 0
    for kiosk in (hall, other):
        assert kiosk.services.jobs.posting(posting.id).places_left == 0
        with kiosk.store.read() as query:
            assert {each.state for each in query.signups.of_posting(posting.id)} <= {*HOLDS_SEAT}
    assert other.services.signups.withdraw(given[0].id)
    meet(hall, other, thief)
    assert account(hall, posting).free == 1, "the holder frees it, whoever said so before"


def test_a_withdrawal_frees_the_seat_in_its_holder_s_account_alone(hall, other):
    posting = hall.publish(headcount="2")
    given = confirmed(hall, posting, 1)
    meet(hall, other)
    assert other.services.signups.withdraw(given.id)
    assert column(other, tables.freed, "id") == []
    assert account(other, posting) == Account()
    meet(hall, other)
    assert column(other, tables.freed, "id", "holder") == [(given.id, hall.store.identity.journal)]
    assert account(hall, posting).free == 2


@pytest.mark.parametrize("by", [50, -50])
def test_another_s_headcount_is_not_changed(hall, other, thief, by):
    posting = hall.publish(headcount="9")
    meet(hall, other, thief)
    before = [account(kiosk, posting).free for kiosk in (hall, other)]
    say(thief, posting.id, facts.HeadcountChanged(posting.id, by))
    meet(hall, other, thief)
    assert [account(kiosk, posting).free for kiosk in (hall, other)] == before
    for kiosk in (hall, other):
        assert kiosk.services.jobs.posting(posting.id).places_left == 9


def _named_before(thief, hall):
    """Go on until the thief's journal has the smaller name."""
    while thief.store.identity.journal > hall.store.identity.journal:
        thief.store.go_on(holds_seats=True)


@pytest.mark.parametrize("names_heads", [False, True])
def test_a_posting_published_again_by_another_is_never_given_beyond_what_its_home_had(hall, other, thief, names_heads):
    posting = hall.publish(headcount="3")
    given = [confirmed(hall, posting, number) for number in range(2)]
    meet(hall, other, thief)
    _named_before(thief, hall)
    terms = posting.terms
    false = facts.PostingPublished(terms.trade, 99, 1, PayUnit.DAY, terms.start, bytes(10), bytes(16), 7)
    say(thief, posting.id, false)
    meet(hall, other, thief)
    for kiosk in (hall, other):
        with kiosk.store.read() as query:
            known = query.signups.of_posting(posting.id)
            assert [signup.id for signup in known] == sorted((signup.id for signup in given), key=_seats(given).get)
        for number in range(2, 8):
            assert not isinstance(kiosk.services.signups.sign_up(kiosk.worker(number), posting.id), Confirmed)
    strike(hall, thief, names_heads=names_heads)
    meet(hall, other)
    assert hall.services.jobs.posting(posting.id).home == hall.store.identity.journal, "struck off, it counts for less"
    assert account(hall, posting).free == 1
    assert confirmed(hall, posting, 20).seat.label == "A3"


def _seats(given):
    return {signup.id: signup.seat for signup in given}


def strike(hall, gone, *, names_heads=False):
    key = gone.store.public_key
    with hall.store.read() as query:
        held = [query.journals.held(far.journal) for far in query.journals.heads((hall.store.hall,))]
    heads = tuple(NamedHead(key, one.head.number, one.head.hash) for one in held if one.public_key == key)
    hall.store.take_roll([hall.store.keys.root.state(Struck(hall.store.hall, key, heads if names_heads else (), ()))])


def test_a_machine_with_many_journals_is_struck_off_as_well(hall, other, thief, monkeypatch):
    most = NamedHead(b"k" * 32, 2**53, b"h" * 32)
    assert len(msgspec.msgpack.encode(Stated((most,) * transaction.HEADS_AN_ENTRY))) < ENTRY_LIMIT
    monkeypatch.setattr(transaction, "HEADS_AN_ENTRY", 6)
    posting = hall.publish(headcount="3")
    for _ in range(20):
        thief.store.go_on(holds_seats=True)
    meet(hall, other, thief)
    strike(hall, thief)
    meet(hall, other)
    for kiosk in (hall, other):
        assert not isinstance(kiosk.services.signups.sign_up(thief.worker(1), posting.id), Closed)
    assert isinstance(thief.services.signups.sign_up(thief.worker(2), posting.id), Closed | Unsure)


def test_a_journal_that_names_another_s_as_its_own_before_does_not_have_its_postings(hall, other, thief):
    posting = hall.publish(headcount="9")
    meet(hall, other, thief)
    mine = hall.store.identity.journal
    with thief.store.write() as tx:
        far = tx.journals.held(mine)
        earlier = facts.Earlier(mine, (far.head.number, far.head.hash))
        tx.go_on(facts.JournalOpened(tx.hall, thief.store.public_key, earlier, 0, tx.new_id()))
    meet(hall, other, thief)
    with other.store.read() as query:
        assert query.journals.lineage(thief.store.identity.journal) == (thief.store.identity.journal,)
        assert mine in query.journals.current(hall.store.hall)
    with hall.store.read() as query:
        assert not set(query.leases.to_take(query.journals.lineage(mine)))
    assert account(hall, posting).headcount == 9
    later = hall.publish(headcount="9")
    meet(hall, other, thief)
    assert account(other, later).free


def test_a_machine_that_opens_journal_after_journal_leaves_the_others_their_share(hall, other, thief):
    for _ in range(8):
        with thief.store.write() as tx:
            tx.go_on(facts.JournalOpened(tx.hall, thief.store.public_key, None, 2, tx.new_id()))
        _copy(hall, thief)
    posting = hall.publish(headcount="9")
    meet(hall, other, thief)
    assert account(other, posting).free == 3
    with hall.store.read() as query:
        others = query.journals.others(hall.store.hall, hall.store.identity.journal)
    assert {*others} == {other.store.identity.journal, thief.store.identity.journal}


def test_a_journal_that_opens_again_or_opens_and_ends_another_s_says_nothing(hall, other, thief):
    meet(hall, other, thief)
    mine, its = hall.store.identity.journal, thief.store.identity.journal
    head = (1, bytes(32))
    for subject, key, follows in (
        (its, thief.store.public_key, facts.Earlier(its, head)),
        (its, hall.store.public_key, facts.Earlier(mine, head)),
        (mine, thief.store.public_key, facts.Earlier(its, head)),
    ):
        opened = facts.JournalOpened(hall.store.hall, key, follows, 0, subject)
        say_raw(thief, (Header("journal.opened", subject, 1), facts.encode(opened)))
    say(thief, mine, facts.JournalEnded())
    before = rows_of(other, tables.kiosks)
    meet(hall, other)
    _copy(hall, thief)
    _copy(other, thief)
    assert rows_of(other, tables.kiosks) == before
    assert rows_of(other, tables.journal_ends) == []
    with other.store.read() as query:
        assert query.journals.lineage(its) == (its,)
        assert query.journals.lineage(mine) == (mine,)
    assert hall.store.check() == other.store.check() == ()


def rows_of(kiosk, table):
    with kiosk.store.read() as query:
        return rows(query.conn, table)


def test_any_kiosk_closes_a_posting_and_the_seats_given_stand(hall, other, thief):
    posting = hall.publish(headcount="9")
    given = confirmed(hall, posting, 1)
    meet(hall, other, thief)
    say(thief, posting.id, facts.PostingClosed(CloseReason.DESK_TOOK_OFF))
    meet(hall, other, thief)
    assert hall.services.jobs.posting(posting.id).state is PostingState.CLOSED
    assert isinstance(hall.services.signups.sign_up(hall.worker(2), posting.id), Closed)
    with other.store.read() as query:
        assert query.signups.one(given.id).state in HOLDS_SEAT


def test_two_persons_are_not_made_one_by_another_kiosk(hall, other, thief):
    first, second = hall.publish(), hall.publish(trade="101")
    one, two = confirmed(hall, first, 1), confirmed(hall, second, 2)
    meet(hall, other, thief)
    smaller, larger = sorted((one.worker, two.worker))
    say(thief, larger, facts.PersonSame(smaller))
    for worker in (smaller, larger):
        say(thief, worker, facts.PersonSame(bytes(10)))
    meet(hall, other, thief)
    with hall.store.read() as query:
        assert query.persons.ids_of(larger) == (larger,)
        assert {query.signups.one(signup.id).state for signup in (one, two)} <= {*HOLDS_SEAT}


def test_one_person_of_two_ids_is_still_found_by_each_kiosk_for_itself(hall, other, thief):
    morning, evening = hall.publish(), other.publish(time="18:30")
    one, two = confirmed(hall, morning, 5), confirmed(other, evening, 5)
    meet(hall, other, thief)
    smaller, larger = sorted((one.worker, two.worker))
    for kiosk in (hall, other):
        with kiosk.store.read() as query:
            assert query.persons.ids_of(larger) == query.persons.ids_of(smaller) == (smaller, larger)
            assert {query.signups.one(signup.id).state for signup in (one, two)} <= {*HOLDS_SEAT}


def test_a_seat_given_under_another_s_id_leaves_that_one_as_it_was(hall, other, thief):
    posting = hall.publish(headcount="2")
    given = confirmed(hall, posting, 1)
    meet(hall, other, thief)
    _named_before(thief, hall)
    say(thief, given.id, facts.SignupConfirmed(bytes(10), bytes(10), 0, 0))
    say(thief, given.id, facts.SignupRefused(bytes(10), bytes(10), RefusalReason.FULL))
    say(thief, given.id, facts.SignupConfirmed(posting.id, an_id(), 2, 1))
    meet(hall, other, thief)
    for kiosk in (hall, other):
        with kiosk.store.read() as query:
            assert query.signups.one(given.id) == given
            assert query.signups.of_worker(given.worker) == (given,)
    assert isinstance(hall.services.signups.of_seat("13900000001", "A1"), Shown)
    assert isinstance(hall.services.signups.answer(Request(given.id, given.worker, posting.id)), Confirmed)
    assert hall.services.signups.withdraw(given.id)
    assert account(hall, posting).free == 2


def test_who_holds_no_seat_gives_none_and_hides_no_work(hall, other, thief):
    posting, worker = hall.publish(headcount="2"), hall.worker(1)
    meet(hall, other, thief)
    for number in range(60):
        say(thief, an_id(), facts.SignupConfirmed(posting.id, worker if number % 2 else an_id(), 0, 9000 + number))
    say(thief, an_id(), facts.SignupConfirmed(an_id(), worker, 2, 1))
    meet(hall, other, thief)
    for kiosk in (hall, other):
        assert kiosk.services.jobs.posting(posting.id).places_left == 2
        with kiosk.store.read() as query:
            assert query.signups.of_posting(posting.id) == query.signups.of_worker(worker) == ()
    hall.clock.at += 1
    given = [hall.services.signups.sign_up(person, posting.id) for person in (worker, hall.worker(2))]
    assert all(isinstance(each, Confirmed) for each in given)
    meet(hall, other, thief)
    with hall.store.read() as query:
        states = [query.signups.one(each.signup.id).state for each in given]
    assert all(state in HOLDS_SEAT for state in states), "no seat falls for one that was nobody's to give"


def test_who_gave_back_all_it_was_lent_hides_no_work_by_giving_on(hall, other, thief):
    meet(hall, other, thief)
    posting = hall.publish(headcount="9")
    meet(hall, other, thief)
    say(thief, an_id(), facts.LeaseReturned(posting.id, 3))
    meet(hall, other, thief)
    for number in range(20):
        say(thief, an_id(), facts.SignupConfirmed(posting.id, an_id(), 2, number))
    meet(hall, other, thief)
    assert hall.services.jobs.posting(posting.id).places_left == 9, "it has none to give"


def test_what_another_refused_is_asked_and_answered_here(hall, other, thief):
    posting, wanted = hall.publish(), an_id()
    say(thief, wanted, facts.SignupRefused(posting.id, an_id(), RefusalReason.FULL))
    meet(hall, other, thief)
    outcome = hall.services.signups.apply(Request(wanted, hall.worker(1), posting.id))
    assert isinstance(outcome, Confirmed | Already)


def test_a_label_that_another_says_beyond_all_labels_is_not_gone_on_from(hall, other, thief):
    posting = hall.publish(headcount="9")
    say(thief, an_id(), facts.SignupConfirmed(posting.id, an_id(), 0, 12))
    say(thief, an_id(), facts.SignupConfirmed(posting.id, an_id(), 0, MOST_SEATS))
    meet(hall, other, thief)
    given = hall.services.signups.sign_up(hall.worker(1), posting.id)
    assert given.signup.seat.label == "A13", "what can be read out is: another machine may have had the letter"


def test_a_queue_in_the_home_s_place_keeps_no_seat_from_anybody(hall, other, thief):
    meet(hall, other, thief)
    posting = hall.publish(headcount="9")
    meet(hall, other, thief)
    place, offer = an_id(), an_id()
    say(thief, place, facts.WaitingJoined(posting.id, an_id(), 1))
    say(thief, offer, facts.OfferMade(posting.id, place, 9), facts.OfferWanted(1))
    say(thief, posting.id, facts.HeadcountWished(1))
    meet(hall, other, thief)
    assert account(hall, posting).free == account(other, posting).free == 3
    assert hall.services.jobs.posting(posting.id).places_left == 9
    assert hall.services.waitings.called(hall.clock()) == ()
    confirmed(hall, posting, 1)
    confirmed(other, posting, 2)


def test_an_offer_that_another_ends_or_takes_stands_as_the_home_made_it(hall, other, thief):
    posting = hall.publish(headcount="1")
    signup = confirmed(hall, posting, 0)
    meet(hall, other, thief)
    place = hall.services.waitings.join(hall.worker(1), posting.id).waiting.id
    hall.services.signups.withdraw(signup.id)
    hall.services.turns.settle()
    meet(hall, other, thief)
    ((offer, _),) = column(hall, tables.offers, "id", "home")
    say(thief, offer, facts.OfferEnded(posting.id, OfferEnd.LAPSED, 1), facts.OfferMade(posting.id, place, 0))
    say(thief, place, facts.WaitingJoined(posting.id, an_id(), 7))
    meet(hall, other, thief)
    assert [call.place for call in other.services.waitings.called(other.clock())] == [1]
    assert account(hall, posting).offered == 1
    with hall.store.read() as query:
        (mine,) = query.waiting.of_posting(posting.id)
    assert (mine.place, mine.silences) == (1, 0)


def test_numbers_out_of_all_bounds_stop_nothing(hall, other, thief):
    posting = hall.publish(headcount="2")
    meet(hall, other, thief)
    most, least = 2**64 - 1, -(2**63)
    encode = msgspec.msgpack.encode
    for number in (most, 2**53, least):
        at = Header("posting.closed", an_id(), number)
        say_raw(thief, (at, encode([1])))
        for kind, body in (
            ("headcount.changed", [posting.id, number]),
            ("lease.returned", [posting.id, number]),
            ("lease.granted", [posting.id, other.store.identity.journal, number]),
            ("signup.confirmed", [posting.id, an_id(), 0, number]),
            ("signup.confirmed", [posting.id, an_id(), number, 1]),
            ("posting.published", [101, 2, 1, 2, number, bytes(10), bytes(16), 1, 0]),
            ("journal.opened", [hall.store.hall, bytes(32), None, number, bytes(10), True]),
            ("worker.registered", [number]),
            ("notice.posted", [number, bytes(16)]),
        ):
            say_raw(thief, (Header(kind, an_id(), 1), encode(body)))
    meet(hall, other, thief)
    assert confirmed(hall, posting, 1).seat.label == "A1"
    heads = [{far.journal: far.head for far in StoreHost(kiosk.store).heads(())} for kiosk in (hall, thief)]
    assert heads[0][thief.store.identity.journal] == heads[1][thief.store.identity.journal], "all of it was stored"


@pytest.mark.parametrize(
    ("deep", "state"), [(MOST, PostingState.CLOSED), (MOST + 1, PostingState.OPEN), (16_000, PostingState.OPEN)]
)
def test_a_body_that_nests_too_deep_is_kept_and_changes_nothing(hall, other, thief, deep, state):
    posting = hall.publish()
    meet(hall, other, thief)
    say_raw(thief, (Header("posting.closed", posting.id, 1), b"\x92\x01" + b"\x91" * (deep - 1) + b"\xc0"))
    later = thief.publish()
    meet(hall, other, thief)
    assert hall.services.jobs.posting(posting.id).state is state
    assert hall.services.jobs.posting(later.id).state is PostingState.OPEN, "its journal goes on"
    with hall.store.read() as query:
        kept = [(each.kind, each.why) for each in query.journals.not_applied(thief.store.identity.journal)]
    assert kept == [("posting.closed", WhyNot.MALFORMED)] * (state is PostingState.OPEN)


def test_of_an_inbox_only_what_it_says_of_itself_at_once_is_read(hall):
    mine, inbox = hall.store.identity.journal, b"i" * 10
    opened = facts.JournalOpened(hall.store.hall, bytes(32), None, 0, inbox)
    before = rows_of(hall, tables.kiosks)
    with hall.store.write() as tx:
        entries = [
            Entry(number, encode_header(Header(fact.kind, mine, 1)), facts.encode(fact))
            for number, fact in enumerate((opened, facts.JournalEnded(), facts.SignupWithdrawn(Party.HALL)), start=1)
        ]
        fold(tx.conn, Source(inbox, is_inbox=True), entries)
    assert rows_of(hall, tables.kiosks) == before
    assert hall.store.check() == ()
