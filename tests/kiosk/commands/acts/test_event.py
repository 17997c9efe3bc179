"""Fairs and the van from the command line: announced, listed with their work, ended by some letters."""

import msgspec
import pytest

from kiosk.commands.acts.announced.event import end_event, list_events, post_event
from kiosk.hall.announced.event import EventKind, EventWish
from kiosk.place.hall import open_hall
from kiosk.settings import read_settings

FAIR = EventWish(EventKind.FAIR, "采摘专场", "净月区采摘园", "明天", "8点", "11点半")


@pytest.fixture
def place(make_place):
    place = make_place(kiosk="A")
    with open_hall(place, read_settings(place.config)):
        return place


def test_it_is_posted_listed_and_ended(place):
    said = []
    assert list_events(place, said.append) == 1
    assert said[-1] == "没有专场，也没有大篷车。"
    assert post_event(place, FAIR, said.append) == 0
    assert post_event(place, msgspec.structs.replace(FAIR, kind=EventKind.VAN, name="招工车"), said.append) == 0
    assert "大篷车 招工车  明天 8:00-11:30  净月区采摘园" in said[-1], "its name does not say what it is"
    assert list_events(place, said.append) == 0
    assert sorted(line.split()[1] for line in said[-2:]) == ["大篷车", "采摘专场"]
    assert all(line.endswith("0 个活儿") for line in said[-2:])
    letters = said[-1].split()[0]
    assert end_event(place, letters.lower(), said.append) == 0
    assert said[-1].startswith("已结束")
    assert end_event(place, letters, said.append) == 1
    assert end_event(place, "", said.append) == 1, "no letters end nothing"


@pytest.mark.parametrize(
    ("typed", "words"), [({"day": "那天"}, "--day"), ({"begins": ""}, "--from"), ({"place": ""}, "--place")]
)
def test_what_cannot_be_read_is_said_with_what_would_be(place, typed, words):
    said = []
    assert post_event(place, msgspec.structs.replace(FAIR, **typed), said.append) == 2
    assert words in said[-1]
    assert list_events(place, said.append) == 1
