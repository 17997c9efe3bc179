"""The desk registers who has no phone or card, gives him a seat and a page to print; and several employers at once."""

import contextlib
import datetime as dt
import io
from urllib.parse import urljoin, urlparse

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from starlette.exceptions import HTTPException

from kiosk.desk.register.bodies import split
from kiosk.hall.clock import DAY, MINUTE
from kiosk.hall.desk.act import Act
from kiosk.hall.desk.clerk import Role
from kiosk.hall.employer.verification import EmployerKind, Papers
from kiosk.hall.form.hall_number import HallNumber
from kiosk.hall.ids import to_text
from kiosk.hall.posting import Source
from kiosk.services.desk.acts import Sought
from tests.kiosk.conftest import DAY as TODAY
from tests.kiosk.phone.conftest import Page
from tests.kiosk.services.desk.test_batches import CODE
from tests.kiosk.services.desk.test_seekers import GROWN

PERSON = {"name": "李国强", "age": "3", "trade_102": "1", "purpose_1": "1"}
WORK = {
    "1_trade": "瓦工",
    "1_headcount": "2",
    "1_pay": "260",
    "1_paid": "当天结",
    "1_day": "2026-11-23",
    "1_time": "7:30",
    "1_place": "南关区人民大街",
    "1_name": "王老板",
    "1_phone": "13812345678",
}
HEADS = ["工种", "人数", "工钱", "结钱", "日期", "几点到几点", "地点", "招工的", "电话"]
FIRST = ["瓦工", 2, 260, "当天结", dt.datetime(2026, 11, 23), "7:30", "南关区人民大街", "王老板", "13812345678"]


def register(browser, **typed):
    return browser.send(browser.get("/seekers"), "/seekers", **{**PERSON, **typed})


def give(browser, page, **typed):
    """The first job of a page, or the one that is typed."""
    action, fields = next(form for form in page.forms if form[0].endswith("/seats"))
    return browser.post(
        urljoin(page.url, action), {**({} if typed else fields), "form_key": fields["form_key"], **typed}
    )


def acts(hall):
    return [act.act for act in hall.services.acts.of(Sought(), 20)]


def upload(browser, content, name="sheet.xlsx", **fields):
    page = browser.get("/hiring/several")
    action, kept = next(form for form in page.forms if form[0] == "/hiring/sheet")
    where = urljoin(page.url, action)
    return Page(browser.session.post(where, data={**kept, **fields}, files={"sheet": (name, content)}, timeout=30))


def fetched(browser, way, **fields):
    """A file, of a form where there are fields."""
    where = urljoin(browser.get("/seekers").url, way)
    answer = browser.session.post(where, data=fields, timeout=30) if fields else browser.session.get(where, timeout=30)
    assert answer.status_code == 200
    return answer.content


def sheet(*rows):
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def test_who_has_neither_gets_a_number_a_seat_and_a_page_to_print(hall, desk):
    job = hall.publish(bay="2", time="07:30")
    page = register(desk)
    digits = HallNumber(0, 1).digits
    assert f"{digits[:3]} {digits[3:]}" in page.text
    slip = give(desk, page)
    assert slip.status == 200
    for words in ("A1", "瓦工", "2 号上车点", "260", "王老板", "138 1234 5678", "南关区人民大街", "当天结", digits[3:]):
        assert words in slip.text, words
    assert "投诉" in slip.text or "工钱没给" in slip.text
    assert hall.services.jobs.posting(job.id).taken == 1
    assert {Act.SEAT_GIVEN, Act.SEEKER_REGISTERED} <= set(acts(hall))
    again = desk.get(f"{urlparse(page.url).path}")
    assert "A1" in again.text
    offered = [fields["posting"] for _, fields in again.forms if fields.get("posting")]
    assert to_text(job.id) not in offered, "what he has is not offered to him again"


def test_a_job_is_given_by_its_number_and_why_not_is_said(hall, desk):
    first, second = hall.publish(headcount="1"), hall.publish(headcount="1", pay="270")
    page = register(desk)
    assert "没有这个号的活儿" in give(desk, page, number="9").text
    assert give(desk, page, number=str(first.number)).status == 200
    assert "那个时间有活儿了" in give(desk, page, number=str(second.number)).text
    other = register(desk, name="王二")
    assert "招满了" in give(desk, other, number=str(first.number)).text


def test_who_finds_it_full_waits_and_who_must_talk_first_has_a_table(hall, desk):
    full = hall.publish(headcount="1")
    talked = hall.publish(b"employer-2", choosing="2", talk_time="06:00", talk_table="3", time="09:00")
    hall.services.signups.sign_up(hall.worker(), full.id)
    page = register(desk)
    asked = give(desk, page, number=str(full.number))
    assert "招满了" in asked.text
    action, fields = next(form for form in asked.forms if form[1].get("queue"))
    assert f"{full.number} 号活儿排第 1" in desk.post(urljoin(asked.url, action), fields).text
    assert "3 号桌" in give(desk, page, number=str(talked.number)).text


def test_what_is_wrong_is_said_and_nothing_typed_is_lost(hall, desk):
    before = hall.facts()
    page = register(desk, name="", identity=GROWN[:-1] + "0", number="12", trade_101="1", ride="60", purpose_2="1")
    assert page.status == 422
    assert set(page.problems()) == {"name", "identity", "number"}
    fields = next(fields for action, fields in page.forms if action == "/seekers")
    assert (fields["number"], fields["trade_101"], fields["ride"]) == ("12", "1", "60")
    assert hall.facts() == before


def test_a_child_is_told_kindly_and_nothing_is_kept(hall, desk):
    before = hall.facts()
    page = register(desk, age="1", number="13900000001")
    assert "等满了 16 岁再来" in page.text
    assert hall.facts() == before
    assert "要看一眼身份证" in register(desk, number="13900000001").text


def test_a_volunteer_sees_whom_he_registered_in_this_visit_and_nothing_else(hall, new_browser, appoint, desk, clock):
    appoint("赵志愿", Role.VOLUNTEER, clock.at + 24 * 60 * MINUTE)
    hall.publish()
    volunteer = new_browser()
    volunteer.enter("赵志愿", way="/seekers")
    assert urlparse(volunteer.get("/").url).path == "/seekers"
    others = register(desk, name="王二")
    assert volunteer.get(urlparse(others.url).path).status == 403
    for way in ("/register", "/register/postings", "/hiring/several", "/hiring/form.xlsx"):
        assert volunteer.get(way).status == 403, way
    own = register(volunteer, number="13900000001")
    slip = give(volunteer, own)
    assert slip.status == 200
    clock.at += 9 * MINUTE
    assert volunteer.get(urlparse(own.url).path).status == 200
    for _ in range(3):
        clock.at += 8 * MINUTE
        volunteer.get("/seekers")
    assert volunteer.get(urlparse(own.url).path).status == 403
    assert volunteer.get(urlparse(slip.url).path).status == 403


def test_another_name_under_a_phone_is_asked_about_and_tells_a_volunteer_no_name(hall, new_browser, appoint, clock):
    hall.services.workers.register("13900000001", (101,), TODAY, "孙秘密")
    appoint("赵志愿", Role.VOLUNTEER, clock.at + 24 * 60 * MINUTE)
    volunteer = new_browser()
    volunteer.enter("赵志愿", way="/seekers")
    page = register(volunteer, number="13900000001")
    assert "另一个名字" in page.text
    assert "孙" not in page.text
    assert register(volunteer, number="13900000001", whose="other").status == 200


def test_work_is_typed_for_an_employer_and_stands_as_the_desks(hall, desk):
    page = desk.send(desk.get("/hiring"), "/hiring", **WORK)
    assert page.status == 200
    (posting,) = hall.services.postings.standing()
    assert (posting.source, posting.terms.headcount) == (Source.DESK, 2)
    assert str(posting.number) in page.text
    assert Act.POSTING_TYPED in acts(hall)


def test_an_empty_form_says_what_is_missing_at_each_field(hall, desk):
    page = desk.send(desk.get("/hiring"), "/hiring")
    assert page.status == 422
    assert page.text.count("没填") > 8


def test_the_form_sent_twice_is_one_posting(hall, desk):
    form = desk.get("/hiring")
    assert "没有再发一遍" not in desk.send(form, "/hiring", **WORK).text
    assert "没有再发一遍" in desk.send(form, "/hiring", **WORK).text
    assert len(hall.services.postings.standing()) == 1


def test_ten_rows_are_taken_with_what_is_left_empty_as_above_and_none_with_one_wrong(hall, desk):
    second = {"2_trade": "力工", "2_headcount": "3", "2_pay": "180"}
    before = hall.facts()
    page = desk.send(desk.get("/hiring/several"), "/hiring/several", **{**WORK, **second, "2_pay": "很多"})
    assert (page.status, hall.facts()) == (422, before)
    assert "第 2 行 · 工钱" in page.text
    assert page.forms[-1][1]["1_place"] == "南关区人民大街"
    assert desk.send(page, "/hiring/several", **second).status == 200
    assert {posting.source for posting in hall.services.postings.standing()} == {Source.VISIT}
    assert len({posting.employer for posting in hall.services.postings.standing()}) == 1


def test_a_sheet_is_shown_before_it_is_sent(hall, desk):
    page = upload(desk, sheet(HEADS, FIRST, ["力工", 3, 180]))
    assert "2 行都看懂了" in page.text
    assert hall.services.postings.standing() == ()
    fields = page.forms[-1][1]
    assert (fields["2_day"], fields["3_trade"], fields["3_phone"]) == ("2026-11-23", "力工", "13812345678")
    assert desk.send(page, "/hiring/several").status == 200
    assert len(hall.services.postings.standing()) == 2


def test_wrong_cells_heads_and_files_are_named(hall, desk):
    page = upload(desk, sheet(HEADS, FIRST, ["宇航员", 3, "=1+1", *FIRST[3:8], "12"]))
    for words in ("第 3 行 · 工种：没有这样的", "第 3 行 · 工钱：是公式", "第 3 行 · 电话：要 11 位手机号"):
        assert words in page.text
    page = upload(desk, sheet([*HEADS[1:], "身高"], FIRST))
    assert "少了这一栏：工种" in page.text
    assert "没有这一栏：身高" in page.text
    assert "打不开" in upload(desk, b"PK\x03\x04nothing").text
    assert "空的" in upload(desk, sheet(HEADS)).text
    assert upload(desk, b"x" * 700_000).status == 413
    assert hall.services.postings.standing() == ()


def test_a_csv_of_an_agency_is_its_own(hall, desk):
    text = "\r\n".join([",".join(HEADS), ",".join(map(str, [*FIRST[:4], "2026-11-23", *FIRST[5:]]))])
    page = upload(desk, text.encode("gb18030"), "a.csv", source="agency", agency=CODE)
    assert "中介：没在服务台核实过" in page.text
    papers = Papers("某中介", CODE, "2201001234", TODAY.replace(year=2027))
    hall.services.verifications.verify(b"agency-one", EmployerKind.AGENCY, papers)
    assert desk.send(page, "/hiring/several", source="agency", agency=CODE).status == 200
    (posting,) = hall.services.postings.standing()
    assert (posting.employer, posting.source) == (b"agency-one", Source.AGENCY)


def test_the_sheet_to_fill_is_understood_as_its_own(desk):
    form = fetched(desk, "/hiring/form.xlsx")
    book = openpyxl.load_workbook(io.BytesIO(form))
    assert book.sheetnames == ["岗位", "可选", "怎么填"]
    assert "空的" in upload(desk, form).text


def test_what_was_typed_waits_while_he_comes_in_again(hall, desk, running):
    form = desk.get("/hiring/several")
    running.at += 11 * MINUTE
    asked = desk.send(form, "/hiring/several", **WORK)
    assert asked.status == 401
    going = desk.send(asked, "/in", desk_passphrase="天亮以前 来了三个人")
    assert desk.send(going, "/hiring/several").status == 200
    assert len(hall.services.postings.standing()) == 1


def test_the_register_is_looked_through_by_name_digits_and_day_and_names_stand_in_no_address(hall, desk):
    register(desk, number="13900000001")
    register(desk, name="王二", identity=GROWN, purpose_2="1")
    page = desk.get("/register")
    assert "李国强" in page.text
    assert "139****0001" in page.text
    assert "13900000001" not in page.text
    assert GROWN not in page.text
    found = desk.send(page, "/register", name="王二")
    assert "李国强" not in found.text
    assert "name" not in found.url
    assert "没有找到" in desk.send(page, "/register", four="9999").text
    dated = desk.send(page, "/register", day="2026-11-22")
    assert urlparse(dated.url).query == "day=2026-11-22"
    assert "没有找到" in dated.text


@pytest.mark.parametrize(
    "asked", ["day=9999-12-31", "day=x&after=x", "after=99999999999999999999.0", "after=1.%00", "after=-1.0"]
)
def test_an_address_that_somebody_made_up_is_a_page(desk, asked):
    for way in ("/register", "/register/postings"):
        assert desk.get(f"{way}?{asked}").status == 200


def test_postings_stand_in_the_register_with_where_they_came_from(desk):
    desk.send(desk.get("/hiring"), "/hiring", **WORK)
    page = desk.send(desk.get("/register/postings"), "/register/postings", four="5678")
    for words in ("服务台", "138****5678", "王老板"):
        assert words in page.text


def test_pages_follow_each_other(hall, desk):
    for number in range(23):
        hall.worker(number)
    first = desk.get("/register")
    (after,) = [link for link in first.links if "after=" in link]
    second = desk.get(after)
    assert first.text.count("看活儿") == 20
    assert second.text.count("看活儿") == 3


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_an_export_is_masked_but_for_a_manager_who_is_written_down(hall, new_browser, appoint, desk, kind):
    register(desk, name="=cmd", number="13900000001")
    appoint("王芳")
    clerk = new_browser()
    clerk.enter("王芳", way="/register")
    key = clerk.get("/register").forms[-1][1]["form_key"]
    masked = fetched(clerk, "/register/seekers/export", form_key=key, kind=kind)
    assert clerk.post("/register/seekers/export", {"form_key": key, "kind": kind, "whole": "1"}).status == 403
    own = desk.get("/register").forms[-1][1]["form_key"]
    whole = fetched(desk, "/register/seekers/export", form_key=own, kind=kind, whole="1")
    assert acts(hall).count(Act.EXPORTED) == 1
    read = [_cells(content, kind) for content in (masked, whole)]
    assert read[0][1][1:3] == ["'=**", "139****0001"]
    assert read[1][1][1:3] == ["'=cmd", "13900000001"]


def _cells(content, kind):
    if kind == "csv":
        return [line.split(",") for line in content.decode("utf-8-sig").splitlines()]
    return [[cell.value for cell in row] for row in openpyxl.load_workbook(io.BytesIO(content)).active]


@pytest.mark.parametrize("way", ["/seekers", "/hiring", "/hiring/several", "/register", "/register/seekers/export"])
def test_no_form_of_another_page_is_taken(hall, desk, way):
    before = hall.facts()
    assert desk.post(way, {**PERSON, **WORK}).status == 403
    assert hall.facts() == before


@given(st.binary(max_size=200), st.binary(min_size=1, max_size=20))
def test_any_bytes_of_an_upload_are_parted_or_refused(body, boundary):
    with contextlib.suppress(HTTPException):
        assert isinstance(split(body, boundary).content, bytes)


@given(st.binary(max_size=200))
def test_a_file_comes_through_as_it_was(content):
    if b"\r\n--xx" in b"\r\n" + content:
        return
    head = b'Content-Disposition: form-data; name="sheet"; filename="a.xlsx"\r\nContent-Type: x'
    body = b"--xx\r\n" + head + b"\r\n\r\n" + content + b"\r\n--xx--\r\n"
    assert split(body, b"xx").content == content


@pytest.mark.parametrize("number", ["9" * 6000, "9" * 30, "²", "-1"])
def test_a_number_of_no_job_is_told(desk, hall, number):
    assert "没有这个号的活儿" in give(desk, register(desk), number=number).text


def test_a_seat_that_was_given_before_this_visit_is_told_of_and_not_shown(desk, new_browser, appoint, hall, clock):
    posting = hall.publish()
    meant = {"posting": to_text(posting.id), "edition": "1"}
    assert "您的座号" in give(desk, register(desk, number="13800001234"), **meant).text
    clock.at += 1000
    volunteer, browser = appoint("志愿", Role.VOLUNTEER, clock.at + DAY), new_browser()
    browser.enter(volunteer.name, way="/seekers")
    told = give(browser, register(browser, number="13800001234"), **meant)
    assert told.status == 409
    assert "早就报上" in told.text
