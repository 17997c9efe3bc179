"""An employer takes back what he offered: all of it, or one person's seat; asked first, and only his own."""

import pytest

from kiosk.hall.clock import HOUR
from kiosk.hall.posting import PostingState
from kiosk.hall.seat.signup import SignupState
from tests.kiosk.phone.conftest import Phone


@pytest.fixture
def posting(employer, filled):
    return employer.publish(employer.get("/post"), **filled)


def path(page, end=""):
    return "/postings/" + page.url.partition("/postings/")[2] + end


def of(hall):
    (found,) = hall.services.postings.of_employer(hall.services.bulletin.rows(hall.clock.at)[0].employer)
    return found


def state(hall, signup):
    with hall.store.read() as query:
        return query.signups.one(signup.id).state


def test_all_is_cancelled_after_a_question_and_a_reason(hall, employer, posting, sign_up):
    signup, found = sign_up(posting), of(hall)
    asked = employer.get(path(posting, "/cancel"))
    assert "定了的 1 个人，号都不作数了" in asked.text
    missing = employer.send(asked, "/cancel")
    assert (missing.status, missing.problem("reason")) == (422, "请写一句为什么，比如 下雨了。")
    assert state(hall, signup) is SignupState.CONFIRMED
    page = employer.send(missing, "/cancel", reason="下雨了")
    assert hall.services.postings.own(found.employer, found.id).state is PostingState.CANCELLED
    assert state(hall, signup) is SignupState.WITHDRAWN
    assert path(posting, "/cancel") not in page.links
    assert path(posting, "/close") not in page.links
    assert "还差" not in page.text
    assert "下雨了" not in employer.get("/postings").text, "why is for the desk"


def test_one_is_turned_away_after_a_question_and_the_seat_is_free(hall, employer, posting, sign_up):
    first, second = sign_up(posting, 0), sign_up(posting, 1)
    page = employer.get(path(posting))
    away = next(link for link in page.links if link.endswith("/away"))
    asked = employer.get(away)
    assert "不要 A1 了？" in asked.text
    assert state(hall, first) is SignupState.CONFIRMED
    page = employer.send(asked, "/away")
    assert [state(hall, one) for one in (first, second)] == [SignupState.WITHDRAWN, SignupState.CONFIRMED]
    assert "还差 1 人" in page.text
    assert sum(link.endswith("/away") for link in page.links) == 1


def test_nobody_takes_back_anothers_or_without_a_page_of_ours(hall, site, employer, posting, sign_up):
    signup = sign_up(posting)
    other = Phone(site)
    other.scan(hall.services)
    away = next(link for link in employer.get(path(posting)).links if link.endswith("/away"))
    for way in (path(posting, "/cancel"), away):
        assert other.get(way).status == 404
        assert employer.post(way, {"reason": "下雨"}).status == 403
        key = other.get("/postings").fields.get("form_key", "")
        assert other.post(way, {"reason": "下雨", "form_key": key}).status in (403, 404)
    other.session.close()
    assert state(hall, signup) is SignupState.CONFIRMED
    assert employer.get(path(posting, "/applicants/0000000000000000/away")).status == 404


def test_what_has_begun_meanwhile_is_left_as_it_is(hall, clock, employer, posting, sign_up):
    signup = sign_up(posting)
    asked = employer.get(path(posting, "/cancel"))
    clock.at += 3 * HOUR
    page = employer.send(asked, "/cancel", reason="下雨了")
    assert state(hall, signup) is SignupState.CONFIRMED
    assert "开工了" in page.text


def test_an_address_writes_no_line_into_the_log(caplog, employer, posting, sign_up):
    sign_up(posting)
    caplog.set_level("INFO", "kiosk.phone")
    away = next(link for link in employer.get(path(posting)).links if link.endswith("/away"))
    asked, forged = employer.get(away), away.replace("/away", "%0Aforged/away")
    employer.post(forged, asked.fields)
    employer.post(away.replace("/away", "%0A/away"), asked.fields)
    told = [record.getMessage() for record in caplog.records]
    assert any(message.startswith("turned away: ") for message in told)
    assert not any("\n" in message or "forged" in message for message in told)


@pytest.mark.parametrize("reason", ["长" * 201, "<script>alert(1)</script>\u202e", " "])
def test_any_reason_is_a_text(hall, employer, posting, reason):
    page = employer.send(employer.get(path(posting, "/cancel")), "/cancel", reason=reason)
    assert page.status in (200, 422)
    assert "script" not in page.tags
