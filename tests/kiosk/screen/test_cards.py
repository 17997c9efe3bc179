"""Cards of jobs: what decides is always there, what has no room is left out whole, and every job can be reached."""

import pytest

from checks.scenes.shapes import SHAPES
from tests.kiosk.screen.conftest import PHONE

LOW = SHAPES[-1]


def _cards(kiosk) -> set[str]:
    return {item.objectName() for item in kiosk.items() if item.objectName().startswith("job-")}


@pytest.fixture
def low(make_kiosk):
    """A low glass with three jobs for who comes, in large letters."""
    kiosk = make_kiosk(LOW.pixels, width_mm=LOW.mm[0], height_mm=LOW.mm[1])
    kiosk.known_worker()
    for time in ("06:30", "07:00", "07:30"):
        kiosk.publish(time=time)
    kiosk.tap("findWork", "askView", "large", "viewDone")
    kiosk.type(PHONE)
    return kiosk


def test_the_title_counts_jobs_that_can_be_reached(low):
    assert low.text("title") == "3 个活儿"
    assert low.text("moreJobs") == "还有 1 个"
    assert _cards(low) == {"job-0", "job-1"}
    low.tap("moreJobs")
    assert _cards(low) == {"job-1", "job-2"}, "one of those before stays"
    assert low.text("moreJobs") == "从头看"
    low.tap("moreJobs")
    assert _cards(low) == {"job-0", "job-1"}


def test_another_day_begins_with_its_first_job(low):
    low.tap("moreJobs")
    low.publish(day="2026-11-24")
    low.look()
    low.tap("on-1", "on-0")
    assert _cards(low) == {"job-0", "job-1"}


def test_nothing_is_said_of_more_where_all_have_room(make_kiosk):
    kiosk = make_kiosk()
    kiosk.known_worker()
    kiosk.publish()
    kiosk.come_again()
    assert not kiosk.sees("moreJobs")


@pytest.mark.parametrize("shape", SHAPES, ids=str)
@pytest.mark.parametrize("is_large", [False, True])
def test_what_decides_is_on_every_card(make_kiosk, shape, is_large):
    kiosk = make_kiosk(shape.pixels, width_mm=shape.mm[0], height_mm=shape.mm[1])
    kiosk.known_worker()
    for time in ("06:30", "07:00", "07:30"):
        kiosk.publish(time=time, pay="260", pay_most="280", headcount="12")
    kiosk.tap("findWork", *(["askView", "large", "viewDone"] if is_large else []))
    kiosk.type(PHONE)
    for card in _cards(kiosk):
        said = kiosk.words(card)
        assert all(word in said for word in ("瓦工", "260-280", "元/天", "12", "报名")), said
        assert any(time in said for time in ("6:30", "7:00", "7:30")), said
