"""A posting of one's own offered otherwise on the phone: more people or fewer, longer, other terms and words."""

import datetime as dt

import pytest

from kiosk.hall.clock import HOUR, MINUTE, moment
from kiosk.hall.posting import PostingState
from kiosk.hall.seat.signup import Party

START = moment(dt.date(2026, 11, 23), dt.time(7, 30))


@pytest.fixture
def posting(employer, filled):
    return employer.publish(employer.get("/post"), **filled)


def path(page):
    return "/postings/" + page.url.partition("/postings/")[2].partition("?")[0].partition("#")[0]


def only(hall):
    (found,) = hall.services.bulletin.rows(hall.clock.at)
    return found


def sent(employer, page, at, **typed):
    """The form filled in and what was understood sent on."""
    read = employer.send(page, "/edit", **typed)
    return employer.send(read, f"{at}/edit/send") if "看一遍" in read.text else read


def test_more_people_are_wanted_once_however_often_it_is_sent(hall, employer, posting, sign_up):
    sign_up(posting)
    asked = employer.get(path(posting) + "/people")
    assert "现在要 2 人，定了 1 人" in asked.text
    assert "再要 2 个 一共 4 个" in asked.text
    page = employer.send(asked, "/people", people="4")
    assert "现在要 4 人" in page.text
    assert "要 4 人，定了 1 人" in page.text
    assert "还差 3 人" in page.text
    before = hall.facts()
    assert "要 4 人，定了 1 人" in employer.send(asked, "/people", people="4").text
    assert hall.facts() == before
    assert "要 4 人，定了 1 人" in employer.get("/postings").text


def test_a_page_of_before_asks_again_with_what_stands(hall, employer, posting):
    old = employer.get(path(posting) + "/people")
    employer.send(old, "/people", people="5")
    before = hall.facts()
    again = employer.send(old, "/people", people="3")
    assert (again.status, "您这一页旧了" in again.text) == (409, True)
    assert "现在要 5 人" in again.text
    assert hall.facts() == before
    assert "要 3 人" in employer.send(again, "/people", people="3").text


def test_no_fewer_than_have_a_seat(hall, employer, posting, sign_up):
    sign_up(posting, 1)
    sign_up(posting, 2)
    asked = employer.get(path(posting) + "/people")
    assert "少要" not in asked.text
    page = employer.send(asked, "/people", people="1")
    assert "定了的人照样来" in page.text
    assert only(hall).wanted == 2


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("", "要几个人？请填个数，比如 3。"),
        ("两三个", "说不准是几个人。请写一个准数，比如 3。"),
        ("0", "最少要 1 个人。请改一下。"),
        ("1000", "一次最多 999 个人。人再多就分几次发。"),
        ("<script>\u202e", "没看懂。请写个数，比如 3。"),
        ("9" * 400, "没看懂。请写个数，比如 3。"),
    ],
)
def test_a_number_that_is_none_is_said_at_its_field_and_stays(hall, employer, posting, typed, said):
    before = hall.facts()
    page = employer.send(employer.get(path(posting) + "/people"), "/people", people=typed)
    assert (page.status, page.problem("headcount"), page.fields["people"]) == (422, said, typed)
    assert hall.facts() == before


def test_five_more_written_as_people_write(hall, employer, posting):
    employer.send(employer.get(path(posting) + "/people"), "/people", people="七个")
    assert only(hall).wanted == 7


def test_the_form_has_what_stands_and_changes_it(hall, employer, posting):
    form = employer.get(path(posting) + "/edit")
    held = {name: form.typed[name] for name in ("trade", "pay", "place", "note", "time", "phone", "headcount")}
    assert held == {
        "trade": "102",
        "pay": "260",
        "place": "南关区人民大街",
        "note": "带手套",
        "time": "07:30",
        "phone": "13812345678",
        "headcount": "2",
    }
    read = employer.send(form, "/edit", pay="300", place="北门", time="8点半", time_tap="")
    assert "300 元/天" in read.text
    assert "就这样改" in read.text
    page = employer.send(read, "/edit/send")
    assert "✓ 改好了" in page.text
    assert "300 元/天" in page.text
    found = only(hall)
    assert (found.edition, found.place, found.number, found.terms.headcount) == (2, "北门", 101, 2)
    before = hall.facts()
    assert "300 元/天" in employer.send(read, "/edit/send").text, "sent twice it is one edition"
    assert hall.facts() == before


def test_mistakes_and_what_the_law_forbids_are_said_at_their_fields(hall, employer, posting):
    form, before = employer.get(path(posting) + "/edit"), hall.facts()
    wrong = employer.send(form, "/edit", pay="0", phone="138", place="")
    assert wrong.status == 422
    assert {"pay", "phone", "place"} <= set(wrong.problems())
    assert wrong.typed["phone"] == "138"
    assert wrong.action == path(posting) + "/edit"
    assert hall.facts() == before


def test_who_is_counted_on_changes_little_for_the_better(hall, employer, posting, sign_up):
    sign_up(posting)
    form, at = employer.get(path(posting) + "/edit"), path(posting)
    assert "工钱只能往上加" in form.text
    better = sent(employer, form, at, pay="280", note="管手套")
    assert "✓ 改好了" in better.text
    assert hall.services.jobs.numbered(101).postings[0].terms.pay_fen == 28_000


def test_anything_else_is_another_posting_in_its_place_read_back_once(hall, employer, posting, sign_up):
    sign_up(posting, 1)
    employer.send(employer.get(path(posting) + "/people"), "/people", people="3")
    at, before = path(posting), hall.facts()
    fixed = sent(employer, employer.get(at + "/edit"), at, pay="200", time="9点", time_tap="")
    assert (fixed.status, hall.facts()) == (409, before)
    assert "有人报了名，工钱 · 哪天几点开始 不能直接改。" in fixed.text
    assert "已经定了的 1 个人先问" in fixed.text
    assert ("瓦工 3 人" in fixed.text, "排队" in fixed.text) == (True, False)
    new = employer.send(fixed, "/edit/replace")
    assert "✓ 换好了：101 号取消了，新的是 102 号。" in new.text
    assert "先问原来报了名的 1 个人" in new.text
    assert "要 3 人，定了 0 人" in new.text
    assert path(employer.send(fixed, "/edit/replace")) == path(new), "sent twice it is one"
    old = employer.get(at)
    assert "这个活儿换成了 102 号。" in old.text
    assert "改成新的活儿了" in employer.get("/postings").text
    for waiting in _queue(hall, 102):
        hall.services.waitings.come(waiting, 1)
    told = employer.get(path(new) + "/applicants").text
    assert ("先问原来" in told, "要 3 人，定了 1 人" in told) == (False, True)


def test_what_would_follow_is_said_in_another_language_too(employer, posting, sign_up):
    sign_up(posting)
    at = path(posting)
    fixed = sent(employer, employer.get(at + "/edit"), at, pay="200")
    english = employer.post(f"{at}/edit/in/en?after=read", fixed.fields)
    assert (english.status, english.action) == (200, f"{at}/edit/replace")
    assert "换成" not in english.text


def _queue(hall, number):
    with hall.store.read() as query:
        return query.waiting.of_posting(hall.services.jobs.numbered(number).postings[0].id)


def test_who_is_there_already_keeps_the_work_and_another_one_can_be_sent(hall, employer, posting, sign_up):
    sign_up(posting)
    at = path(posting)
    fixed = sent(employer, employer.get(at + "/edit"), at, pay="200")
    with hall.store.read() as query:
        (given,) = query.signups.of_posting(hall.services.jobs.numbered(101).postings[0].id)
    hall.clock.at = START - 10 * MINUTE
    assert hall.services.signups.arrive(given.id, Party.WORKER)
    before = hall.facts()
    assert "您的活儿" in employer.send(fixed, "/edit/replace").text
    assert hall.facts() == before
    fixed = sent(employer, employer.get(at + "/edit"), at, pay="200")
    assert "已经有人到了，不能换" in fixed.text
    anew = employer.post("/post/change", fixed.fields)
    assert (anew.typed["pay"], anew.typed["place"], anew.action) == ("200", "南关区人民大街", "/post")


def test_forged_forms_and_what_has_begun_replace_nothing(hall, employer, posting, sign_up):
    sign_up(posting)
    at = path(posting)
    fixed = sent(employer, employer.get(at + "/edit"), at, pay="200")
    before = hall.facts()
    assert employer.send(fixed, "/edit/replace", form_key="forged").status == 403
    hall.clock.at = START + HOUR
    employer.send(fixed, "/edit/replace")
    assert hall.facts() == before


def test_it_lasts_longer_as_an_edition_until_somebody_counts_on_it(hall, employer, posting, sign_up):
    asked = employer.get(path(posting) + "/longer")
    assert "现在没说干多长时间" in asked.text
    assert "missing" not in asked.text
    assert employer.send(asked, "/longer").status == 422
    page = employer.send(asked, "/longer", length="11小时")
    assert "✓ 改好了" in page.text
    assert "干 11 小时" in page.text
    asked = employer.get(path(posting) + "/longer")
    assert "现在说的是干 11 小时" in asked.text
    assert asked.taps["length_tap"] == ["2d", "3d"], "only what is longer"
    sign_up(posting)
    fixed = employer.send(asked, "/longer", length_tap="2d")
    assert (fixed.status, "有人报了名，干多长时间 不能直接改。" in fixed.text) == (409, True)
    assert only(hall).terms.hours == 11


@pytest.mark.parametrize("typed", ["很久", "三四天", "<b>", "9" * 300])
def test_a_length_that_is_none_is_said_and_stays(hall, employer, posting, typed):
    before = hall.facts()
    page = employer.send(employer.get(path(posting) + "/longer"), "/longer", length=typed)
    assert page.status == 422
    assert page.problem("length")
    assert page.fields["length"] == typed
    assert hall.facts() == before


def test_what_has_begun_or_was_closed_meanwhile_is_left_as_it_is(hall, employer, posting, clock):
    pages = [employer.get(path(posting) + end) for end in ("/people", "/edit", "/longer")]
    read = employer.send(pages[1], "/edit", pay="300")
    clock.at = START + HOUR
    before = hall.facts()
    assert "开工了" in employer.send(pages[0], "/people", people="9").text
    assert "开工了" in employer.send(pages[2], "/longer", length="11小时").text
    assert "开工了" in employer.send(read, "/edit/send").text
    assert "开工了" in employer.send(pages[1], "/edit", pay="300").text
    for end in ("/people", "/edit", "/longer"):
        assert employer.get(path(posting) + end).url == posting.url
    assert hall.facts() == before


def test_a_closed_one_is_not_opened_by_an_old_page(hall, employer, posting):
    people, form = (employer.get(path(posting) + end) for end in ("/people", "/edit"))
    found = only(hall)
    hall.services.postings.close(found.employer, found.id)
    before = hall.facts()
    assert "不招了" in employer.send(people, "/people", people="9").text
    assert "✓ 改好了" not in sent(employer, form, path(posting), pay="300").text
    assert hall.facts() == before
    assert hall.services.jobs.posting(found.id).state is PostingState.CLOSED


def test_another_s_is_not_changed_nor_without_a_page_of_ours(hall, employer, posting, new_phone):
    other = new_phone()
    key = other.scan(hall.services).fields["form_key"]
    before = hall.facts()
    for end in ("/people", "/edit", "/longer"):
        assert other.get(path(posting) + end).status == 404
        assert other.post(path(posting) + end, {"form_key": key, "people": "9", "length": "9h"}).status == 404
    assert other.post(path(posting) + "/edit/send", {"form_key": key}).status == 404
    for end in ("/people", "/longer"):
        assert employer.post(path(posting) + end, {"people": "9", "length": "9h"}).status == 403
    stranger = new_phone()
    assert stranger.get(path(posting) + "/edit").status == 403
    read = employer.send(employer.get(path(posting) + "/edit"), "/edit", pay="300")
    forged = employer.post(path(posting) + "/edit/send", {**read.fields, "form_key": "forged"})
    assert forged.status == 403
    assert hall.facts() == before


def test_another_language_keeps_what_was_typed_and_whose_form_it_is(employer, posting):
    form = employer.get(path(posting) + "/edit")
    page = employer.post(path(posting) + "/edit/in/en", {**form.fields, "pay": "333"})
    assert page.action == path(posting) + "/edit"
    assert page.typed["pay"] == "333"
    assert "Change it" in page.text


def test_the_page_says_what_the_board_shows(employer, posting, sign_up, clock):
    page = employer.get(path(posting))
    assert "大屏上现在是这样： 101 瓦工 260 元/天 · 还差 2 人 今天 07:30 南关区人民大街" in page.text
    sign_up(posting, 1)
    sign_up(posting, 2)
    assert "大屏上现在是这样： 101 瓦工 260 元/天 · 招满了" in employer.get(path(posting)).text
    clock.at += 11 * HOUR // 60 * 10
    assert "大屏上现在没有这个活儿" in employer.get(path(posting)).text
