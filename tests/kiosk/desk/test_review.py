"""Held work is read at the desk: its words marked, passed in a better wording, refused, sent back, by whom is known."""

import msgspec
import pytest

from kiosk.hall.clock import HOUR
from kiosk.hall.desk.act import Act
from kiosk.hall.ids import to_text
from kiosk.hall.limits import Limits
from kiosk.hall.linter.marked import marked
from kiosk.hall.linter.rule import Finding, Rule, Severity
from kiosk.hall.review import ReviewEnd
from kiosk.services import open_services
from kiosk.services.desk.acts import Sought
from kiosk.services.employer.sent import Keeps, OnHold
from kiosk.settings import read_law
from tests.kiosk.conftest import DRAFT, EMPLOYER
from tests.kiosk.phone.conftest import CATALOGUE
from tests.kiosk.phone.test_lawful_words import HALL_FILE

LAW = read_law(HALL_FILE, "220100")
CODE = "91350100M000100Y43"


@pytest.fixture
def hall(hall):
    hall.services = open_services(hall.store, CATALOGUE, hall.clock, Limits(law=LAW))
    return hall


@pytest.fixture
def hold(hall):
    def make(**typed):
        draft = msgspec.structs.replace(DRAFT, **typed)
        outcome = hall.services.postings.publish(EMPLOYER, draft, keeps=Keeps.MUST_BE_READ)
        assert isinstance(outcome, OnHold), outcome
        return outcome.held

    return make


def ended(hall, held):
    return hall.services.reviews.one(held.id).end


def acts(hall):
    return {(each.act, each.on) for each in hall.services.acts.of(Sought(), 20)}


def test_the_list_leads_to_it_and_it_is_passed(desk, hall, hold):
    held = hold(note="限男，身体好")
    page = desk.get("/")
    assert "招 3 个瓦工，等着看过再发" in page.text or "等着看过再发" in page.text
    way = next(link for link in page.links if link.startswith("/review/"))
    read = desk.get(way)
    assert "<mark" in read.answer.text
    assert "discrimination" not in read.answer.text, "a rule has no name for a clerk"
    assert "就业促进法" in read.text
    assert "138****" in read.text
    assert "13812345678" not in read.answer.text
    desk.send(read, act="pass")
    assert ended(hall, held) is ReviewEnd.PASSED
    assert hall.services.jobs.posting(held.id).note == "限男，身体好"
    assert acts(hall) == {(Act.PASSED, held.id)}
    assert "现在没有要办的事" in desk.get("/").text


def test_it_passes_in_a_better_wording_and_that_is_what_everybody_reads(desk, hall, hold):
    held = hold(note="限男，身体好")
    page = desk.get(f"/review/{to_text(held.id)}")
    assert "改好的写法" in page.text
    desk.send(page, act="better")
    posting = hall.services.jobs.posting(held.id)
    assert "限男" not in posting.note
    assert "身体好" in posting.note
    assert held.work.text.note == "限男，身体好"


def test_where_no_better_wording_is_offered_none_is_taken(desk, hall, hold):
    held = hold(note="带手套")
    page = desk.get(f"/review/{to_text(held.id)}")
    assert "改好的写法" not in page.text
    assert "字句里没找出不合规矩的地方" in page.text
    assert desk.send(page, act="better").status == 422
    assert ended(hall, held) is None


@pytest.mark.parametrize(
    ("act", "end", "kept"), [("refuse", ReviewEnd.REFUSED, Act.REFUSED), ("back", ReviewEnd.SENT_BACK, Act.SENT_BACK)]
)
def test_refusing_and_sending_back_need_a_reason(desk, hall, hold, act, end, kept):
    held = hold(note="带手套")
    page = desk.get(f"/review/{to_text(held.id)}")
    for reason in ("", "   ", "x" * 400):
        again = desk.send(page, act=act, reason=reason)
        assert "写明为什么" in again.text
        assert ended(hall, held) is None
    desk.send(page, act=act, reason="<b>写清楚</b> 干啥")
    assert ended(hall, held) is end
    assert hall.services.reviews.one(held.id).reason == "<b>写清楚</b> 干啥"
    assert acts(hall) == {(kept, held.id)}
    assert "&lt;b&gt;写清楚" in desk.get(f"/review/{to_text(held.id)}").answer.text


def test_of_two_clerks_the_first_is_obeyed_and_the_other_is_told(new_browser, desk, appoint, hall, hold):
    held, clerk, other = hold(note="带手套"), appoint(), new_browser()
    other.enter(clerk.name)
    way = f"/review/{to_text(held.id)}"
    mine, theirs = desk.get(way), other.get(way)
    desk.send(mine, act="pass")
    told = other.send(theirs, act="refuse", reason="看错了")
    assert "已经办了：发出去了" in told.text
    assert acts(hall) == {(Act.PASSED, held.id)}


def test_what_begins_or_closes_while_it_is_read_is_said(desk, hall, hold, clock, running):
    held = hold(note="带手套")
    page = desk.get(f"/review/{to_text(held.id)}")
    clock.at = held.start + HOUR
    hall.services.settle()
    assert "已经办了" in desk.send(page, act="pass").text
    assert hall.services.jobs.posting(held.id) is None


def test_hostile_words_are_seen_as_they_are(desk, hold):
    held = hold(note="<script>alert(1)</script>限男", name="王<b>")
    page = desk.get(f"/review/{to_text(held.id)}")
    assert "<script>alert" not in page.answer.text
    assert "<script>alert(1)</script>" in page.text


def test_what_is_no_held_work_is_not_there(desk):
    assert desk.get("/review/0000000000000000").status == 404
    assert desk.get("/review/%20").status == 404
    assert desk.get("/verify/0000000000000000").status == 404


def test_who_has_published_nothing_yet_is_known_by_what_waits_to_be_read(desk, hold):
    hold(note="带手套")
    papers = desk.get(f"/verify/{to_text(EMPLOYER)}")
    assert DRAFT.name in papers.text
    assert DRAFT.phone not in papers.text
    (way,) = (link for link in papers.links if link.startswith("/standing/employer/"))
    assert DRAFT.name in desk.get(way).text


def test_an_employer_is_verified_once_with_date_and_by_whom(desk, hall, hold):
    hold(note="带手套")
    way = f"/verify/{to_text(EMPLOYER)}"
    page = desk.get(way)
    wrong = desk.send(page, kind="BUSINESS", name="", number="123", until="昨天")
    assert wrong.problems() == {
        "name": "没有写名称（营业执照上的）。",
        "number": "统一社会信用代码是 18 位，少了或者多了。",
        "until": "日子看不懂，请写成 2027-03-31 这样。",
    }
    done = desk.send(page, kind="BUSINESS", name="长春某公司", number=CODE, until="")
    assert "公司，核过" in done.text
    assert "李华" in done.text
    assert CODE in done.text
    (seen,) = hall.services.verifications.of_employer(EMPLOYER)
    assert seen.verification.clerk is not None
    assert (Act.VERIFIED, EMPLOYER) in acts(hall)
    digits = desk.send(done, f"{way}/phone")
    assert "15 分钟内有效" in digits.text
    ended = desk.send(desk.get(way), f"{way}/end", reason="执照吊销了")
    assert "只留了手机号" in ended.text


def test_pieces_joined_are_the_text():
    rule = Rule(id="x", severity=Severity.REVIEW, article="", advice="")
    findings = [Finding(rule, "note", (1, 3)), Finding(rule, "note", (2, 9)), Finding(rule, "note", None)]
    pieces = marked("一二三四五", findings)
    assert "".join(piece.text for piece in pieces) == "一二三四五"
    assert [piece.text for piece in pieces if piece.rules] == ["二", "三", "四五"]
    assert marked("", findings) == ()


def test_who_has_shown_no_papers_stands_in_the_list_until_he_has(desk, hall):
    hall.publish()
    assert "还没核过证件" not in desk.get("/").text
    hall.publish(place="别处的工地", trade="101")
    page = desk.get("/")
    assert "有 1 个招工的还没核过证件" in page.text
    listed = desk.get("/verify")
    way = next(link for link in listed.links if link.startswith("/verify/"))
    assert "138****" in listed.text
    desk.send(desk.get(way), kind="BUSINESS", name="长春某公司", number=CODE, until="")
    assert "还没核过证件" not in desk.get("/").text
    assert "都核过了" in desk.get("/verify").text


def test_whose_first_work_waits_to_be_read_has_a_page_of_how_he_stands(desk, hall, hold):
    held = hold()
    page = desk.get(f"/verify/{to_text(held.employer)}")
    way = f"/standing/employer/{to_text(held.employer)}"
    assert way in page.links
    assert desk.get(way).status == 200


def test_papers_of_nobody_are_not_taken(desk, hall):
    key, before = desk.get("/me").forms[-1][1]["form_key"], hall.facts()
    nobody = to_text(bytes(10))
    typed = {"form_key": key, "kind": "BUSINESS", "name": "长春某公司", "number": CODE, "reason": "x"}
    for way in ("", "/phone"):
        assert desk.post(f"/verify/{nobody}{way}", typed).status == 404
    assert hall.facts() == before
