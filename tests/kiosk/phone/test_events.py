"""Fairs and the van on phone pages: announced, and work offered for one by one tap."""

import pytest

from kiosk.hall.announced.event import EventKind, EventWish
from kiosk.hall.ids import to_text


@pytest.fixture
def fair(hall):
    return hall.services.events.post(
        EventWish(EventKind.FAIR, "<b>采摘</b>专场", "净月区采摘园", "明天", "8点", "11点半")
    )


def test_nothing_is_asked_or_said_where_none_is_announced(employer):
    assert "专场" not in employer.get("/post").text
    assert "专场" not in employer.get("/").text


def test_it_is_announced_and_work_is_offered_for_it_by_one_tap(hall, employer, filled, fair):
    assert "<b>采摘</b>专场 · 明天 8:00-11:30 · 净月区采摘园" in employer.get("/").text
    form = employer.get("/post")
    assert form.taps["event"] == ["", to_text(fair.id)]
    read = employer.send(form, **filled, event=to_text(fair.id))
    assert "专场、大篷车" in read.text
    employer.publish(form, **filled, event=to_text(fair.id))
    ((event, (posting,)),) = hall.services.events.work(hall.clock())
    assert (event.id, posting.terms.event) == (fair.id, fair.id)


def test_one_that_ended_meanwhile_is_said_and_the_rest_stays(hall, employer, filled, fair):
    form = employer.get("/post")
    assert "<b>" not in form.answer.text, "markup is a text like any other"
    hall.services.events.end(fair.id)
    page = employer.send(form, **filled, event=to_text(fair.id))
    assert "结束了" in page.problems()["event"]
    assert "已经结束的" in page.text
    assert page.typed["place"] == filled["place"]
    assert employer.publish(page, **filled, event="").status == 200


def test_what_was_offered_at_a_fair_is_offered_again_without_it(hall, employer, filled, fair):
    employer.publish(employer.get("/post"), **filled, event=to_text(fair.id))
    (posting,) = hall.services.events.work(hall.clock())[0][1]
    hall.services.events.end(fair.id)
    assert employer.get(f"/post/again/{to_text(posting.id)}").status == 200
