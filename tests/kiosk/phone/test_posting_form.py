"""The form: what is right goes out once, what is wrong is said at its field and nothing is lost."""

import datetime as dt
import itertools
from urllib.parse import urlencode

import pytest

from kiosk.hall.clock import moment
from kiosk.hall.posting import Extra, Paid, PayUnit, Source
from kiosk.phone.doors import COOKIE
from kiosk.phone.posting.controls import ASKED, TAPPED

LONG = "很" * 41
GARBLED = ("南关区".encode("gb18030"), b"%ff%fe", b"%ED%A0%80", b"\xff\xfe")
ONLY_TAPPED = {"paid", "meals", "ride"}
"""There is nothing to write in: what was never on offer is not offered again."""
MISTAKES = (
    ("phone", "1381234567", "11 位数字"),
    ("phone", "23812345678", "11 位数字"),
    ("phone", "<script>alert(1)</script>", "11 位数字"),
    ("phone", "", "请填您的手机号"),
    ("time", "05:00", "已经过了"),
    ("time", "25:99", "没看懂"),
    ("time", "", "请填几点"),
    ("day", "2026-11-22", "已经过了"),
    ("day", "2027-11-23", "最多提前 60 天"),
    ("day", "昨天", "没看懂"),
    ("day", "周一", "说不准是哪天"),
    ("time", "两点", "说不准是早上还是下午"),
    ("time", "来了就干", "说不准"),
    ("pay", "0", "大于 0"),
    ("pay", "-5", "大于 0"),
    ("pay", "二百多", "说不准是多少"),
    ("pay", "面议", "说不准是多少"),
    ("pay", "300-200", "说不准是多少"),
    ("pay", "好说", "没看懂"),
    ("pay", "1e5", "没看懂"),
    ("pay", "9999999", "最多 100000 元"),
    ("pay", "", "请填个数"),
    ("pay_most", "200", "比前面那个数还小"),
    ("pay_unit", "99", "按什么算"),
    ("paid", "", "什么时候给钱"),
    ("paid", "9", "重选什么时候给钱"),
    ("length", "25h", "太长了"),
    ("length", "0d", "太短了"),
    ("length", "看活儿", "没看懂"),
    ("length", "一个半小时", "整钟头"),
    ("meals", "2", "重选管不管饭"),
    ("ride", "<script>", "重选接送不接送"),
    ("headcount", "0", "最少要 1 个人"),
    ("headcount", "-1", "最少要 1 个人"),
    ("headcount", "10000", "最多 999 个人"),
    ("headcount", "几个", "说不准是几个人"),
    ("headcount", "3男2女", "没看懂"),
    ("headcount", "", "请填个数"),
    ("trade", "", "请选一样"),
    ("trade", "999", "没有这样活儿"),
    ("trade", "<script>", "没有这样活儿"),
    ("place", "", "请填路名"),
    ("place", "人民大街 13812345678", "别写手机号"),
    ("place", "打 138-1234-5678", "别写手机号"),
    ("place", "２２０１０４１９８００１０１１２３Ｘ", "身份证号"),
    ("place", LONG, "40 个字以内"),
    ("note", LONG * 3, "100 个字以内"),
    ("note", "微信 13812345678", "别写手机号"),
    ("name", "", "怎么称呼您"),
    ("name", "\u202e\u200b", "怎么称呼您"),
    ("name", LONG, "20 个字以内"),
    ("name", "13812345678", "只写称呼"),
)


@pytest.fixture
def form(employer):
    """The form as it first comes."""
    return employer.get("/post")


def test_the_form_comes_with_what_most_want(form):
    assert form.typed["day"] == "2026-11-23"
    assert form.typed["time"] == "", "nobody's start is known before he says it"
    assert form.fields["pay_unit"] == str(PayUnit.DAY.value)
    assert form.typed["paid"] == ""
    assert form.taps["trade_tap"] == ["101", "401", "102"], "each family's first ones, while nobody has posted"
    assert form.options["trade"] == ["", "101", "102", "401"]
    assert form.problems() == {}


@pytest.mark.parametrize(("now", "day"), [(dt.time(5, 31), "2026-11-23"), (dt.time(16, 0), "2026-11-24")])
def test_the_usual_day_is_the_one_that_people_post_for(hall, employer, clock, now, day):
    clock.at = moment(dt.date(2026, 11, 23), now)
    assert employer.scan(hall.services).typed["day"] == day


def test_every_field_has_a_label_above_it(form):
    labels = {found["for"] for tag, found in form.attributes if tag == "label" and "for" in found}
    assert labels <= form.ids
    shown = {found["name"]: (tag, found) for tag, found in form.attributes if tag in {"input", "select", "textarea"}}
    tapped = {name for name, (_, found) in shown.items() if found.get("type") in {"radio", "checkbox"}}
    assert set(shown) - tapped - {"form_key", "nonce", "trade", "pay_most", "pay_unit"} <= labels
    named = {name for name, (_, found) in shown.items() if found.get("aria-label")}
    assert named == {"trade", "pay_most", "pay_unit"}, "they stand beside one that has a label"
    assert {name.removesuffix("_tap") for name in shown} >= set(ASKED) - {"zone", "event"}, (
        "this hall has no zones, and no fair"
    )
    legends = sum(tag == "fieldset" for tag, _ in form.attributes)
    assert form.tags == []
    assert legends == sum(tag == "legend" for tag, _ in form.attributes) >= len(TAPPED)
    inputs = {found["name"]: found for tag, found in form.attributes if tag == "input"}
    assert inputs["phone"]["type"] == "tel"


def test_a_good_form_becomes_a_posting(hall, employer, form, filled):
    page = employer.publish(form, **filled)
    assert page.status == 200
    assert page.answer.history[0].status_code == 303
    assert "发出去了" in page.text
    session = hall.services.employers.session(employer.session.cookies[COOKIE])
    (posting,) = hall.services.postings.of_employer(session.employer)
    assert (posting.terms.headcount, posting.terms.pay_fen, posting.place) == (2, 26000, "南关区人民大街")
    for seen in ("瓦工", "260 元/天", "今天 07:30", "南关区人民大街", "带手套", "当天结"):
        assert seen in page.text
    assert filled["phone"] not in page.answer.text


def test_a_mistake_is_said_at_its_field_and_nothing_is_lost(hall, employer, form, filled, subtests):
    before = hall.facts()
    for field, typed, said in MISTAKES:
        with subtests.test(field=field, typed=typed):
            page = employer.send(form, **{**filled, field: typed})
            assert page.status == 422
            assert said in page.problem(field)
            assert list(page.problems()) == [field]
            assert "还没发出去，有 1 处要改" in page.text
            assert f"#{field}" in page.links
            expected = {**filled, field: typed}
            kept = {name for name in {**filled, field: typed} if name not in ONLY_TAPPED}
            assert {name: page.typed[name] for name in kept} == {name: expected[name] for name in kept}
            assert field in page.ids
    assert hall.facts() == before


def test_the_corrected_form_goes_out(employer, form, filled):
    wrong = employer.send(form, **{**filled, "pay": "0"})
    assert "260 元/天" in employer.publish(wrong, pay="260").text


def test_hostile_text_is_only_text(employer, form, filled):
    hostile = "\"'><script>alert(1)</script>{{7*7}}"
    wrong = employer.send(
        form, **{**filled, "place": hostile, "name": '"><img src=x>', "note": "</textarea><b>", "pay": ""}
    )
    assert wrong.fields["place"] == hostile
    assert wrong.fields["note"] == "</textarea><b>"
    assert wrong.fields["name"] == '"><img src=x>'
    page = employer.publish(wrong, pay="260")
    assert hostile in page.text
    for seen in (wrong, page):
        scripts = [found for tag, found in seen.attributes if tag == "script"]
        assert all(found["src"].startswith("/static/") for found in scripts)
        assert "<script>alert" not in seen.answer.text


def test_an_empty_form_names_all_that_is_missing(hall, employer, form):
    before = hall.facts()
    page = employer.post("/post", {"form_key": form.fields["form_key"]})
    assert page.status == 422
    needed = {"trade", "headcount", "pay", "pay_unit", "paid", "day", "time", "place", "name", "phone"}
    assert set(page.problems()) == needed
    assert hall.facts() == before


def test_a_form_sent_twice_is_one_posting(hall, employer, form, filled):
    first, second = employer.publish(form, **filled), employer.publish(form, **filled)
    assert first.url == second.url
    assert hall.services.jobs.count() == 1


def test_the_form_of_a_posting_that_was_closed_publishes_it_anew(hall, employer, form, filled):
    first = employer.publish(form, **filled)
    employer.send(employer.get(f"{first.url}/close"), "/close")
    anew = employer.publish(form, **filled)
    assert anew.url != first.url
    assert "发出去了" in anew.text
    assert employer.publish(form, **filled).url == anew.url
    assert hall.services.jobs.count() == 1


def test_a_clock_that_cannot_be_right_is_said_and_nothing_is_lost(hall, employer, form, filled, clock):
    right, clock.at = clock.at, 8 * 3_600_000
    page = employer.publish(form, **filled)
    assert page.status in (403, 422)
    assert "机器的钟不对" in page.text
    clock.at = right
    assert "发出去了" in employer.publish(page, **filled).text


def test_going_back_and_changing_the_form_is_another_posting(hall, employer, form, filled):
    first, second = employer.publish(form, **filled), employer.publish(form, **{**filled, "trade": "401"})
    assert first.url != second.url
    assert hall.services.jobs.count() == 2


def test_bytes_that_are_no_text_are_said_at_the_field(hall, employer, form, filled, subtests):
    before = hall.facts()
    for field, typed in itertools.product(("place", "note"), GARBLED):
        with subtests.test(field=field, typed=typed):
            rest = {name: value for name, value in {**form.fields, **filled}.items() if name != field}
            body = urlencode(rest).encode() + b"&" + field.encode() + b"=" + typed
            page = employer.post("/post", body, **{"Content-Type": "application/x-www-form-urlencoded"})
            assert page.status == 422
            assert "有认不出来的字" in page.problem(field)
            assert page.fields["phone"] == filled["phone"]
    assert hall.facts() == before


def test_a_null_letter_in_the_text_breaks_nothing(employer, form, filled):
    page = employer.publish(form, **{**filled, "place": "人民\x00大街"})
    assert page.status == 200
    assert "人民 大街" in page.text


def test_when_it_is_paid_how_long_it_lasts_and_what_comes_with_it_are_kept_and_shown(hall, employer, form, filled):
    assert form.taps["paid"] == ["1", "2", "3", "4", "5"]
    assert (form.typed["length"], form.typed["meals"], form.typed["ride"]) == ("", "", "")
    page = employer.publish(form, **{**filled, "paid": "2", "length": "8h", "meals": "1", "ride": "1"})
    assert "干完结 · 干 8 小时 · 管饭 · 接送" in page.text
    (posting,) = hall.services.jobs.every(hall.day)
    assert (posting.terms.paid, posting.terms.hours, posting.terms.days) == (Paid.JOB_DONE, 8, 0)
    assert posting.terms.extras == Extra.MEALS | Extra.RIDE
    assert posting.source is Source.PHONE
    days = employer.publish(form, **{**filled, "length": "3d"})
    assert "当天结 · 干 3 天" in days.text
    assert not any(word in days.text for word in ("管饭", "接送"))


def test_what_the_form_does_not_ask_is_not_read_from_it(hall, employer, form, filled):
    assert employer.publish(form, **{**filled, "source": "3", "nobody": "x"}).status == 200
    (posting,) = hall.services.jobs.every(hall.day)
    assert posting.source is Source.PHONE


def test_where_people_are_picked_up_is_chosen_and_shown(hall, employer, form, filled):
    page = employer.publish(form, **{**filled, "bay": "2"})
    assert page.status == 200
    (posting,) = hall.services.bulletin.departures(hall.clock())
    assert posting.terms.bay == 2
    assert f"{posting.number} 号活儿 · 2 号上车点接" in page.text


def test_when_they_leave_is_read_back_and_shown(hall, employer, form, filled):
    read = employer.send(form, **{**filled, "bay": "2", "leave_time": "6点10分"})
    assert "2 号上车点，6:10 开车" in read.text
    page = employer.publish(form, **{**filled, "bay": "2", "leave_time": "6点10分"})
    (posting,) = hall.services.bulletin.departures(hall.clock())
    assert f"{posting.number} 号活儿 · 2 号上车点，6:10 开车" in page.text


def test_a_departure_without_a_bay_or_after_the_work_is_said_at_its_field(employer, form, filled):
    assert "bay" in employer.send(form, **filled, leave_time="6点10分").problems()
    late = employer.send(form, **filled, bay="2", leave_time="9点")
    assert "leave_time" in late.problems()
    assert "9点" in late.text, "what was typed is kept"


def test_a_bay_that_was_not_offered_is_said_at_its_field(employer, form, filled):
    page = employer.send(form, **{**filled, "bay": "two"})
    assert page.status == 422
    assert "没有这个上车点" in page.text
