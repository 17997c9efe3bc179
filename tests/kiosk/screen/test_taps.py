"""Random fingers find no way to break the screen; a planted dead end and a planted mistake are found."""

from contextlib import contextmanager
from functools import partial

import pytest
from PySide6.QtGui import QPointingDevice
from PySide6.QtTest import QTest

from checks.scenes.shapes import SMALL
from checks.scenes.stage import Stage, open_stage
from checks.taps.runs import Failure, Out, replay, run, shrunk
from checks.taps.steps import Finger, Hand, Touch, Type, Wait, middle
from kiosk.screen.flow.state import Page

SEED, TAPS, MANY = 7, 120, 3000
SHORT = 3
"""Steps to a planted fault on the second page, and one to find that there is no way out."""


@pytest.fixture(scope="module")
def glass() -> QPointingDevice:
    """A glass that tells ten fingers apart."""
    return QTest.createTouchDevice()


@contextmanager
def planted(plant):
    """A stage on which something is wrong as soon as a stranger is asked for consent."""
    with open_stage(SMALL[0]) as stage:
        talk = stage.window.conversation
        talk.changed.connect(lambda: talk.state.page is Page.CONSENT and plant(stage))
        yield stage


def _close_the_way_out(stage: Stage) -> None:
    for name in ("back", "leave"):
        if stage.sees(name):
            stage.find(name).setVisible(False)


def _break(stage: Stage) -> None:
    raise ZeroDivisionError("planted")


@pytest.mark.parametrize("shape", SMALL[:1], ids=str)
def test_nothing_breaks_and_every_page_has_a_way_out(application, glass, shape):
    found = run(partial(open_stage, shape), glass, SEED, TAPS)
    assert found.failure is None, found.failure
    assert found.taps >= TAPS
    assert {"start", "phone"} < found.pages


PLANTS = [(_close_the_way_out, "no way out of consent"), (_break, "ZeroDivisionError: planted")]


@pytest.mark.parametrize(("plant", "told"), PLANTS)
def test_what_is_planted_is_found(application, glass, plant, told):
    failure = run(partial(planted, plant), glass, SEED, MANY).failure
    assert failure is not None
    assert told in failure.what


@pytest.mark.parametrize(("plant", "told"), PLANTS[:1])
def test_the_way_to_a_failure_is_made_short(application, glass, plant, told):
    with open_stage(SMALL[0]) as stage:
        find = middle(stage, stage.find("findWork"))
    needed = (Touch((Finger(find, find),), (0,)), Type("13900000000"))
    nothing = Touch((Finger((0.5, 0.001), (0.5, 0.001)),), (0,))
    failure = Failure(told, (nothing, needed[0], Wait(2.0), needed[1], Out(is_back=False)))
    short = shrunk(partial(planted, plant), glass, failure)
    assert told in short.what
    assert [step for step in short.trail if not isinstance(step, Out)] == list(needed)
    assert len(short.trail) <= SHORT
    assert replay(partial(open_stage, SMALL[0]), glass, short.trail) == ""


def test_fingers_come_down_and_go_up_where_they_are_told_to(application, glass):
    with open_stage(SMALL[0]) as stage:
        hand = Hand(stage, glass)
        find, hire = middle(stage, stage.find("findWork")), middle(stage, stage.find("hire"))
        Touch((Finger(hire, find),), (0,)).take(hand)
        assert stage.page == "start", "who slides off has touched nothing"
        Touch((Finger(find, find), Finger((0.0, 0.0), (0.0, 0.0)), Finger((1.0, 1.0), (1.0, 1.0))), (2, 0, 1)).take(
            hand
        )
        assert stage.page == "phone"
        Type("138").take(hand)
        Type("1396").take(hand)
        assert stage.window.conversation.state.phone.digits == "1396"
