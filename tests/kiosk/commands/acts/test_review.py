"""A clerk reads held work and decides, from the command line of any kiosk."""

import datetime as dt

import pytest

from kiosk.commands.acts.review import decide, list_held, publish_anew
from kiosk.exchange.host import StoreHost
from kiosk.hall.clock import working_day
from kiosk.hall.form.draft import Draft
from kiosk.hall.review import ReviewEnd
from kiosk.place.hall import open_hall
from kiosk.services.employer.sent import Keeps, OnHold
from kiosk.settings import read_settings
from sync.copying.caller import Caller
from sync.copying.responder import Responder
from sync.copying.transport import Within
from tests.kiosk.conftest import let_in
from tests.sync.nodes import copy


def hold(hall, note="限男"):
    day = (working_day(hall.store.clock()) + dt.timedelta(days=1)).isoformat()
    draft = Draft("102", "2", "260", "2", day, "06:30", "南关区", note, "王老板", "13812345678", paid="1")
    outcome = hall.services.postings.publish(b"employer-1", draft, keeps=Keeps.MUST_BE_READ)
    assert isinstance(outcome, OnHold)
    return outcome.held


@pytest.fixture
def place(make_place):
    return make_place(kiosk="A")


def name(said):
    return said[-1].split()[0]


def test_held_work_is_listed_with_its_words_and_passed(place):
    said = []
    with open_hall(place, read_settings(place.config)) as hall:
        hold(hall)
    assert list_held(place, said.append) == 0
    assert "瓦工 2 人 260 元" in said[0]
    assert "限男" in said[0]
    assert decide(place, name(said)[:10], ReviewEnd.PASSED, "", said.append) == 0
    assert said[-1].startswith("通过了")
    with open_hall(place, read_settings(place.config)) as hall:
        assert [posting.note for posting in hall.services.postings.standing()] == ["限男"]
    assert list_held(place, said.append) == 0
    assert said[-1] == "现在没有等着看的活儿。"


@pytest.mark.parametrize("end", [ReviewEnd.REFUSED, ReviewEnd.SENT_BACK])
def test_who_refuses_says_why(place, end):
    said = []
    with open_hall(place, read_settings(place.config)) as hall:
        hold(hall)
    list_held(place, said.append)
    which = name(said)
    for why in ("", " ", "长" * 201):
        assert decide(place, which, end, why, said.append) == 2
    assert decide(place, which, end, "“限男”不让写", said.append) == 0
    assert decide(place, which, ReviewEnd.PASSED, "", said.append) == 1
    with open_hall(place, read_settings(place.config)) as hall:
        assert [one.reason for one in hall.services.reviews.of_employer(b"employer-1")] == ["“限男”不让写"]


def test_where_two_are_meant_or_none_nothing_is_done(place):
    said = []
    with open_hall(place, read_settings(place.config)) as hall:
        hold(hall)
        hold(hall)
    assert decide(place, "", ReviewEnd.PASSED, "", said.append) == 2
    assert "有 2 个" in said[0]
    assert decide(place, "ZZZZ", ReviewEnd.PASSED, "", said.append) == 1
    with open_hall(place, read_settings(place.config)) as hall:
        assert len(hall.services.reviews.waiting()) == 2


def test_what_another_kiosk_holds_waits_for_it_or_is_published_anew(make_place, place):
    there, said = make_place(kiosk="B"), []
    with open_hall(place, read_settings(place.config)) as first:
        let_in(first.store, there.keys)
        hold(first)
        with open_hall(there, read_settings(there.config)) as second:
            copy(Caller(StoreHost(second.store), Within(Responder(StoreHost(first.store)).answer), lambda: 0.0))
    assert list_held(there, said.append) == 0
    which = name(said)
    assert decide(there, which, ReviewEnd.PASSED, "", said.append) == 0
    assert said[-1].startswith("记下了，等那台机器确认")
    assert publish_anew(place, which, said.append) == 1, "its home passes it"
    assert publish_anew(there, which, said.append) == 0
    assert "201 号 瓦工" in said[-1]
