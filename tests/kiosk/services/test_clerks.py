"""Clerks are the hall's: appointed by a manager, known at every kiosk, guessed slowly, never without a manager."""

import pytest

from kiosk.hall.clock import DAY, MINUTE
from kiosk.hall.desk.clerk import Appointment, Clerk, NotKnown, Refused, Role
from kiosk.store.guessing.passphrases import hashed, is_right
from tests.kiosk.conftest import Hall, StandingClock, copy

RIGHT, OTHER = "天亮以前 来了三个人", "又一句 谁也猜不到的话"
DESK, PANEL = "desk", "panel"


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
    return hall.services.clerks.first("李华", RIGHT)


def appoint(hall, manager, name="王芳", role=Role.CLERK, until=None):
    return hall.services.clerks.appoint(manager.id, Appointment(name, role, OTHER, until))


def test_the_first_manager_is_appointed_once_and_comes_in_by_name_and_passphrase(hall, manager):
    assert isinstance(manager, Clerk)
    assert hall.services.clerks.first("张三", OTHER) is Refused.HAS_MANAGER
    entered = hall.services.clerks.enter(" 李华 ", RIGHT, DESK)
    assert (entered.id, entered.role) == (manager.id, Role.MANAGER)
    assert isinstance(hall.services.clerks.enter("李华", OTHER, DESK), NotKnown)


def test_name_and_passphrase_are_sealed(hall, manager):
    appoint(hall, manager)
    database = b"".join(path.read_bytes() for path in hall.folder.rglob("hall.db*"))
    for secret in ("李华", "王芳", RIGHT, OTHER, "$argon2id$"):
        assert secret.encode() not in database


@pytest.mark.parametrize("passphrase", ["", "short", "1111111111", "李华李华李华李华李华", "x" * 300])
def test_what_anybody_would_guess_is_no_passphrase(hall, passphrase):
    assert hall.services.clerks.first("李华", passphrase) is Refused.PASSPHRASE
    assert hall.services.clerks.all() == ()


@pytest.mark.parametrize("name", ["", "  ", "\u202e", "名" * 21])
def test_a_clerk_has_a_name(hall, name):
    assert hall.services.clerks.first(name, RIGHT) is Refused.NAME


def test_only_a_manager_appoints(hall, manager):
    clerk = appoint(hall, manager)
    assert clerk.by == manager.id
    assert appoint(hall, clerk, "赵六") is Refused.NOT_MANAGER
    assert appoint(hall, manager, "王芳") is Refused.NAME_TAKEN
    assert appoint(hall, manager, "志愿", Role.VOLUNTEER) is Refused.NO_END


def test_a_volunteer_is_one_until_a_date(hall, manager):
    until = hall.clock() + DAY
    appoint(hall, manager, role=Role.VOLUNTEER, until=until)
    assert isinstance(hall.services.clerks.enter("王芳", OTHER, DESK), Clerk)
    hall.clock.at = until
    assert isinstance(hall.services.clerks.enter("王芳", OTHER, DESK), NotKnown)
    assert [clerk.name for clerk in hall.services.clerks.serving()] == ["李华"]


def test_the_last_manager_cannot_be_ended(hall, manager):
    clerks = hall.services.clerks
    other = appoint(hall, manager, role=Role.MANAGER, until=hall.clock() + DAY)
    assert clerks.end(other.id, manager.id) is Refused.LAST_MANAGER  # else nobody is left after a day
    lasting = appoint(hall, manager, "赵六", Role.MANAGER)
    assert clerks.end(lasting.id, manager.id).id == manager.id
    assert clerks.end(lasting.id, manager.id) is Refused.NOBODY
    assert clerks.end(manager.id, lasting.id) is Refused.NOT_MANAGER
    assert isinstance(clerks.enter("李华", RIGHT, DESK), NotKnown)


def test_with_the_sheet_one_more_manager_is_appointed(hall, manager):
    assert isinstance(hall.services.clerks.first("张三", OTHER, has_sheet=True), Clerk)
    assert len(hall.services.clerks.serving()) == 2


def test_a_changed_passphrase_is_the_only_one(hall, manager):
    assert hall.services.clerks.change_passphrase(manager.id, "short") is Refused.PASSPHRASE
    assert hall.services.clerks.change_passphrase(manager.id, OTHER) is None
    assert isinstance(hall.services.clerks.enter("李华", RIGHT, DESK), NotKnown)
    assert hall.services.clerks.enter("李华", OTHER, DESK).id == manager.id


def test_a_clerk_is_known_at_every_kiosk_and_no_beats_yes(hall, manager, make_sibling):
    other, clerk = make_sibling(), appoint(hall, manager)
    copy(hall, other)
    assert other.services.clerks.enter("王芳", OTHER, DESK).id == clerk.id
    hall.services.clerks.end(manager.id, clerk.id)
    other.services.clerks.change_passphrase(clerk.id, RIGHT)
    copy(hall, other)
    copy(other, hall)
    for each in (hall, other):
        assert isinstance(each.services.clerks.enter("王芳", RIGHT, DESK), NotKnown)
        assert [one.name for one in each.services.clerks.serving()] == ["李华"]


def test_who_guesses_waits_longer_each_time_and_then_not_even_the_right_one_is_heard(hall, manager, running):
    def guess(passphrase="falsch und lang", place=DESK):
        return hall.services.clerks.enter("李华", passphrase, place)

    waits = [guess().wait_ms for _ in range(4)]
    assert waits == [0, 0, 0, 0]
    for minutes in (1, 2, 4, 8, 16, 30, 30):
        assert guess().wait_ms == minutes * MINUTE
        assert guess(RIGHT).wait_ms == minutes * MINUTE
        running.at += minutes * MINUTE
    assert isinstance(guess(RIGHT), Clerk)
    assert guess().wait_ms == 0


def test_a_place_that_guesses_at_many_waits_and_others_do_not(hall, manager):
    clerks = hall.services.clerks
    for number in range(5):
        last = clerks.enter(f"某人{number}", "falsch und lang", DESK)
    assert last.wait_ms == MINUTE
    assert clerks.enter("李华", RIGHT, DESK).wait_ms == MINUTE
    assert isinstance(clerks.enter("李华", RIGHT, PANEL), Clerk)


def test_a_clock_that_is_set_and_a_machine_started_anew_let_nobody_guess_sooner(hall, manager, running):
    clerks = hall.services.clerks
    for _ in range(5):
        clerks.enter("李华", "falsch und lang", DESK)
    hall.clock.at += 365 * DAY
    assert clerks.enter("李华", RIGHT, DESK).wait_ms == MINUTE
    running.at = 0
    assert clerks.enter("李华", RIGHT, DESK).wait_ms == MINUTE
    running.at += MINUTE
    assert isinstance(clerks.enter("李华", RIGHT, DESK), Clerk)


@pytest.mark.real_cost
def test_a_passphrase_costs_who_tries_it_sixty_four_mebibytes_and_three_passes():
    kept = hashed("天亮以前 来了三个人")
    assert kept.phc.startswith("$argon2id$v=19$m=65536,t=3,p=4$")
    assert is_right("天亮以前 来了三个人", kept)
    assert not is_right("天亮以前 来了两个人", kept)
