"""The hall opened and closed from the command line, by who is known there."""

import pytest

from kiosk.commands.acts.desk.clerks import Asks, appoint, first
from kiosk.commands.acts.desk.hall import close_doors, open_doors
from kiosk.hall.desk.act import Act
from kiosk.hall.desk.clerk import Role
from kiosk.place.hall import open_hall
from kiosk.settings import read_settings
from kiosk.store.queries.desk.acts import Sought

RIGHT, OTHER = "天亮以前 来了三个人", "又一句 谁也猜不到的话"


def typing(*answers):
    left = list(answers)
    return Asks(lambda _question: left.pop(0), lambda _question: left.pop(0))


@pytest.fixture
def said():
    return []


@pytest.fixture
def place(make_place):
    place = make_place(kiosk="A")
    with open_hall(place, read_settings(place.config)):
        pass
    assert first(place, False, typing("李华", RIGHT, RIGHT), lambda _words: None) == 0
    return place


def acts_of(place):
    with open_hall(place, read_settings(place.config)) as hall:
        told = [(one.act, one.clerk) for one in hall.services.acts.of(Sought(), 9)]
        names = {clerk.id: clerk.name for clerk in hall.services.clerks.all()}
        return [(act, names[clerk]) for act, clerk in told if act in {Act.HALL_OPENED, Act.HALL_CLOSED}]


def is_open(place):
    with open_hall(place, read_settings(place.config)) as hall:
        own = hall.services.desk.openings.standing.own
        return own is not None and own.is_open


def test_a_clerk_opens_and_closes_and_it_is_written_as_his_act(place, said):
    assert open_doors(place, typing("李华", RIGHT, "对"), said.append) == 0
    assert said[-1] == "开着门了。"
    assert is_open(place)
    assert close_doors(place, typing("李华", RIGHT), said.append) == 0
    assert said[-1] == "关门了。"
    assert not is_open(place)
    assert acts_of(place) == [(Act.HALL_CLOSED, "李华"), (Act.HALL_OPENED, "李华")]


def test_by_a_clock_that_somebody_finds_wrong_nobody_opens(place, said):
    assert open_doors(place, typing("李华", RIGHT, "不对"), said.append) == 1
    assert "调准" in said[-1]
    assert acts_of(place) == []


def test_nobody_opens_who_is_not_known_or_may_not(place, said):
    assert open_doors(place, typing("李华", OTHER), said.append) == 1
    assert said[-1].startswith("名字或口令不对。")
    assert appoint(place, Role.AUDITOR, "", typing("李华", RIGHT, "王芳", OTHER, OTHER), said.append) == 0
    assert open_doors(place, typing("王芳", OTHER, "对"), said.append) == 2
    assert "不能做" in said[-1]
    assert not is_open(place)
    assert acts_of(place) == []
