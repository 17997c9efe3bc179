"""What the law says of a posting is said on the phone: what is forbidden stays in the form, a clerk reads the rest."""

from pathlib import Path

import pytest

from kiosk.hall.form.closing import ClosingReason
from kiosk.hall.ids import to_text
from kiosk.hall.language import Language
from kiosk.hall.limits import Limits
from kiosk.hall.posting import PostingState
from kiosk.hall.review import ReviewEnd
from kiosk.phone.posting.form import KEEPS
from kiosk.services import open_services
from kiosk.settings import read_law
from tests.kiosk.phone.conftest import CATALOGUE, Phone, Site

HALL_FILE = Path(__file__).resolve().parents[3] / "config" / "hall.toml"
LAW = read_law(HALL_FILE, "220100")


@pytest.fixture
def site(hall, clock):
    hall.services = open_services(hall.store, CATALOGUE, clock, Limits(law=LAW))
    with Site(hall.services, clock) as site:
        yield site


@pytest.fixture
def form(employer):
    return employer.get("/post")


def rows(hall):
    return hall.services.bulletin.rows(hall.clock.at)


def test_what_is_forbidden_stays_in_the_form_with_its_article_and_what_to_do(hall, employer, form, filled):
    page = employer.send(form, **{**filled, "note": "先交200押金"})
    assert page.status == 422
    assert page.problem("note").startswith("招工不能向干活的人收钱、押钱")
    assert "劳动合同法第九条" in page.problem("note")
    mended = employer.post("/post/mend", page.fields)
    assert (mended.status, "不收任何费用" in mended.text) == (200, True)
    assert page.fields["note"] == "先交200押金"
    assert page.fields["place"] == filled["place"]
    sent = employer.post("/post/send", {**page.fields, **filled, "note": "先交200押金", KEEPS: "1"})
    assert sent.status == 422, "also of who sends what the page did not offer"
    assert (rows(hall), hall.services.reviews.waiting()) == ((), ())


def test_doubtful_words_are_mended_by_one_tap_and_published(hall, employer, form, filled):
    read = employer.send(form, **{**filled, "note": "限男，带手套"})
    assert read.status == 200
    assert "招工不写男女" in read.text
    better = employer.post("/post/mend", read.fields)
    assert "招工不写男女" not in better.text
    page = employer.send(better, "/post/send")
    assert "发出去了" in page.text
    (posting,) = rows(hall)
    assert "限男" not in posting.note
    assert "带手套" in posting.note


def test_who_keeps_his_words_waits_for_a_clerk_and_is_told(hall, employer, form, filled):
    read = employer.send(form, **{**filled, "note": "限男"})
    page = employer.send(read, "/post/send", **{KEEPS: "1"})
    assert "服务台正看着" in page.text
    assert rows(hall) == ()
    (held,) = hall.services.reviews.waiting()
    assert held.work.text.note == "限男"
    assert "服务台正看着" in employer.send(read, "/post/send", **{KEEPS: "1"}).text
    assert len(hall.services.reviews.waiting()) == 1, "sent twice it is one"
    hall.services.reviews.decide(held, ReviewEnd.PASSED)
    assert [posting.note for posting in rows(hall)] == ["限男"]
    assert "服务台正看着" not in employer.get("/postings").text


def test_who_does_not_say_that_he_keeps_them_is_asked_again(hall, employer, form, filled):
    read = employer.send(form, **{**filled, "note": "限男"})
    page = employer.send(read, "/post/send")
    assert page.status == 422
    assert "让服务台看" in page.text
    assert (rows(hall), hall.services.reviews.waiting()) == ((), ())


@pytest.mark.parametrize(
    ("end", "told"), [(ReviewEnd.SENT_BACK, "服务台请您改一下 写明白"), (ReviewEnd.REFUSED, "服务台说不能发 写明白")]
)
def test_what_a_clerk_says_is_read_on_the_phone_of_who_sent_it_alone(hall, employer, form, filled, site, end, told):
    read = employer.send(form, **{**filled, "note": "限男"})
    employer.send(read, "/post/send", **{KEEPS: "1"})
    (held,) = hall.services.reviews.waiting()
    hall.services.reviews.decide(held, end, ClosingReason("写明白 <b>男女都行</b>"))
    page = employer.get("/postings")
    assert told in page.text
    assert "b" not in page.ids
    assert ("b", {}) not in page.attributes, "a reason is text"
    other = Phone(site)
    other.scan(hall.services)
    assert "写明白" not in other.get("/postings").text
    other.session.close()


def test_what_the_law_says_is_said_in_each_language(employer, form, filled):
    typed = {**form.fields, **filled, "note": "交押金"}
    said = {each: employer.post(f"/post/in/{each.value}?after=wrong", typed).problem("note") for each in Language}
    assert said[Language.CHINESE].startswith("招工不能")
    assert all(said.values())
    assert len(set(said.values())) == len(Language)


def test_what_was_passed_once_needs_no_second_look(hall, employer, form, filled):
    employer.send(employer.send(form, **{**filled, "note": "限男"}), "/post/send", **{KEEPS: "1"})
    hall.services.reviews.decide(hall.services.reviews.waiting()[0], ReviewEnd.PASSED)
    again = employer.send(employer.get("/post"), **{**filled, "note": "限男", "headcount": "5"})
    page = employer.send(again, "/post/send")
    assert "发出去了" in page.text
    assert [posting.state for posting in rows(hall)] == [PostingState.OPEN] * 2


def test_what_stands_is_changed_under_the_same_law(hall, employer, form, filled):
    employer.publish(form, **filled)
    (posting,) = rows(hall)
    at = f"/postings/{to_text(posting.id)}/edit"
    forbidden = employer.send(employer.get(at), at, note="先交200押金")
    assert forbidden.status == 422
    assert "劳动合同法第九条" in forbidden.problem("note")
    doubtful = employer.send(employer.get(at), at, note="限男，带手套")
    assert "招工不写男女" in doubtful.text
    better = employer.post(f"{at}/mend", doubtful.fields)
    assert "招工不写男女" not in better.text
    assert better.action == f"{at}/send"
    kept = employer.post(f"{at}/send", {**doubtful.fields, KEEPS: "1"})
    assert "服务台正看着" in kept.text
    assert rows(hall)[0].note == filled["note"], "the one before stands until a clerk has read it"
    (held,) = hall.services.reviews.waiting()
    hall.services.reviews.decide(held, ReviewEnd.PASSED)
    assert rows(hall)[0].note == "限男，带手套"
