"""Computers are let in by digits of a manager's, once; who works at one is out when he is idle, ended or elsewhere."""

import pytest

from kiosk.hall.clock import HOUR, MINUTE
from kiosk.hall.desk.clerk import Appointment, NotKnown, Role
from tests.kiosk.conftest import Hall, StandingClock

RIGHT = "天亮以前 来了三个人"
HERE = "10.0.0.7"


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


@pytest.fixture
def pcs(hall):
    return hall.services.desk.pcs


@pytest.fixture
def sessions(hall):
    return hall.services.desk.sessions


def test_digits_let_one_computer_in_once(pcs, manager):
    digits = pcs.offer(manager.id)
    key = pcs.admit(f" {digits[:4]} {digits[4:]} ", HERE)
    assert pcs.known(key).by == manager.id
    assert isinstance(pcs.admit(digits, HERE), NotKnown)
    assert pcs.known("") is None


def test_digits_are_over_and_only_a_manager_has_some(pcs, hall, manager, clock):
    clerk = hall.services.clerks.appoint(manager.id, Appointment("王芳", Role.CLERK, RIGHT))
    assert pcs.offer(clerk.id) is None
    digits = pcs.offer(manager.id)
    clock.at += 15 * MINUTE
    assert isinstance(pcs.admit(digits, HERE), NotKnown)
    digits = pcs.offer(manager.id)
    clock.at -= 20 * MINUTE
    assert isinstance(pcs.admit(digits, HERE), NotKnown), "made by a clock that was ahead"


def test_who_guesses_digits_waits_and_nobody_else_does(pcs, manager):
    digits = pcs.offer(manager.id)
    wrong = f"{(int(digits) + 1) % 10**8:08}"
    waits = [pcs.admit(wrong, HERE).wait_ms for _ in range(6)]
    assert waits[:4] == [0] * 4
    assert all(waits[4:])
    assert isinstance(pcs.admit(digits, HERE), NotKnown)
    assert isinstance(pcs.admit(digits, "10.0.0.8"), str)


def test_a_computer_that_is_ended_is_known_no_more_and_who_worked_there_is_out(pcs, sessions, manager):
    key = pcs.admit(pcs.offer(manager.id), HERE)
    pc = pcs.known(key).id
    at_work = sessions.begin(manager, pc)
    assert pcs.end(manager.id, pc)
    assert not pcs.end(manager.id, pc)
    assert pcs.known(key) is None
    assert sessions.at_work(at_work.cookie, pc) is None


def test_who_is_idle_is_out_and_who_is_not_stays(sessions, manager, running):
    cookie = sessions.begin(manager, None).cookie
    for _ in range(5):
        running.at += 9 * MINUTE
        assert sessions.at_work(cookie, None).clerk.id == manager.id
    running.at += 10 * MINUTE
    assert sessions.at_work(cookie, None) is None
    assert sessions.last(cookie).id == manager.id


def test_a_session_is_of_one_computer_one_day_and_this_run_of_the_machine(sessions, pcs, manager, clock, running):
    cookie = sessions.begin(manager, None).cookie
    pc = pcs.known(pcs.admit(pcs.offer(manager.id), HERE)).id
    assert sessions.at_work(cookie, pc) is None
    running.at -= HOUR
    assert sessions.at_work(cookie, None) is None, "the machine was started anew"
    running.at += HOUR
    clock.at += 12 * HOUR
    assert sessions.at_work(cookie, None) is None
    clock.at -= 25 * HOUR
    assert sessions.at_work(cookie, None) is None, "begun by a clock that was ahead"


def test_who_comes_in_anew_or_leaves_or_is_ended_is_out_by_what_was_shown_before(sessions, hall, manager):
    first = sessions.begin(manager, None)
    second = sessions.begin(manager, None, before=first.cookie)
    assert sessions.at_work(first.cookie, None) is None
    sessions.leave(second.cookie)
    assert sessions.at_work(second.cookie, None) is None
    clerk = hall.services.clerks.appoint(manager.id, Appointment("王芳", Role.CLERK, RIGHT))
    third = sessions.begin(clerk, None)
    hall.services.clerks.end(manager.id, clerk.id)
    assert sessions.at_work(third.cookie, None) is None
