"""Who stands at the desk, from the command line: asked for, never given as arguments."""

import datetime as dt

import pytest

from kiosk.commands.acts.desk.clerks import Asks, appoint, change_passphrase, change_pin, end, first, list_clerks
from kiosk.hall.desk.act import Act
from kiosk.hall.desk.clerk import Role
from kiosk.place.hall import open_hall
from kiosk.services.desk.acts import Sought
from kiosk.settings import read_settings

RIGHT, OTHER = "天亮以前 来了三个人", "又一句 谁也猜不到的话"


def typing(*answers):
    """Answers in turn, whether they are seen or not."""
    left = list(answers)
    return Asks(lambda _question: left.pop(0), lambda _question: left.pop(0))


@pytest.fixture
def said():
    return []


@pytest.fixture
def place(make_place):
    place = make_place(kiosk="A")
    with open_hall(place, read_settings(place.config)):
        return place


@pytest.fixture
def managed(place):
    assert first(place, False, typing("李华", RIGHT, RIGHT), lambda _words: None) == 0
    return place


def test_a_new_hall_has_nobody_then_its_first_manager(place, said):
    assert list_clerks(place, said.append) == 0
    assert "linggong clerk first" in said[-1]
    assert first(place, False, typing("李华", RIGHT, RIGHT), said.append) == 0
    assert said[-1].startswith("定下了：")
    assert list_clerks(place, said.append) == 0
    assert said[-1].endswith("李华 负责人")
    assert first(place, False, typing("张三", OTHER, OTHER), said.append) == 2
    assert "已经有负责人" in said[-1]


def test_a_passphrase_typed_twice_in_two_ways_changes_nothing(place, said):
    assert first(place, False, typing("李华", RIGHT, OTHER), said.append) == 2
    assert first(place, False, typing("李华", "1234", "1234"), said.append) == 2
    assert "口令至少 10 个字" in said[-1]
    list_clerks(place, said.append)
    assert "还没有人" in said[-1]


def test_a_manager_appoints_and_ends(managed, said):
    last = (dt.date.today() + dt.timedelta(days=30)).isoformat()
    asks = typing("李华", RIGHT, "王芳", OTHER, OTHER)
    assert appoint(managed, Role.VOLUNTEER, last, asks, said.append) == 0
    assert said[-1].endswith(f"王芳 志愿者 到 {last}")
    assert end(managed, "王芳", typing("王芳", OTHER), said.append) == 2
    assert said[-1] == "只有负责人能做这件事。"
    assert end(managed, "王芳", typing("李华", RIGHT), said.append) == 0
    assert end(managed, "李华", typing("李华", RIGHT), said.append) == 2
    assert "总要有一个" in said[-1]
    assert end(managed, "赵六", typing(), said.append) == 2


def test_what_is_wrong_is_said_before_anybody_types_a_secret(managed, said):
    assert appoint(managed, Role.VOLUNTEER, "明年", typing(), said.append) == 2
    assert appoint(managed, Role.CLERK, "2020-01-01", typing(), said.append) == 2
    assert appoint(managed, Role.CLERK, "", typing("李华", OTHER), said.append) == 1
    assert said[-1] == "名字或口令不对。"


def test_one_changes_ones_own_passphrase(managed, said):
    assert change_passphrase(managed, typing("李华", RIGHT, OTHER, OTHER), said.append) == 0
    assert change_passphrase(managed, typing("李华", RIGHT), said.append) == 1
    assert change_passphrase(managed, typing("李华", OTHER, RIGHT, RIGHT), said.append) == 0


def test_the_sheet_appoints_one_more_for_who_forgot(managed, said):
    with open_hall(managed, read_settings(managed.config)) as hall:
        letters = hall.store.keys.root.letters
    assert first(managed, True, typing("a" * len(letters)), said.append) == 2
    assert "不是这个市场的那张纸" in said[-1]
    assert first(managed, True, typing(letters, "张三", OTHER, OTHER), said.append) == 0
    assert appoint(managed, Role.AUDITOR, "", typing("张三", OTHER, "审计员", RIGHT, RIGHT), said.append) == 0


def test_a_pin_is_set_by_who_types_his_passphrase(managed, said):
    assert change_pin(managed, typing("李华", OTHER), said.append) == 1
    assert change_pin(managed, typing("李华", RIGHT, "482953", "482954"), said.append) == 2
    assert change_pin(managed, typing("李华", RIGHT, "123456", "123456"), said.append) == 2
    assert "不要 123456" in said[-1]
    assert change_pin(managed, typing("李华", RIGHT, "482953", "482953"), said.append) == 0
    with open_hall(managed, read_settings(managed.config)) as hall:
        assert [each.name for each in hall.services.desk.pins.holders()] == ["李华"]


def test_what_is_done_by_command_is_an_act_of_who_did_it(managed, said):
    appoint(managed, Role.CLERK, "", typing("李华", RIGHT, "王芳", OTHER, OTHER), said.append)
    end(managed, "王芳", typing("李华", RIGHT), said.append)
    change_passphrase(managed, typing("李华", RIGHT, OTHER, OTHER), said.append)
    with open_hall(managed, read_settings(managed.config)) as hall:
        acts = {each.act for each in hall.services.acts.of(Sought(), 9)}
    assert acts == {Act.CLERK_APPOINTED, Act.CLERK_ENDED, Act.SECRET_CHANGED}
