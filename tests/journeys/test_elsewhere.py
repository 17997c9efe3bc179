"""Work of another hall by taps: a province on a port, two halls' programs, the seat that the other one gives."""

import datetime as dt

import pytest

from kiosk.hall.clock import day_of
from kiosk.hall.form.draft import Draft
from kiosk.hall.seat.signup import SignupState
from kiosk.place.hall import open_hall
from kiosk.processes.reach import reach
from kiosk.services.employer.sent import Published
from kiosk.settings import read_settings
from kiosk.store.identity.machine import system_clock
from tests.journeys.halls import Settings, eventually, free_port, issue_code, province_at, start_province
from tests.journeys.kiosk_screen import KioskScreen, look_for_work

PHONE = "15943107788"
TOMORROW = (day_of(system_clock()) + dt.timedelta(days=1)).isoformat()
WORK = Draft("102", "1", "310", "2", TOMORROW, "06:30", "九台区南山", "", "王老板", "13800000000", paid="1")


@pytest.fixture
def province_place(tmp_path):
    return province_at(tmp_path / "province", free_port())


@pytest.fixture
def port(province_place):
    return read_settings(province_place.config).province.port


@pytest.fixture
def province(province_place, port):
    running = [start_province(province_place, port)]
    yield running
    running[-1].kill()


@pytest.fixture
def halls(make_hall, province, province_place, port):
    """Ours and another one, both let in at the province, and their programs."""
    found = [
        make_hall(Settings(name, ("phone", "sync"), port, code=issue_code(province_place, name)))
        for name in ("ours", "other")
    ]
    for hall in found:
        hall.start()
    return found


@pytest.fixture
def other(halls):
    """The other hall's services, as its screen opens them."""
    place = halls[1].place
    with open_hall(place, read_settings(place.config), reach) as opened:
        yield opened


@pytest.fixture
def screen(halls, qapp):
    screen = KioskScreen(halls[0].place)
    yield screen
    screen.close()


def look_elsewhere(screen):
    """From the jobs to the work of other halls, as often as it takes until some has come there."""
    screen.tap("seeAll", "elsewhere")
    screen.until(lambda: screen.sees("page-elsewhere"))
    while not screen.sees("row-0"):
        screen.tap("back", "elsewhere")
        screen.until(lambda: screen.sees("page-elsewhere"))


def given(hall, posting):
    with hall.store.read() as query:
        return [one for one in query.signups.of_posting(posting) if one.state is SignupState.CONFIRMED]


def test_a_seat_of_another_hall_in_one_tap_and_kept_without_a_line(screen, other, province):
    published = other.services.postings.publish(b"employer-1", WORK)
    assert isinstance(published, Published)
    look_for_work(screen, PHONE, days_ahead=0)
    look_elsewhere(screen)
    assert "310" in screen.words("row-0")
    screen.tap_item(screen.find("ask", "row-0"))
    screen.until(lambda: screen.sees("page-applied"))
    ticket = screen.text("ticket")
    screen.until(lambda: screen.sees("seatLabel"))
    assert screen.text("seatLabel") == "A1"
    (signup,) = eventually(lambda: given(other, published.posting.id))
    assert signup.seat.label == "A1"

    province[-1].kill()
    screen.tap("main", "mySeats")
    screen.type(PHONE)
    screen.until(lambda: screen.sees("page-label"))
    screen.type(ticket)
    screen.tap("main")
    screen.until(lambda: screen.sees("page-applied"))
    assert screen.text("seatLabel") == "A1"
