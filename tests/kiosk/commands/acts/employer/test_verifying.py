"""A clerk writes down whose papers he has seen, from the command line."""

import datetime as dt
import re

import pytest

from kiosk.commands.acts.employer.verifying import end, give_code, show, verify
from kiosk.hall.clock import working_day
from kiosk.hall.employer.verification import EmployerKind
from kiosk.hall.form.draft import Draft
from kiosk.hall.ids import to_text
from kiosk.place.hall import open_hall
from kiosk.services.employer.sent import Published
from kiosk.settings import read_settings

EMPLOYER = b"employer-1"
CODE, CARD = "91350100M000100Y43", "11010519491231002X"


@pytest.fixture
def place(make_place):
    place = make_place(kiosk="A")
    publish(place, EMPLOYER)
    return place


def publish(place, employer, phone="13812345678"):
    with open_hall(place, read_settings(place.config)) as hall:
        day = (working_day(hall.store.clock()) + dt.timedelta(days=1)).isoformat()
        draft = Draft("102", "2", "260", "2", day, "06:30", "南关区", "", "王老板", phone, paid="1")
        outcome = hall.services.postings.publish(employer, draft)
        assert isinstance(outcome, Published), outcome
        return outcome.posting


class Typing:
    """Answers in turn what is asked, and keeps the questions."""

    def __init__(self, *answers):
        self.left, self.asked = list(answers), []

    def __call__(self, question):
        self.asked.append(question)
        return self.left.pop(0)


def test_papers_are_asked_for_and_known(place):
    said = []
    typing = Typing("长春某某建筑有限公司", "９１３５０１００ｍ０００１００ｙ４３", "")
    assert verify(place, "101", EmployerKind.BUSINESS, typing, said.append) == 0
    assert said == ["记下了：公司，核过"]
    assert typing.asked[:2] == ["名称（营业执照上的）", "统一社会信用代码"]
    assert show(place, "101", Typing(), said.append) == 0
    assert "公司，核过，叫 王老板，手机 138****5678" in said[1]
    assert f"公司，核过：长春某某建筑有限公司 {CODE}" in said[2]
    assert verify(place, "101", EmployerKind.BUSINESS, Typing("长春某某建筑有限公司", CODE, ""), said.append) == 0
    assert said[-1] == "以前就记过，没有变：公司，核过"


def test_only_what_was_wrong_is_asked_again(place):
    said = []
    typing = Typing("劳务公司", "91350100M000100Y44", "220102240001", "昨天", CODE, "2099-03-31")
    assert verify(place, "101", EmployerKind.AGENCY, typing, said.append) == 0
    assert typing.left == []
    assert typing.asked[-2:] == ["统一社会信用代码", "许可证到哪天，比如 2027-03-31"]
    assert said == [
        "统一社会信用代码对不上，有一位抄错了，请对着证再看一遍。",
        "日子看不懂，请写成 2027-03-31 这样。",
        "记下了：劳务公司，核过，证到 2099.3.31",
    ]


def test_after_three_times_wrong_nothing_is_kept(place):
    said = []
    assert verify(place, "101", EmployerKind.PERSON, Typing("王建国", "1", "", "2", "3"), said.append) == 2
    assert said[-1] == "什么都没记。请看清证件再来一次。"
    assert show(place, "101", Typing(), said.append) == 0
    assert "只留了手机号" in said[-1]


def test_an_identity_number_is_never_shown_whole(place):
    said = []
    verify(place, "101", EmployerKind.PERSON, Typing("王建国", CARD, ""), said.append)
    for number in (CARD, "138 1234 5678"):
        assert show(place, "", Typing(number), said.append) == 0
    assert not [line for line in said if CARD in line or "13812345678" in line]
    assert any("110***********002X" in line for line in said)


def test_whose_number_was_typed_is_nobody_to_be_verified(place):
    said = []
    assert verify(place, "13812345678", EmployerKind.PERSON, Typing(), said.append) == 2
    assert said == ["没有这个号的活儿。请他在手机上打开「我的活儿」，报一个活儿的号。"]
    assert verify(place, "", EmployerKind.PERSON, Typing(), said.append) == 2


def test_by_the_beginning_of_an_id_and_of_several_none(place):
    said = []
    posting = publish(place, b"employer-2", "13912345678")
    assert (
        verify(place, to_text(posting.id)[:10].lower(), EmployerKind.FARM, Typing("李老汉", CARD, ""), said.append) == 0
    )
    assert said[-1] == "记下了：农户，核过"
    start = to_text(EMPLOYER)[:4]
    assert verify(place, start, EmployerKind.FARM, Typing(), said.append) == 2
    assert said[-1].startswith("有 2 个老板是这样的，什么都没动。")


def test_what_was_seen_is_ended_with_a_reason(place):
    said = []
    verify(place, "101", EmployerKind.AGENCY, Typing("劳务公司", CODE, "220102240001", "2099-03-31"), said.append)
    assert end(place, "101", EmployerKind.AGENCY, " ", said.append) == 2
    assert said[-1].startswith("请用 --why 写明为什么")
    assert end(place, "101", EmployerKind.AGENCY, "许可证注销了", said.append) == 0
    assert said[-2:] == ["不作数了：劳务公司，核过", "现在是：公司，核过"]
    assert end(place, to_text(EMPLOYER), None, "公司注销了", said.append) == 0
    assert said[-1] == "现在是：只留了手机号"
    assert end(place, "101", None, "公司注销了", said.append) == 1
    show(place, "101", Typing(), said.append)
    assert said[-1].endswith("（不作数了）")


def test_two_phones_with_one_paper_are_told(place):
    said = []
    publish(place, b"employer-2", "13912345678")
    for number in ("101", "102"):
        verify(place, number, EmployerKind.BUSINESS, Typing("公司", CODE, ""), said.append)
    assert said[-1] == f"同一份证件还核过 1 个：{to_text(EMPLOYER)}"
    assert show(place, "", Typing(CODE), said.append) == 0
    assert show(place, "", Typing("91110000600037341L"), said.append) == 1
    assert said[-1] == "没找到这个老板。"


@pytest.mark.parametrize("typed", ["\u202e" * 400, "<b>王</b>" * 100, "王" * 400])
def test_hostile_names_do_no_harm(place, typed):
    said = []
    assert verify(place, "101", EmployerKind.PERSON, Typing(typed, CARD, "", *["王建国"] * 2), said.append) == 0
    show(place, "101", Typing(), said.append)
    assert "王建国" in said[-1]


def test_who_is_known_gets_six_digits_for_another_phone(place):
    said = []
    assert give_code(place, "101", said.append) == 1
    assert said == ["这个老板还没核过，先核：linggong employer verify"]
    verify(place, "101", EmployerKind.BUSINESS, Typing("公司", CODE, ""), said.append)
    assert give_code(place, "101", said.append) == 0
    digits = re.match(r"(\d{3}) (\d{3})，15 分钟内有效", said[2])
    with open_hall(place, read_settings(place.config)) as hall:
        phone = hall.services.employers.redeem(hall.services.employers.token())
        assert hall.services.takeovers.take(phone, "".join(digits.groups())).employer == EMPLOYER
    assert give_code(place, "999", said.append) == 2
