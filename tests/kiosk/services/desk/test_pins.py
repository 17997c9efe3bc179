"""A PIN opens the kiosk's panel for clerks and managers: guessed slowly, apart from the desk, ended by a new secret."""

import threading

import pytest

from kiosk.commands.acts.root import rekey
from kiosk.hall.clock import DAY, MINUTE
from kiosk.hall.desk.clerk import Appointment, Clerk, NotKnown, Refused, Role
from kiosk.hall.desk.pin import is_pin
from tests.kiosk.conftest import Hall, StandingClock, copy

RIGHT, PIN, OTHER_PIN, WRONG = "天亮以前 来了三个人", "482953", "739164", "904837"


@pytest.fixture
def running():
    return StandingClock()


@pytest.fixture
def hall(tmp_path, clock, running):
    hall = Hall(tmp_path, clock, running=running)
    yield hall
    hall.store.close()


@pytest.fixture
def manager(hall):
    manager = hall.services.desk.clerks.first("李华", RIGHT)
    assert hall.services.desk.pins.change(manager.id, PIN) is None
    return manager


def appoint(hall, manager, role=Role.CLERK, name="王芳"):
    until = hall.clock() + DAY if role is Role.VOLUNTEER else None
    return hall.services.desk.clerks.appoint(manager.id, Appointment(name, role, RIGHT, until))


@pytest.mark.parametrize("pin", ["482953", "739164", "903847", "305172"])
def test_six_digits_of_no_pattern_are_a_pin(pin):
    assert is_pin(pin)


EASY = ("123456", "012345", "567890", "654321", "098765", "111111", "121212", "112211", "123123", "123321")
NONE = ("", "48295", "4829531", "48295a", "４８２９５３", " 482953")
BIRTHDAYS = ("900512", "000229", "991231", "198805", "200112")


@pytest.mark.parametrize("pin", [*EASY, *NONE, *BIRTHDAYS])
def test_what_is_tried_first_is_no_pin(hall, manager, pin):
    assert hall.services.desk.pins.change(manager.id, pin) is Refused.PIN
    assert isinstance(hall.services.desk.pins.enter(manager.id, PIN), Clerk), "the one before stands"


def test_a_pin_is_sealed_and_kept_as_a_slow_hash(hall, manager):
    with hall.store.read() as query:
        assert query.clerks.pin(manager.id).phc.startswith("$argon2id$")
    database = b"".join(path.read_bytes() for path in hall.folder.rglob("hall.db*"))
    assert b"$argon2id$" not in database


def test_who_has_one_is_let_in_by_it_alone(hall, manager):
    other = appoint(hall, manager)
    assert [each.name for each in hall.services.desk.pins.holders()] == ["李华"]
    assert isinstance(hall.services.desk.pins.enter(other.id, PIN), NotKnown), "nobody has it who has set none"
    assert isinstance(hall.services.desk.pins.enter(manager.id, WRONG), NotKnown)
    assert hall.services.desk.pins.enter(manager.id, PIN).id == manager.id
    assert hall.services.desk.pins.change(manager.id, OTHER_PIN) is None
    assert isinstance(hall.services.desk.pins.enter(manager.id, PIN), NotKnown)


@pytest.mark.parametrize("role", [Role.VOLUNTEER, Role.AUDITOR])
def test_volunteers_and_auditors_are_not_at_the_panel(hall, manager, role):
    assert hall.services.desk.pins.change(appoint(hall, manager, role).id, PIN) is Refused.NO_PANEL


def test_who_is_ended_is_out_at_once(hall, manager):
    clerk = appoint(hall, manager)
    hall.services.desk.pins.change(clerk.id, OTHER_PIN)
    assert hall.services.desk.pins.at_panel(clerk.id).name == "王芳"
    hall.services.desk.clerks.end(manager.id, clerk.id)
    assert hall.services.desk.pins.at_panel(clerk.id) is None
    assert isinstance(hall.services.desk.pins.enter(clerk.id, OTHER_PIN), NotKnown)
    assert hall.services.desk.pins.change(clerk.id, OTHER_PIN) is Refused.NOBODY


def test_the_fifth_wrong_one_waits_for_everybody_at_the_panel_and_for_nobody_at_the_desk(hall, manager, running):
    pins, other = hall.services.desk.pins, appoint(hall, manager)
    pins.change(other.id, OTHER_PIN)
    assert [pins.enter(manager.id, WRONG).wait_ms for _ in range(5)] == [0, 0, 0, 0, MINUTE]
    assert pins.enter(manager.id, PIN).wait_ms == MINUTE
    assert pins.enter(other.id, OTHER_PIN).wait_ms == MINUTE
    for place in ("desk", "command"):
        assert isinstance(hall.services.desk.clerks.enter("李华", RIGHT, place), Clerk)
    running.at += MINUTE
    assert isinstance(pins.enter(manager.id, PIN), Clerk)


def test_ones_own_pin_gives_no_new_tries_at_anothers(hall, manager):
    pins, other = hall.services.desk.pins, appoint(hall, manager)
    pins.change(other.id, OTHER_PIN)
    for _ in range(4):
        pins.enter(manager.id, WRONG)
    assert isinstance(pins.enter(other.id, OTHER_PIN), Clerk)
    assert pins.enter(manager.id, WRONG).wait_ms == MINUTE


def test_tries_at_one_moment_are_tries_one_after_the_other(hall, manager):
    told = []
    threads = [
        threading.Thread(target=lambda: told.append(hall.services.desk.pins.enter(manager.id, WRONG)))
        for _ in range(12)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(each.wait_ms for each in told) == [0, 0, 0, 0, *[MINUTE] * 8]


def test_a_new_secret_of_the_hall_ends_every_pin_at_every_kiosk(hall, manager, make_sibling):
    other = make_sibling()
    copy(hall, other)
    assert isinstance(other.services.desk.pins.enter(manager.id, PIN), Clerk)
    said = []
    assert rekey(said.append, lambda _: "")(hall.store) == 0, said
    copy(hall, other)
    for each in (hall, other):
        assert each.services.desk.pins.holders() == ()
        assert each.services.desk.pins.at_panel(manager.id) is None
        assert isinstance(each.services.desk.pins.enter(manager.id, PIN), NotKnown)
    assert hall.services.desk.pins.change(manager.id, OTHER_PIN) is None
    assert isinstance(hall.services.desk.pins.enter(manager.id, OTHER_PIN), Clerk)
