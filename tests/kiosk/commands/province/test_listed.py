"""`linggong province list`: what a clerk of the province types, and is told."""

import pytest

from kiosk.commands.acts.at_hall import BAD_INPUT, DONE, NOTHING_DONE
from kiosk.commands.province.desk import at_desk
from kiosk.commands.province.listed import add, end, show

CODE, CARD = "91350100M000100Y43", "11010519491231002X"


@pytest.fixture
def at(make_place):
    """Exit code, and what was said."""
    place = make_place()

    def at(act):
        said = []
        return at_desk(place, act, said.append), "\n".join(said)

    return at


def enter(number=CODE, is_licence=False, name="某某劳务", decision="长人社〔2026〕1 号", until="2099-03-31"):
    return add((number, is_licence), name, decision, until)


def test_an_organisation_is_entered_shown_and_ended(at):
    assert at(show(is_json=False)) == (DONE, "名单是空的。")
    code, said = at(enter(CODE.lower()))
    assert code == DONE
    assert f"某某劳务，统一社会信用代码 {CODE}，长人社〔2026〕1 号，到 2099-03-31" in said
    assert at(enter())[0] == BAD_INPUT, "twice"
    assert at(end(CODE, "撤销"))[0] == DONE
    assert "取消" in at(show(is_json=False))[1]
    assert at(end(CODE, "撤销"))[0] == NOTHING_DONE
    assert CODE in at(show(is_json=True))[1]


@pytest.mark.parametrize(
    ("act", "words"),
    [
        (enter(CARD), "个人"),
        (enter(CARD, is_licence=True), "个人"),
        (enter(CODE[:-1] + "4"), "号码不对"),
        (enter("9135"), "没有写全"),
        (enter(until="明年"), "没有写全"),
        (enter(until="2020-01-01"), "到哪天写错了"),
        (enter(name=""), "没有写全"),
        (enter(name="长" * 101), "没有写全"),
        (end(CODE, " "), "为什么"),
    ],
)
def test_what_is_wrong_is_said_and_nothing_is_entered(at, act, words):
    code, said = at(act)
    assert (code, words in said) == (BAD_INPUT, True), said
    assert at(show(is_json=False))[1] == "名单是空的。"
