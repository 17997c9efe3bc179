"""What an employer is known as on his phone, and that he is told plainly when a clerk reads his work first."""

import datetime as dt
from pathlib import Path

import msgspec
import pytest

from kiosk.hall.clock import day_range
from kiosk.hall.employer.verification import EmployerKind, Papers
from kiosk.hall.ids import to_text
from kiosk.hall.language import Language
from kiosk.hall.limits import Limits
from kiosk.hall.review import Cause, ReviewEnd
from kiosk.phone.doors import COOKIE
from kiosk.phone.posting.form import KEEPS
from kiosk.services import open_services
from kiosk.settings import read_law
from tests.kiosk.phone.conftest import CATALOGUE, Site

CODE = "91350100M000100Y43"
COMPANY = Papers("长春某某建筑有限公司", CODE)
AGENCY = Papers("长春某某劳务有限公司", CODE, "220102240001", dt.date(2027, 3, 31))


@pytest.fixture
def site(hall, clock):
    hall.services = open_services(hall.store, CATALOGUE, clock, Limits(per_employer=2))
    with Site(hall.services, clock) as site:
        yield site


def demand_papers(hall):
    hall.services.postings.limits = Limits(must_be_verified=True)


def verify(hall, employer, kind=EmployerKind.BUSINESS, papers=COMPANY):
    session = hall.services.employers.session(employer.session.cookies[COOKIE])
    hall.services.verifications.verify(session.employer, kind, papers)


def test_who_has_left_a_number_reads_what_to_bring_and_which_job_to_name(hall, employer, filled):
    page = employer.get("/known")
    assert (page.status, "只留了手机号" in page.text) == (200, True)
    for paper in ("身份证", "营业执照", "户主的身份证", "人力资源服务许可证"):
        assert paper in page.text
    assert "先发一个活儿再来" in page.text
    assert "核过的老板，分数才给人看" in page.text
    employer.publish(employer.get("/post"), **filled)
    assert "101 号，把这部手机" in employer.get("/known").text
    assert "/known" in employer.get("/postings").links


@pytest.mark.parametrize(
    ("kind", "papers", "said"),
    [
        (EmployerKind.PERSON, Papers("王建国", "11010519491231002X"), "身份核过"),
        (EmployerKind.FARM, Papers("李老汉", "11010519491231002X"), "农户，核过"),
        (EmployerKind.BUSINESS, COMPANY, "公司，核过"),
        (EmployerKind.AGENCY, AGENCY, "劳务公司，核过，证到 2027.3.31"),
    ],
)
def test_who_is_known_reads_as_what_and_nothing_of_his_papers(hall, employer, kind, papers, said):
    verify(hall, employer, kind, papers)
    for path in ("/known", "/postings"):
        page = employer.get(path)
        assert said in page.text
        assert papers.number not in page.text
        assert papers.name not in page.text
    assert "带什么" not in employer.get("/known").text


def test_when_the_licence_has_ended_it_says_what_else_he_is(hall, employer, clock):
    verify(hall, employer, EmployerKind.AGENCY, AGENCY)
    clock.at = day_range(AGENCY.until)[1] + 1
    employer.scan(hall.services)
    assert "公司，核过" in employer.get("/known").text
    assert "劳务公司，核过" not in employer.get("/known").text


def test_the_page_of_a_job_that_is_sent_on_says_who_offers_it(hall, employer, phone, new_phone, filled):
    job = employer.publish(employer.get("/post"), **filled).url.rpartition("/")[2]
    assert "只留了手机号" in new_phone().get(f"/jobs/{job}").text
    verify(hall, employer)
    page = new_phone().get(f"/jobs/{job}")
    assert "公司，核过" in page.text
    assert CODE not in page.text


def test_nobody_without_a_code_has_such_a_page(phone):
    assert phone.get("/known").status == 403


@pytest.mark.parametrize("language", Language)
def test_all_of_it_is_said_in_every_language(hall, employer, filled, language):
    demand_papers(hall)
    employer.get(f"/in/{language.value}")
    page = employer.get("/known")
    read = employer.send(employer.get("/post"), **filled)
    assert (page.status, read.status) == (200, 200)
    assert (language is Language.CHINESE) == ("工友看到您是" in page.text) == ("先让服务台看" in read.text)


def test_who_is_not_known_is_told_before_he_sends_and_waits_for_a_clerk(hall, employer, filled):
    demand_papers(hall)
    read = employer.send(employer.get("/post"), **filled)
    assert "市场还没核过您是谁" in read.text
    assert "发给服务台看" in read.text
    assert "就这样发" not in read.text
    assert "/known" in read.links
    page = employer.send(read, "/post/send", **{KEEPS: "1"})
    assert page.url.endswith("/postings")
    assert "服务台正看着" in page.text
    assert "市场还没核过您是谁" in page.text
    (held,) = hall.services.reviews.waiting()
    assert held.cause is Cause.UNVERIFIED
    assert f"{to_text(held.id)[:6]} 号，把这部手机" in employer.get("/known").text
    hall.services.reviews.decide(held, ReviewEnd.PASSED)
    again = employer.send(employer.get("/post"), **filled)
    assert "就这样发" in again.text, "the same of his was read"


def test_who_is_verified_meanwhile_is_published_at_once(hall, employer, filled):
    demand_papers(hall)
    read = employer.send(employer.get("/post"), **filled)
    verify(hall, employer)
    assert "发出去了" in employer.send(read, "/post/send", **{KEEPS: "1"}).text


def test_the_one_too_many_of_a_day_is_read_and_not_refused_whatever_phone(hall, employer, new_phone, filled):
    for place in ("人民大街 1 号", "人民大街 2 号"):
        assert "发出去了" in employer.publish(employer.get("/post"), **filled | {"place": place}).text
    other = new_phone()
    other.scan(hall.services)
    read = other.send(other.get("/post"), **filled)
    assert "今天已经发了 2 个活儿" in read.text
    assert read.fields["place"] == filled["place"]
    page = other.send(read, "/post/send", **{KEEPS: "1"})
    assert "今天这个手机号发得多" in page.text
    assert [one.cause for one in hall.services.reviews.waiting()] == [Cause.MANY]
    free = other.send(other.get("/post"), **{**filled, "phone": "13911112222"})
    assert "先让服务台看" not in free.text


def test_what_became_one_too_many_while_he_looked_is_asked_first(hall, employer, new_phone, filled):
    employer.publish(employer.get("/post"), **filled)
    other = new_phone()
    other.scan(hall.services)
    read = other.send(other.get("/post"), **filled)
    assert "就这样发" in read.text
    employer.publish(employer.get("/post"), **filled | {"place": "人民大街 2 号"})
    page = other.send(read, "/post/send")
    assert (page.status, "今天已经发了 2 个活儿" in page.text) == (422, True)
    assert hall.services.reviews.waiting() == ()
    assert page.fields["place"] == filled["place"], "nothing typed is lost"


def test_beside_doubtful_words_both_are_said(hall, employer, filled):
    law = read_law(Path(__file__).resolve().parents[3] / "config" / "hall.toml", "220100")
    hall.services.postings.limits = msgspec.structs.replace(Limits(must_be_verified=True), law=law)
    read = employer.send(employer.get("/post"), **{**filled, "note": "限男"})
    assert "招工不写男女" in read.text
    assert "市场还没核过您是谁" in read.text


def test_another_phone_goes_on_with_his_work_by_six_digits_from_the_desk(hall, employer, new_phone, filled):
    job = employer.publish(employer.get("/post"), **filled).url
    verify(hall, employer)
    digits = hall.services.takeovers.offer(hall.services.employers.session(employer.session.cookies[COOKIE]).employer)
    other = new_phone()
    other.scan(hall.services)
    assert other.get(job).status == 404
    wrong = other.send(other.get("/known"), "/takeover", digits="12")
    assert (wrong.status, "这六个数不对" in wrong.text, wrong.fields["digits"]) == (422, True, "12")
    page = other.send(wrong, "/takeover", digits=digits)
    assert (page.status, page.url.endswith("/postings")) == (200, True)
    assert "公司，核过" in page.text
    assert other.get(job).status == employer.get(job).status == 200


def test_a_form_of_anothers_page_takes_nothing_over(hall, employer, new_phone):
    verify(hall, employer)
    digits = hall.services.takeovers.offer(hall.services.employers.session(employer.session.cookies[COOKIE]).employer)
    other, stranger = new_phone(), new_phone()
    for phone in (other, stranger):
        phone.scan(hall.services)
    theirs = other.get("/known").fields
    assert stranger.post("/known/takeover", {**theirs, "digits": digits}).status == 403
    assert new_phone().post("/known/takeover", {"digits": digits}).status == 403
    assert other.send(other.get("/known"), "/takeover", digits=digits).status == 200


def test_a_phone_with_work_of_its_own_is_told_to_wait(hall, employer, new_phone, filled):
    verify(hall, employer)
    digits = hall.services.takeovers.offer(hall.services.employers.session(employer.session.cookies[COOKIE]).employer)
    other = new_phone()
    other.scan(hall.services)
    other.publish(other.get("/post"), **filled)
    page = other.send(other.get("/known"), "/takeover", digits=digits)
    assert (page.status, "还有没完的活儿" in page.text) == (422, True)
