"""What waits at a seat stands in the list, is done on its page, and is gone then; by whom is kept."""

import pytest

from kiosk.hall.clock import HOUR, MINUTE
from kiosk.hall.day.ticked import Act as EmployerAct
from kiosk.hall.desk.act import Act
from kiosk.hall.ids import to_text
from kiosk.hall.seat.outcomes import Confirmed
from kiosk.services.desk.acts import Sought
from tests.kiosk.conftest import EMPLOYER, copy

EMPTY = "现在没有要办的事"


@pytest.fixture
def publish(hall):
    def make(**typed):
        return hall.publish(**typed)

    return make


def acts(hall):
    return {(each.act, each.on) for each in hall.services.acts.of(Sought(), 20)}


def first_way(page, begin):
    return next(link for link in page.links if link.startswith(begin))


def seat(hall, posting, number):
    given = hall.services.signups.sign_up(hall.worker(number), posting.id)
    assert isinstance(given, Confirmed)
    return given.signup


def test_who_is_late_is_rung_up_and_the_number_is_shown_by_an_act(desk, hall, publish, clock):
    posting = publish()
    signup = seat(hall, posting, 1)
    clock.at = posting.terms.start + 5 * MINUTE
    assert hall.services.ticks.say(EMPLOYER, signup.id, EmployerAct.DESK)
    page = desk.get("/")
    assert f"{posting.number} 号活儿的 {signup.seat.label} 还没到" in page.text
    late = desk.get(first_way(page, "/late/"))
    assert "13900000001" not in late.answer.text
    called = desk.send(late, act="call")
    assert "13900000001" in called.text
    assert (Act.WORKER_CALLED, signup.id) in acts(hall)
    assert EMPTY in desk.send(called, act="done").text
    assert (Act.WORKER_REACHED, signup.id) in acts(hall)


def test_who_came_or_not_is_asked_of_both_and_decided(desk, hall, publish, clock):
    posting = publish()
    signup = seat(hall, posting, 1)
    clock.at = posting.terms.start + HOUR
    assert hall.services.ticks.say(EMPLOYER, signup.id, EmployerAct.ABSENT)
    assert EMPTY in desk.get("/").text
    hall.services.signups.contest(signup.id)
    page = desk.get("/")
    assert f"{posting.number} 号活儿的 {signup.seat.label}：招工的说没来，他说来了" in page.text
    asked = desk.get(first_way(page, "/contested/"))
    assert ("13900000001" in asked.answer.text, "座号没对过" in asked.text) == (False, True)
    called = desk.send(asked, act="call")
    assert "13900000001" in called.text
    assert (Act.WORKER_CALLED, signup.id) in acts(hall)
    assert EMPTY in desk.send(called, act="came").text
    assert (Act.ATTENDANCE_JUDGED, signup.id) in acts(hall)
    assert "服务台说了：他来了。" in desk.get(f"/contested/{to_text(signup.id)}").text
    before = hall.facts()
    assert "服务台说了：他来了。" in desk.send(called, act="absent").text, "an old page changes nothing"
    assert hall.facts() == before


def test_who_was_called_answers_at_the_desk(desk, hall, publish, clock):
    posting = publish(headcount="1")
    signup = seat(hall, posting, 1)
    waiting = hall.services.waitings.join(hall.worker(2), posting.id).waiting
    hall.services.signups.withdraw(signup.id)
    hall.services.turns.settle()
    page = desk.get("/")
    assert f"{posting.number} 号活儿排第 1 的被叫到了" in page.text
    turn = desk.get(first_way(page, "/turn/"))
    assert "139****0002" in turn.text
    given = desk.send(turn, act="yes")
    assert "定了，他是" in given.text
    assert (Act.TURN_ANSWERED, waiting.id) in acts(hall)
    assert EMPTY in desk.get("/").text
    assert "现在没在叫他了" in desk.get(f"/turn/{to_text(waiting.id)}").text


def test_who_says_no_waits_no_more(desk, hall, publish):
    posting = publish(headcount="1")
    signup = seat(hall, posting, 1)
    hall.services.waitings.join(hall.worker(2), posting.id)
    hall.services.signups.withdraw(signup.id)
    hall.services.turns.settle()
    turn = desk.get(first_way(desk.get("/"), "/turn/"))
    assert EMPTY in desk.send(turn, act="no").text


@pytest.mark.parametrize(("act", "is_waiting"), [("take", True), ("refuse", False)])
def test_what_came_of_a_talk_is_said_at_the_desk(desk, hall, publish, clock, act, is_waiting):
    posting = publish(choosing="2", talk_table="3", talk_time="05:40", headcount="2")
    application = hall.services.talks.apply(hall.worker(3), posting.id).talk.id
    assert EMPTY in desk.get("/").text
    clock.at += 25 * MINUTE
    page = desk.get("/")
    assert "谈完了，还没说成不成" in page.text
    talk = desk.get(first_way(page, "/talk/"))
    desk.send(talk, act=act)
    assert hall.services.talks.one(application).talk.why is not None
    assert (Act.TALK_ENDED, application) in acts(hall)
    with hall.store.read() as query:
        assert bool(query.waiting.of_posting(posting.id)) is is_waiting
    assert "已经有结果了" in desk.get(f"/talk/{to_text(application)}").text


def test_stated_seats_are_held_against_who_came(desk, hall, make_sibling, publish):
    home = make_sibling()
    posting = home.publish()
    seat(home, posting, 1)
    copy(home, hall)
    assert hall.services.postings.take_over(posting.id, 2)
    page = desk.get("/")
    assert "有 2 个座是人工定的" in page.text
    forced = desk.get(first_way(page, "/forced/"))
    assert "139****0001" in forced.text
    assert EMPTY in desk.send(forced).text
    assert (Act.SEATS_CHECKED, posting.id) in acts(hall)


def test_what_costs_most_to_wait_for_stands_first(desk, hall, publish, clock):
    talked = publish(choosing="2", talk_table="3", talk_time="05:40")
    hall.services.talks.apply(hall.worker(3), talked.id)
    late = publish(place="别处")
    signup = seat(hall, late, 1)
    clock.at = late.terms.start + 5 * MINUTE
    hall.services.ticks.say(EMPLOYER, signup.id, EmployerAct.DESK)
    needs = hall.services.desk.needs.all()
    assert [one.due for one in needs] == sorted(one.due for one in needs)
    assert clock.at - HOUR < needs[0].due


@pytest.mark.parametrize("way", ["/late/", "/turn/", "/talk/", "/forced/", "/contested/"])
def test_what_is_not_there_is_said_so(desk, way):
    for what in ("0000000000000000", "x", "%2e%2e"):
        assert desk.get(f"{way}{what}").status == 404
        key = desk.get("/me").forms[-1][1]["form_key"]
        assert desk.post(f"{way}{what}", {"form_key": key, "act": "yes"}).status in (404, 303, 200)
