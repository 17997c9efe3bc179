"""The desk's page of what the hall says: seen before it is posted, taken off again, and nothing typed is lost."""

import pytest

from display.sign import Size
from kiosk.board.preview import glass_of
from kiosk.hall.announced.event import Event, EventKind, EventWish
from kiosk.hall.announced.notice import LETTERS_MOST
from kiosk.hall.clock import MINUTE
from kiosk.hall.desk.act import Act
from kiosk.hall.desk.clerk import Role
from kiosk.hall.ids import to_text
from kiosk.store.queries.desk.acts import Sought
from tests.kiosk.desk.conftest import Site

TEXT = "停电：下午2点到4点，滚梯停"
HOSTILE = (
    "<b>停</b><script>x</script>",
    "\u202e停电\u202c",
    "{{ clerk }} {% raw %}",
    "\x1b\\C1停&amp;\"'",
    "停" * LETTERS_MOST,
)
PNG = b"\x89PNG\r\n"
FAIR = {"kind": "FAIR", "name": "采参", "place": "东门外", "day": "明天", "begins": "8点", "ends": "11点半"}


@pytest.fixture
def site(hall):
    with Site(hall, glass=glass_of(Size(192, 96), "onbon")) as site:
        yield site


def done(hall):
    return [one.act for one in hall.services.acts.of(Sought(), 20)]


def said(hall):
    return hall.services.notices.standing(hall.clock())


def look(desk, text=TEXT, minutes="30"):
    return desk.send(desk.get("/notices"), "/notices", text=text, minutes=minutes, go="look")


def pictures(page):
    return [found["src"] for tag, found in page.attributes if tag == "img" and found.get("class") == "glass"]


@pytest.fixture
def fetch(desk, site):
    return lambda way: desk.session.get(site.address + way, timeout=10)


def test_a_notice_is_seen_as_the_board_shows_it_before_it_is_posted_and_is_taken_off(hall, desk, fetch):
    page = look(desk)
    assert said(hall) == ""
    drawn = [fetch(way) for way in pictures(page)]
    assert drawn
    assert all(one.content.startswith(PNG) and one.headers["content-type"] == "image/png" for one in drawn)
    page = desk.send(page, go="post")
    assert said(hall) == TEXT
    assert "11-23 06:00" in page.text
    page = desk.send(page, "/notices/end")
    assert said(hall) == ""
    assert "现在没有挂着的" in page.text
    assert set(done(hall)) == {Act.NOTICE_ENDED, Act.NOTICE_POSTED}


def test_letters_that_the_board_has_not_are_named(desk):
    page = look(desk, "停电 𠮷 조선 é")
    assert "写不出这几个字：𠮷조선" in page.text
    assert "é" not in page.text.partition("写不出")[2].partition("会显示成")[0]


def test_what_was_changed_after_it_was_seen_is_shown_again(hall, desk):
    page = desk.send(look(desk), go="post", text="别的话")
    assert said(hall) == ""
    assert pictures(page)


@pytest.mark.parametrize(
    ("text", "minutes", "problem"),
    [
        ("", "30", "写上要说的话"),
        ("\u202e\u200b", "30", "写上要说的话"),
        ("停" * (LETTERS_MOST + 1), "30", "太长了"),
        ("停" * 10_000, "30", "太长了"),
        ("打 13812345678", "30", "大屏人人看得见"),
        (TEXT, "", "挂多久没看懂"),
        (TEXT, "1441", "挂多久没看懂"),
        (TEXT, "-5", "挂多久没看懂"),
        (TEXT, "三十", "挂多久没看懂"),
    ],
)
def test_what_cannot_be_posted_is_said_and_stays_typed(hall, desk, text, minutes, problem):
    page = look(desk, text, minutes)
    assert page.status == 422
    assert problem in " ".join(page.problems().values())
    assert page.fields["text"] == text
    assert page.fields["minutes"] == minutes
    assert said(hall) == ""


@pytest.mark.parametrize("text", HOSTILE)
def test_a_hostile_text_is_shown_and_posted_as_text(hall, desk, fetch, text):
    page = look(desk, text[:LETTERS_MOST])
    assert "b" not in page.tags
    assert "script" not in page.tags
    assert [fetch(way).status_code for way in pictures(page)] == [200] * len(pictures(page))
    desk.send(page, go="post")
    assert said(hall)
    assert "b" not in desk.get("/notices").tags


@pytest.mark.parametrize("query", ["", "text=x", "text=x&page=-1", "text=x&page=99", "text=x&page=²", "page=0"])
def test_a_picture_of_nothing_is_not_there(fetch, query):
    assert fetch(f"/notices/glass?{query}").status_code == (200 if query == "text=x" else 404)


def test_where_nobody_can_draw_the_board_the_words_are_shown(hall, manager, new_browser):
    with Site(hall) as plain:
        browser = type(new_browser())(plain.address)
        browser.enter()
        page = look(browser)
        assert not pictures(page)
        assert "画不出大屏的样子" in page.text
        desk = browser.send(page, go="post")
        assert desk.status == 200
        browser.session.close()
    assert said(hall) == TEXT


def test_who_audits_sees_it_and_changes_nothing(hall, new_browser, appoint):
    appoint("审计", Role.AUDITOR)
    browser = new_browser()
    browser.enter("审计")
    page = browser.get("/notices")
    assert page.status == 200
    assert not [form for form in page.forms if form[0].startswith("/notices")]
    key = page.fields["form_key"]
    assert browser.post("/notices", {"form_key": key, "text": TEXT, "minutes": "30"}).status == 403
    assert said(hall) == ""


def test_a_fair_is_read_back_posted_shown_with_its_work_and_ended(hall, desk):
    page = desk.send(desk.get("/notices/events"), "/notices/events", **FAIR, go="look")
    assert "专场 采参" in page.text
    assert "明天 8:00-11:30" in page.text
    assert hall.services.events.coming(hall.clock()) == ()
    page = desk.send(page, go="post")
    (event,) = hall.services.events.coming(hall.clock())
    assert event.kind is EventKind.FAIR
    assert "东门外" in page.text
    way = f"/notices/events/{to_text(event.id)}"
    page = desk.get(way)
    assert "还没有给它发的活儿" in page.text
    desk.send(page)
    assert hall.services.events.coming(hall.clock()) == ()
    assert desk.get(way).status == 404
    assert set(done(hall)) == {Act.EVENT_ENDED, Act.EVENT_POSTED}


@pytest.mark.parametrize(
    ("field", "typed", "at"),
    [
        ("name", "", "name"),
        ("name", "采" * 10_000, "name"),
        ("place", "13812345678", "place"),
        ("day", "周七", "day"),
        ("ends", "7点", "begins"),
        ("begins", "x" * 10_000, "begins"),
    ],
)
def test_what_of_a_fair_cannot_be_read_is_said_at_its_field_and_stays_typed(hall, desk, field, typed, at):
    page = desk.send(desk.get("/notices/events"), "/notices/events", **{**FAIR, field: typed}, go="look")
    assert page.status == 422
    assert list(page.problems()) == [at]
    assert page.fields[field] == typed
    assert hall.services.events.coming(hall.clock()) == ()


def test_a_fair_read_back_before_midnight_is_read_back_again_after_it(hall, desk, clock):
    page = desk.send(desk.get("/notices/events"), "/notices/events", **FAIR, go="look")
    clock.at += 5 * MINUTE
    said_again = {"seen": "1 0 1 采参 东门外"}
    page = desk.send(page, go="post", **said_again)
    assert "发出去是这样" in page.text
    assert hall.services.events.coming(hall.clock()) == ()


def test_two_end_the_same_fair(hall, desk):
    posted = hall.services.events.post(EventWish(EventKind.VAN, "大篷车", "西广场", "明天", "8点", "11点"))
    assert isinstance(posted, Event)
    page = desk.get(f"/notices/events/{to_text(posted.id)}")
    hall.services.events.end(posted.id)
    assert desk.send(page).status == 200


def test_a_notice_may_begin_later_and_be_taken_off_before(hall, desk, clock):
    page = desk.send(desk.get("/notices"), "/notices", text=TEXT, minutes="30", since="下午2点", go="look")
    assert "挂上去，11-23 14:00 到 14:30" in page.text
    page = desk.send(page, go="post")
    assert said(hall) == ""
    assert "11-23 14:00 到 11-23 14:30" in page.text
    (planned,) = hall.services.notices.planned(clock.at)
    assert planned.text == TEXT
    ends = [fields for action, fields in page.forms if action == "/notices/end" and fields.get("planned")]
    desk.post("/notices/end", ends[0])
    assert hall.services.notices.planned(clock.at) == ()


@pytest.mark.parametrize("since", ["昨天", "x" * 10_000, "6点-7点"])
def test_a_beginning_that_is_not_read_is_said_at_its_field(hall, desk, since):
    page = desk.send(desk.get("/notices"), "/notices", text=TEXT, minutes="30", since=since, go="post")
    assert page.status == 422
    assert "几点开始没看懂" in page.problem("since")
    assert TEXT in page.answer.text
