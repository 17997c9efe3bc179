"""Where a kiosk of the hall is asked for a seat: where that machine itself says."""

import threading

import msgspec
import pytest

from kiosk.exchange.kiosks.door import LIMITS, create_app
from kiosk.exchange.kiosks.gate import Gate
from kiosk.exchange.kiosks.sealed import Challenges, Door
from kiosk.exchange.kiosks.seats import SEAT, Question, Seats, ask_other, note_place
from kiosk.hall.seat.asked import Told
from kiosk.hall.seat.outcomes import Busy, Closed, Confirmed, Request
from kiosk.network.ports import Port, bind
from kiosk.network.serving import serve_within
from kiosk.services.worker.giving import SHOWN_AGAIN
from kiosk.threads import Threads
from tests.kiosk import conftest as halls

clock, hall, make_sibling, copy = halls.clock, halls.hall, halls.make_sibling, halls.copy


@pytest.fixture
def asked():
    return []


@pytest.fixture
def answering(make_sibling, free_port, asked, hall):
    """Another kiosk of the hall, open on the network, and where."""
    other, stop = make_sibling(1), threading.Event()
    other.store.take_roll(hall.store.roll.kept)
    seats = Seats(other.store, other.services.answer)

    def answer(asking, body):
        asked.append(asking.key)
        return seats.answer(asking, body)

    store = other.store
    door = Door(store, Challenges(store.running, store.new_bytes(32)), {SEAT: answer})
    with Threads(stop) as threads:
        serve_within(
            create_app(door, Gate(store)), LIMITS, bind(Port("127.0.0.1", free_port, "sync.port")), threads, stop
        )
        yield other, f"http://127.0.0.1:{free_port}"
        stop.set()


def test_nobody_becomes_another_s_address(hall, make_sibling, answering, asked):
    (other, address), third = answering, make_sibling(2)
    other.store.take_roll(hall.store.roll.kept)
    posting = other.publish()
    for each in (other, third):
        copy(hall, each)
    member = hall.store.roll.members[other.store.public_key]
    note_place(hall.store, member, address)
    request = Request(b"signup-001", hall.worker(1), posting.id)
    ask = ask_other(hall.store)
    assert ask(third.store.identity.journal, request) is None
    assert asked == []
    copy(other, hall)
    assert isinstance(ask(other.store.identity.journal, request), Confirmed)
    assert asked == [hall.store.public_key]


@pytest.fixture
def ask(hall, make_sibling):
    """Puts a question to this kiosk as another of the hall does."""
    key = make_sibling(3).store.public_key
    member = hall.store.roll.members[key]
    seats = Seats(hall.store, hall.services.answer)

    def ask(posting, worker, journal=None, signup=b"signup-001"):
        question = Question(journal or hall.store.identity.journal, Request(signup, worker, posting.id))
        return msgspec.msgpack.decode(seats.answer(member, msgspec.msgpack.encode(question)), type=Told | None)

    return ask


def test_a_question_that_was_refused_is_refused_again_whatever_has_changed(hall, ask):
    first, second, worker = hall.publish(), hall.publish(), hall.worker(1)
    held = hall.services.signups.sign_up(worker, first.id).signup
    hall.clock.at += SHOWN_AGAIN + 1
    assert isinstance(ask(second, worker), Busy)
    assert hall.services.signups.withdraw(held.id)
    assert isinstance(ask(second, worker), Busy), "an old question is on its way for long, or sent again"
    assert isinstance(ask(second, worker, signup=b"signup-002"), Confirmed)


def test_a_question_whose_seat_was_given_back_gives_none_when_it_comes_again(hall, ask):
    posting, worker = hall.publish(), hall.worker(1)
    given = ask(posting, worker)
    assert ask(posting, worker) == given
    assert hall.services.signups.withdraw(given.signup.id)
    assert isinstance(ask(posting, worker), Closed)
    with hall.store.read() as query:
        assert [each.id for each in query.signups.of_posting(posting.id)] == [given.signup.id]


def test_a_question_to_the_writer_of_another_journal_gives_nothing(hall, ask):
    posting = hall.publish()
    assert ask(posting, hall.worker(1), journal=b"journal-01") is None
    with hall.store.read() as query:
        assert query.signups.of_posting(posting.id) == ()
