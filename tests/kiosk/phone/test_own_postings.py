"""An employer's postings: his alone, live, and closed when he says so."""

import datetime as dt

import pytest

from kiosk.hall.clock import MINUTE, moment
from kiosk.hall.posting import PostingState


@pytest.fixture
def posting(employer, filled):
    """The page of a posting just published."""
    return employer.publish(employer.get("/post"), **filled)


def path(page, end=""):
    return page.url.partition("/postings/")[1] + page.url.partition("/postings/")[2] + end


def test_the_list_has_every_posting(employer, filled):
    assert "您还没有发过活儿" in employer.get("/postings").text
    first = employer.publish(employer.get("/post"), **filled)
    second = employer.publish(employer.get("/post"), **{**filled, "trade": "401", "day": "2026-11-24"})
    page = employer.get("/postings")
    assert {path(first), path(second)} <= set(page.links)
    assert "102 号 后厨 还差 2 人 明天 07:30 260 元/天" in page.text


def test_an_employer_is_told_the_number_that_the_board_shows(hall, employer, posting, sign_up):
    assert "您的活儿在大屏上是 101 号" in posting.text
    for number in range(2):
        sign_up(posting, number)
    page = employer.get(path(posting)).text
    assert "您的活儿是 101 号" in page, "a full one leaves the board"
    assert "在大屏上" not in page


def test_who_has_a_seat_is_seen_with_label_and_number_and_who_gave_it_back_without(hall, employer, posting, sign_up):
    assert "还没有人报名" in posting.text
    signup = sign_up(posting, 4)
    page = employer.get(path(posting))
    assert "还差 1 人" in page.text
    assert "A1 139 0000 0004 他到了" in page.text
    assert "tel:13900000004" in page.links
    hall.services.signups.withdraw(signup.id)
    page = employer.get(path(posting))
    assert "A1 139****0004 退了" in page.text
    assert "13900000004" not in page.answer.text


def test_without_script_the_page_renews_itself(posting):
    assert '<noscript><meta http-equiv="refresh" content="10"></noscript>' in posting.answer.text


def test_the_live_part_changes_after_a_sign_up_and_only_then(employer, posting, sign_up):
    (live,) = [found for _tag, found in posting.attributes if found.get("id") == "live"]
    unchanged = employer.get(live["data-address"], headers={"If-None-Match": live["data-tag"]})
    assert (unchanged.status, unchanged.answer.text) == (304, "")
    sign_up(posting)
    changed = employer.get(live["data-address"], headers={"If-None-Match": live["data-tag"]})
    assert changed.status == 200
    assert "A1" in changed.text
    tag = changed.answer.headers["ETag"]
    assert employer.get(live["data-address"], headers={"If-None-Match": tag}).status == 304
    assert employer.get(path(posting)).answer.text.count(changed.answer.text.strip()) == 1


def test_who_gave_the_seat_back_is_shown_so(hall, employer, posting, sign_up):
    signup = sign_up(posting)
    shown = employer.get(path(posting))
    hall.services.signups.withdraw(signup.id)
    before = hall.facts()
    page = employer.send(shown, "/arrived")
    assert "退了" in page.text
    assert "还差 2 人" in page.text
    assert hall.facts() == before


def test_closing_asks_first(hall, employer, posting, sign_up):
    signup = sign_up(posting)
    question = employer.get(path(posting, "/close"))
    assert "已经定了的 1 个人照样来" in question.text
    assert hall.services.jobs.posting(signup.posting).state is PostingState.OPEN
    closed = employer.send(question, "/close")
    assert closed.url == posting.url
    assert "不招了" in closed.text
    assert path(posting, "/close") not in closed.links
    assert hall.services.jobs.posting(signup.posting).state is PostingState.CLOSED
    before = hall.facts()
    assert employer.send(question, "/close").status == 200
    assert hall.facts() == before


def test_full_and_begun_postings_say_so(employer, posting, sign_up, clock):
    sign_up(posting, 1)
    sign_up(posting, 2)
    assert "招满了" in employer.get(path(posting)).text
    clock.at = moment(dt.date(2026, 11, 23), dt.time(7, 30))
    page = employer.get(path(posting))
    assert "开工了，不再报名" in page.text
    assert path(posting, "/close") not in page.links


def test_the_good_news_is_told_for_two_minutes(employer, posting, clock):
    assert "发出去了" in posting.text
    clock.at += 2 * MINUTE
    assert "发出去了" not in employer.get(path(posting)).text


def test_what_is_another_s_looks_like_nothing(hall, employer, posting, sign_up, new_phone):
    sign_up(posting)
    own, question = employer.get(path(posting)), employer.get(path(posting, "/close"))
    other = new_phone()
    key = other.scan(hall.services).fields["form_key"]
    before = hall.facts()
    for end in ("", "/applicants", "/close"):
        assert other.get(path(posting, end)).status == 404
    for page, end in ((own, "/arrived"), (question, "/close")):
        assert other.send(page, end, form_key=key).status == 404
        assert other.send(page, end).status == 403
    assert "您还没有发过活儿" in other.get("/postings").text
    assert hall.facts() == before


def test_another_s_sign_up_cannot_be_reached_through_one_s_own_posting(
    hall, employer, posting, sign_up, new_phone, filled
):
    sign_up(posting)
    shown = employer.get(path(posting))
    other = new_phone()
    form = other.scan(hall.services)
    own = other.publish(form, **{**filled, "trade": "401"})
    action = shown.forms[0][0].replace(path(posting), path(own))
    before = hall.facts()
    assert other.post(action, {"form_key": form.fields["form_key"]}).status == 404
    assert hall.facts() == before


def test_an_address_of_no_posting_is_told_in_words(employer):
    for name in ("x", "0123456789ABCDEF", "A" * 3000, "%00", "%ff", "零工", "<script>"):
        page = employer.get(f"/postings/{name}")
        assert page.status == 404, name
        assert "没有这一页" in page.text
