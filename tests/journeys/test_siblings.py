"""Two kiosks of one hall on its network, without any province: one finds the other, seats come from home or a lease."""

import datetime as dt
from contextlib import ExitStack

import pytest

from kiosk.hall.form.draft import Draft
from kiosk.hall.seat.outcomes import Confirmed, Full, Unsure
from kiosk.place.hall import Hall, open_hall
from kiosk.processes.reach import reach
from kiosk.services.employer.sent import Published
from kiosk.settings import read_settings
from tests.journeys.halls import Settings, eventually, free_port, join
from tests.journeys.test_two_kiosks import TOMORROW

EMPLOYER = b"employer-1"


@pytest.fixture
def ports():
    return free_port(), free_port()


@pytest.fixture
def kiosks(make_hall, ports):
    """Two kiosks' programs: A made the hall's key, B was given it."""
    addresses = [f"http://127.0.0.1:{port}" for port in ports]
    first = make_hall(Settings("first", ("phone", "sync"), 0, sync_port=ports[0], siblings=(addresses[1],)))
    first.start()
    settings = Settings("second", ("phone", "sync"), 0, sync_port=ports[1], siblings=(addresses[0],), kiosk="B")
    second = make_hall(settings)
    join(second, first, addresses[0])
    second.start()
    return first, second


@pytest.fixture
def at(kiosks):
    """What each kiosk offers, as its screen opens it."""
    with ExitStack() as opened:
        yield [opened.enter_context(_opened(kiosk.place)) for kiosk in kiosks]


def _opened(place):
    return open_hall(place, read_settings(place.config), reach)


def _publish(hall: Hall, headcount: int) -> bytes:
    draft = Draft(
        "102", str(headcount), "260", "2", TOMORROW, "06:30", "全安广场", "", "王老板", "13800000000", paid="1"
    )
    published = hall.services.postings.publish(EMPLOYER, draft)
    assert isinstance(published, Published)
    return published.posting.id


def _worker(hall: Hall, number: int) -> bytes:
    day = dt.date.fromisoformat(TOMORROW)
    return hall.services.workers.register(f"1594310{number:04d}", (102,), day).id


def _knows(hall: Hall, posting: bytes) -> bool:
    with hall.store.read() as query:
        return query.postings.one(posting) is not None


def _has_lease(hall: Hall, posting: bytes) -> bool:
    with hall.store.read() as query:
        found, identity = query.postings.one(posting), hall.store.identity
        return found is not None and query.leases.account(found, query.journals.lineage(identity.journal)).free > 0


def test_a_seat_is_asked_of_its_home_and_given_out_of_a_lease_when_home_is_dead(kiosks, at):
    first, second = at
    small, large = _publish(first, 1), _publish(first, 12)
    eventually(lambda: _knows(second, small))

    given = second.services.signups.sign_up(_worker(second, 1), small)
    assert isinstance(given, Confirmed)
    assert given.signup.seat.label == "A1"
    assert given.contact.phone == "13800000000"
    assert isinstance(second.services.signups.sign_up(_worker(second, 2), small), Full | Unsure)

    eventually(lambda: _has_lease(second, large))
    kiosks[0].running.kill()
    assert second.services.signups.sign_up(_worker(second, 3), large).signup.seat.label == "B1"
    kiosks[0].running = None
    kiosks[0].start()
    eventually(lambda: first.store.digest("signups", "seats") == second.store.digest("signups", "seats"))
    assert first.store.verify() == second.store.verify() == ()
