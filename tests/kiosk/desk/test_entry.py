"""Ways in: by name and passphrase, at a computer of the hall's; who is idle, ended, foreign or guessing is not in."""

import pytest
import requests

from kiosk.desk.doors import COOKIE
from kiosk.hall.clock import DAY, MINUTE
from kiosk.hall.desk.act import Act
from kiosk.hall.desk.clerk import Role
from kiosk.hall.ids import to_text
from kiosk.services.desk.acts import Sought
from tests.kiosk.desk.conftest import MANAGER, PASSPHRASE


def test_a_clerk_comes_in_by_name_and_passphrase_and_out_again(browser, manager):
    asked = browser.get("/")
    assert "口令" in asked.text
    page = browser.send(asked, desk_name=MANAGER, desk_passphrase=PASSPHRASE)
    assert "现在没有要办的事" in page.text
    assert "李华 · 负责人" in page.text
    cookie = page.answer.history[0].headers["set-cookie"].lower()
    assert "httponly" in cookie
    assert "samesite=strict" in cookie
    assert "口令" in browser.send(page, "/out").text
    assert "口令" in browser.get("/").text


def test_a_hall_without_a_manager_says_how_to_have_one(browser):
    assert "linggong clerk first" in browser.get("/").text


def test_one_goes_on_to_where_one_was_going_and_nowhere_else(browser, manager):
    assert browser.enter(way="/people?x=1").url.endswith("/people?x=1")
    for way in ("//evil.example", "https://evil.example", "/\\evil.example", "/in"):
        browser.session.cookies.clear()
        page = browser.send(browser.get("/"), desk_name=MANAGER, desk_passphrase=PASSPHRASE, desk_next=way)
        assert page.url == f"{browser._address}/"


def test_who_guesses_waits(browser, manager):
    pages = [browser.enter(passphrase="不对的不对的不对的不") for _ in range(6)]
    assert all(page.status == 401 for page in pages)
    assert "名字或口令不对" in pages[0].text
    assert "过 1 分钟再试" in pages[-1].text
    assert "分钟再试" in browser.enter().text


def test_who_is_idle_is_asked_again_and_what_he_sent_is_sent_on(desk, running, hall):
    page = desk.get("/people")
    running.at += 10 * MINUTE
    typed = {"name": "王芳", "role": "CLERK", "passphrase": PASSPHRASE, "until": ""}
    asked = desk.send(page, "/people", **typed)
    assert asked.status == 401
    assert "刚才写的都还在" in asked.text
    assert len(hall.services.clerks.serving()) == 1
    assert PASSPHRASE not in asked.answer.text, "a passphrase waits in no page"
    go_on = desk.send(asked, desk_passphrase=PASSPHRASE)
    assert "还没交" in go_on.text
    page = desk.send(go_on)
    assert "口令至少 10 个字" in page.text
    assert desk.send(page, "/people", passphrase=PASSPHRASE).url.endswith("/people")
    assert {clerk.name for clerk in hall.services.clerks.serving()} == {MANAGER, "王芳"}


def test_who_was_ended_is_out_at_once(new_browser, desk, appoint, hall, manager):
    clerk, other = appoint(), new_browser()
    assert other.enter(clerk.name).status == 200
    hall.services.clerks.end(manager.id, clerk.id)
    asked = other.get("/")
    assert "口令" in asked.text
    assert "离开了一会儿" not in asked.text, "he was not away"


@pytest.mark.parametrize("role", [Role.CLERK, Role.VOLUNTEER, Role.AUDITOR])
def test_only_a_manager_appoints_and_an_auditor_only_reads(new_browser, appoint, hall, role):
    clerk, other = appoint("某人", role, hall.clock.at + DAY if role is Role.VOLUNTEER else None), new_browser()
    assert other.enter(clerk.name, way="/me").status == 200
    page = other.get("/people")
    assert page.status == (200 if role is Role.AUDITOR else 403)
    key = other.get("/me").forms[-1][1]["form_key"]
    fields = {"form_key": key, "name": "x", "role": "MANAGER", "passphrase": PASSPHRASE}
    assert other.post("/people", fields).status == 403 or role is Role.AUDITOR
    assert len(hall.services.clerks.serving()) == 2


def test_a_form_that_no_page_of_his_made_changes_nothing(desk, hall):
    page = desk.get("/people")
    fields = {"name": "王芳", "role": "CLERK", "passphrase": PASSPHRASE, "until": ""}
    assert desk.post("/people", fields).status == 403
    own = page.forms[-1][1] | fields
    assert desk.post("/people", own | {"form_key": "0" * 32}).status == 403
    for headers in ({"Origin": "http://evil.example"}, {"Sec-Fetch-Site": "cross-site"}):
        assert desk.post("/people", own, headers=headers).status == 403
    assert len(hall.services.clerks.serving()) == 1


def test_another_name_for_this_machine_is_refused(desk):
    answer = desk.get("/", headers={"Host": "evil.example"})
    assert answer.status == 421
    assert "李华" not in answer.text


def test_a_cookie_that_was_fixed_before_is_not_the_one_after(browser, manager):
    browser.session.cookies.set(COOKIE, "planted")
    browser.enter()
    assert "planted" not in browser.session.cookies.get_dict().values()
    thief = requests.get(browser._address, cookies={COOKIE: "planted"}, timeout=30)
    assert "口令" in thief.text


def test_appointing_ending_and_ones_own_passphrase_are_acts(desk, hall, manager):
    page = desk.send(desk.get("/people"), "/people", name="王芳", role="CLERK", passphrase=PASSPHRASE)
    assert "王芳" in page.text
    (clerk,) = (one for one in hall.services.clerks.serving() if one.name == "王芳")
    way = f"/people/{to_text(clerk.id)}/end"
    assert way in page.links
    assert "停掉 王芳" in desk.get(way).text
    desk.send(desk.get(way))
    me = desk.get("/me")
    assert "口令不对" in desk.send(me, "/me", before="x", passphrase="另外一句 没人猜得到").text
    assert "口令换好了" in desk.send(me, "/me", before=PASSPHRASE, passphrase="另外一句 没人猜得到").text
    acts = {each.act: each.on for each in hall.services.acts.of(Sought(clerk=manager.id), 9)}
    assert acts == {Act.SECRET_CHANGED: manager.id, Act.CLERK_ENDED: clerk.id, Act.CLERK_APPOINTED: clerk.id}


def test_ones_own_pin_is_set_by_who_knows_his_passphrase(desk, new_browser, appoint, hall, manager):
    me = desk.get("/me")
    assert "口令不对" in desk.send(me, "/me/pin", before="x", pin="482953").text
    assert "别用 123456" in desk.send(me, "/me/pin", before=PASSPHRASE, pin="123456").text
    assert hall.services.desk.pins.holders() == ()
    assert "PIN 换好了" in desk.send(me, "/me/pin", before=PASSPHRASE, pin="482953").text
    assert hall.services.desk.pins.enter(manager.id, "482953") == manager
    acts = [each.act for each in hall.services.acts.of(Sought(clerk=manager.id), 9)]
    assert acts == [Act.SECRET_CHANGED]
    volunteer = appoint("志愿", Role.VOLUNTEER, hall.clock.at + DAY)
    browser = new_browser()
    assert "/me/pin" not in [action for action, _ in browser.enter(volunteer.name, way="/me").forms]


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"name": ""}, "名字要写"),
        ({"name": MANAGER}, "已经有人叫这个名字"),
        ({"passphrase": "1111111111"}, "口令至少 10 个字"),
        ({"role": "VOLUNTEER"}, "志愿者要写干到哪天"),
        ({"until": "9999-99-99"}, "今天或者以后"),
        ({"until": "9999-12-31"}, "今天或者以后"),
        ({"until": "2020-01-01"}, "今天或者以后"),
        ({"role": "KING"}, "选一个身份"),
    ],
)
def test_what_is_wrong_is_said_and_stays(desk, hall, typed, said):
    fields = {"name": "王芳", "role": "CLERK", "passphrase": PASSPHRASE, "until": ""} | typed
    page = desk.send(desk.get("/people"), "/people", **fields)
    assert said in page.text
    assert page.status == 422
    assert len(hall.services.clerks.all()) == 1


def test_the_last_manager_stays(desk, manager):
    way = next(link for link in desk.get("/people").links if link.endswith("/end"))
    assert "最后一位负责人不能停" in desk.send(desk.get(way)).text


def test_digits_for_a_computer_are_given_on_this_machine(desk, hall):
    page = desk.send(desk.get("/people"), "/pcs")
    assert "8 位数" in page.text
    digits = "".join(filter(str.isdecimal, page.text.split("8 位数")[1].split("15 分钟")[0]))
    assert isinstance(hall.services.desk.pcs.admit(digits, "x"), str)


@pytest.mark.parametrize(("way", "to"), [("/me", "/out"), ("/me", "/me"), ("/me", "/me/pin")])
def test_who_was_idle_and_sends_what_is_not_kept_finds_a_page(desk, running, way, to):
    page = desk.get(way)
    running.at += 10 * MINUTE
    typed = {} if to == "/out" else {"before": PASSPHRASE, "passphrase": "另外一句 没人猜得到", "pin": "482953"}
    asked = desk.send(page, to, **typed)
    assert not any(text in asked.answer.text for text in typed.values())
    assert desk.send(asked, desk_passphrase=PASSPHRASE).status == 200


def test_a_button_that_was_pressed_too_late_is_pressed_again(desk, running, hall):
    page = desk.get("/people")
    running.at += 10 * MINUTE
    asked = desk.send(page, "/pcs")
    go_on = desk.send(asked, desk_passphrase=PASSPHRASE)
    assert "接着交" in go_on.text
    assert "8 位数" in desk.send(go_on).text


def test_another_passphrase_puts_everybody_out_who_is_in_by_the_one_before(desk, new_browser, hall):
    thief = new_browser()
    thief.enter()
    desk.send(desk.get("/me"), "/me", before=PASSPHRASE, passphrase="另外一句 没人猜得到")
    assert "要办的事" in desk.get("/").text
    assert "现在没有要办的事" not in thief.get("/").text


def test_who_was_in_before_the_machine_was_started_anew_is_out_however_long_it_runs(desk, running, hall):
    seen = running.at
    running.at = 1000
    hall.services.desk.sessions.begin_anew()
    running.at = seen + 1000
    assert "现在没有要办的事" not in desk.get("/").text
