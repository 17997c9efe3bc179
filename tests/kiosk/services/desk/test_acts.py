"""What a clerk does is written with what it changes; who may not, or does not serve any more, changes nothing."""

import pytest

from kiosk.hall.clock import DAY
from kiosk.hall.desk.act import LEAST, Act, Why, may
from kiosk.hall.desk.clerk import Appointment, Clerk, Role
from kiosk.services.desk.acts import NotAllowedError, Sought
from tests.kiosk.conftest import Hall

RIGHT = "天亮以前 来了三个人"
ALL = Sought()


@pytest.fixture
def hall(tmp_path, clock):
    hall = Hall(tmp_path, clock)
    yield hall
    hall.store.close()


@pytest.fixture
def manager(hall):
    return hall.services.clerks.first("李华", RIGHT)


def appointed(hall, manager, role, until=None):
    return hall.services.clerks.appoint(manager.id, Appointment(role.name.lower(), role, RIGHT, until))


def test_an_act_is_written_with_what_it_changed(hall, manager):
    services = hall.services
    with services.acts.by(manager.id, Act.CLERK_APPOINTED, why=Why.TO_MEND, words="原来的人走了"):
        clerk = appointed(hall, manager, Role.CLERK)
        appointed(hall, manager, Role.AUDITOR)
    acted, *others = services.acts.of(ALL, 10)
    assert not others
    assert (acted.act, acted.clerk, acted.on, acted.why) == (Act.CLERK_APPOINTED, manager.id, clerk.id, Why.TO_MEND)
    assert "原来的人走了".encode() not in b"".join(path.read_bytes() for path in hall.folder.rglob("hall.db*"))


def test_what_changes_nothing_is_no_act_and_what_nobody_does_is_none(hall, manager):
    with hall.services.acts.by(manager.id, Act.CLERK_ENDED):
        hall.services.clerks.end(manager.id, manager.id)
    appointed(hall, manager, Role.CLERK)
    assert hall.services.acts.of(ALL, 10) == ()


def test_who_may_not_changes_nothing(hall, manager):
    clerk = appointed(hall, manager, Role.CLERK)
    with pytest.raises(NotAllowedError), hall.services.acts.by(clerk.id, Act.CLERK_APPOINTED):
        appointed(hall, manager, Role.AUDITOR)
    assert {each.role for each in hall.services.clerks.all()} == {Role.MANAGER, Role.CLERK}
    with pytest.raises(NotAllowedError):
        hall.services.acts.note(clerk.id, Act.UNMASKED)


def test_who_was_ended_meanwhile_changes_nothing(hall, manager):
    clerk = appointed(hall, manager, Role.CLERK)
    with pytest.raises(NotAllowedError), hall.services.acts.by(clerk.id, Act.SECRET_CHANGED):
        hall.services.clerks.end(manager.id, clerk.id)
    assert hall.services.clerks.end(manager.id, clerk.id).id == clerk.id
    with pytest.raises(NotAllowedError):
        hall.services.acts.note(clerk.id, Act.PASSED)


@pytest.mark.parametrize("act", [act for act in Act if act])
def test_each_act_has_a_least_role_and_an_auditor_changes_nothing(act):
    assert LEAST[act] in (Role.VOLUNTEER, Role.CLERK, Role.MANAGER)
    assert may(Clerk(b"", "", Role.AUDITOR, 0), act, 1) == (act is Act.SECRET_CHANGED)
    assert may(Clerk(b"", "", Role.MANAGER, 0), act, 1)
    assert not may(Clerk(b"", "", Role.MANAGER, 0, until=1), act, 1)


def test_acts_are_found_by_whom_what_and_when_page_by_page(hall, manager, clock):
    clerk = appointed(hall, manager, Role.CLERK)
    for number in range(5):
        hall.services.acts.note((manager, clerk)[number % 2].id, Act.PASSED, on=bytes([number] * 10))
        clock.at += DAY
    of = hall.services.acts.of
    assert [each.on[0] for each in of(ALL, 10)] == [4, 3, 2, 1, 0]
    first = of(ALL, 2)
    assert [each.on[0] for each in of(ALL, 2, (first[-1].at, first[-1].id))] == [2, 1]
    assert [each.on[0] for each in of(Sought(clerk=clerk.id), 10)] == [3, 1]
    assert [each.on[0] for each in of(Sought(on=bytes([2] * 10)), 10)] == [2]
    begun = first[-1].at
    assert [each.on[0] for each in of(Sought(since=begun), 10)] == [4, 3]
    assert [each.on[0] for each in of(Sought(until=begun), 10)] == [2, 1, 0]


def test_what_another_kiosk_carried_out_is_an_act_here_once(hall, manager):
    acts = hall.services.acts
    with acts.by(manager.id, Act.SEAT_GIVEN, on=b"a sign-up-") as by:
        pass
    acts.done(by)
    acts.done(by)
    (acted,) = acts.of(ALL, 10)
    assert (acted.act, acted.on) == (Act.SEAT_GIVEN, b"a sign-up-")
    with acts.by(manager.id, Act.CLERK_APPOINTED) as by:
        appointed(hall, manager, Role.CLERK)
    acts.done(by)
    assert len(acts.of(ALL, 10)) == 2
