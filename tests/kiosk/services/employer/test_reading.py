"""Whose work a clerk reads first: who is not known where the hall says so, and the fourth of a day under one number."""

import msgspec
import pytest

from kiosk.hall.catalogue.trade import Catalogue
from kiosk.hall.clock import DAY
from kiosk.hall.employer.verification import EmployerKind, Papers
from kiosk.hall.facts import KINDS
from kiosk.hall.form.closing import ClosingReason
from kiosk.hall.limits import Limits
from kiosk.hall.posting import Source
from kiosk.hall.review import Cause, ReviewEnd
from kiosk.services import open_services
from kiosk.services.employer.sent import Doubtful, Keeps, OnHold, Published
from tests.kiosk.conftest import DRAFT, EMPLOYER, KITCHEN, SITE, copy

CATALOGUE = Catalogue((SITE, KITCHEN))
OTHER = b"employer-2"
CODE = "91350100M000100Y43"
COMPANY = Papers("长春某某建筑有限公司", CODE)


def services(hall, **limits):
    return open_services(hall.store, CATALOGUE, hall.clock, Limits(**limits))


@pytest.fixture
def strict(hall):
    return services(hall, must_be_verified=True)


@pytest.fixture
def three(hall):
    return services(hall, per_employer=3)


def send(services, employer=EMPLOYER, keeps=Keeps.HIS, **typed):
    return services.postings.publish(employer, msgspec.structs.replace(DRAFT, **typed), keeps=keeps)


def verify(services, employer=EMPLOYER, papers=COMPANY):
    services.verifications.verify(employer, EmployerKind.BUSINESS, papers)


def why(services, employer=EMPLOYER, **typed):
    return services.postings.why_read(employer, services.postings.read(msgspec.structs.replace(DRAFT, **typed)))


def test_usually_nobody_is_read(hall):
    assert why(hall.services) is None
    assert all(isinstance(send(hall.services), Published) for _ in range(5))


def test_who_is_not_known_waits_for_a_clerk_who_is_told_why(hall, strict):
    assert why(strict) is Cause.UNVERIFIED
    asked = send(strict, keeps=Keeps.ASKED)
    assert asked == Doubtful(()), "he is told first"
    assert hall.services.reviews.waiting() == ()
    held = send(strict)
    assert isinstance(held, OnHold)
    (waiting,) = strict.reviews.waiting()
    assert (waiting.cause, strict.reviews.contact(waiting).name) == (Cause.UNVERIFIED, "王老板")
    assert strict.postings.standing() == ()


def test_who_is_known_is_published_at_once_until_that_ends(strict):
    verify(strict)
    assert why(strict) is None
    assert isinstance(send(strict, keeps=Keeps.ASKED), Published)
    strict.verifications.end(EMPLOYER, ClosingReason("执照吊销了"))
    assert isinstance(send(strict, note="再来一个"), OnHold)


def test_anothers_number_makes_nobody_known(strict):
    verify(strict)
    send(strict)
    assert isinstance(send(strict, OTHER, note="冒充的"), OnHold)


def test_what_has_passed_of_his_is_not_read_again_but_under_another_number(strict, clock):
    held = send(strict).held
    strict.reviews.decide(held, ReviewEnd.PASSED)
    assert why(strict) is None
    assert isinstance(send(strict, headcount="5", keeps=Keeps.ASKED), Published)
    assert isinstance(send(strict, phone="13900000000"), OnHold)
    assert isinstance(send(strict, note="换了活儿"), OnHold)
    assert isinstance(send(strict, OTHER), OnHold)
    clock.at += 31 * DAY
    assert isinstance(send(strict, day="2026-12-25"), OnHold)


def test_a_change_of_what_is_on_show_is_read_too(hall, strict):
    posting = hall.publish()
    more = msgspec.structs.replace(DRAFT, note="换了地方", place="长春站")
    assert strict.editions.change(EMPLOYER, posting.id, more) == Doubtful(())
    held = strict.editions.change(EMPLOYER, posting.id, more, Keeps.HIS)
    assert (held.held.edition, held.held.cause) == (2, Cause.UNVERIFIED)
    assert strict.jobs.posting(posting.id).note == ""
    verify(strict)
    assert isinstance(strict.editions.change(EMPLOYER, posting.id, more), Published)


def test_what_comes_through_the_province_is_read_as_well(strict):
    assert isinstance(strict.postings.publish_as(b"afar-00001", b"afar-00001", DRAFT), OnHold)


@pytest.mark.parametrize("typed", ["138 1234 5678", "+86 13812345678", "１３８１２３４５６７８"])
def test_the_fourth_of_a_day_under_one_number_is_read_whatever_phone_it_comes_from(three, typed):
    for number in range(3):
        assert isinstance(send(three, b"employer-%d" % number, phone=typed), Published)
    assert why(three, b"employer-7") is Cause.MANY
    held = send(three, b"employer-7").held
    assert held.cause is Cause.MANY
    assert why(three, b"employer-7", phone="13900000000") is None, "each number by itself"


def test_what_waits_and_what_was_refused_counts_and_the_same_form_once(three):
    held = send(three, keeps=Keeps.MUST_BE_READ, note="限男").held
    three.reviews.decide(held, ReviewEnd.REFUSED, ClosingReason("不行"))
    send(three, nonce="n1")
    send(three, nonce="n1")
    assert why(three) is None
    send(three)
    assert why(three) is Cause.MANY


def test_at_midnight_it_begins_anew(three, clock):
    for _ in range(3):
        send(three, day="2026-11-26")
    assert why(three, day="2026-11-26") is Cause.MANY
    clock.at += DAY
    assert why(three, day="2026-11-26") is None


def test_what_other_kiosks_have_published_under_a_number_counts(hall, three, make_sibling):
    other = make_sibling()
    for _ in range(3):
        other.publish(OTHER)
    assert why(three) is None
    copy(hall, other)
    assert why(three) is Cause.MANY


def test_who_is_known_is_counted_by_his_papers_and_not_by_who_uses_his_number(three):
    verify(three)
    for number in range(3):
        send(three, b"stranger-%d" % number)
    assert why(three) is None, "nobody can hold up another's work by his number"
    verify(three, OTHER)
    for employer in (EMPLOYER, OTHER, OTHER):
        assert isinstance(send(three, employer, phone="13900000000", keeps=Keeps.ASKED), Published)
    assert why(three, phone="13711111111") is why(three, OTHER) is Cause.MANY, "one business, two phones"


def test_with_doubtful_words_the_words_are_the_cause(strict):
    assert send(strict, keeps=Keeps.MUST_BE_READ).held.cause is Cause.WORDS


def test_the_desks_own_way_in_is_the_same(three):
    for _ in range(3):
        three.postings.publish(EMPLOYER, DRAFT, Source.DESK)
    assert isinstance(three.postings.publish(EMPLOYER, DRAFT, Source.DESK, Keeps.HIS), OnHold)


def test_an_older_program_held_without_a_cause(hall):
    body = msgspec.msgpack.encode([EMPLOYER, 1, 1])
    assert KINDS.read("posting.held", body).cause == Cause.UNKNOWN
