"""Who employers are: seen once by a clerk, known at every kiosk, and never by a number that anybody can type."""

import datetime as dt

import msgspec
import pytest

from kiosk.hall.clock import DAY, day_range
from kiosk.hall.employer.verification import ONLY_A_PHONE, EmployerKind, Known, Papers
from kiosk.hall.facts import KINDS, VerificationMade
from kiosk.hall.form.closing import ClosingReason
from kiosk.services.employer.sent import Keeps
from kiosk.simulate.programs import OLDER
from kiosk.store.queries.employer.verifications import PAPERS_NUMBER
from tests.kiosk.conftest import DRAFT, EMPLOYER, copy

OTHER = b"employer-2"
CODE, CARD = "91350100M000100Y43", "11010519491231002X"
COMPANY = Papers("长春某某建筑有限公司", CODE)
PERSON = Papers("王建国", CARD)
LICENCE_ENDS = dt.date(2026, 11, 30)
AGENCY = Papers("长春某某劳务有限公司", CODE, "220102240001", LICENCE_ENDS)
WHY = ClosingReason("执照吊销了")


@pytest.fixture
def other(make_sibling):
    return make_sibling()


def verify(hall, kind=EmployerKind.BUSINESS, papers=COMPANY, employer=EMPLOYER):
    return hall.services.verifications.verify(employer, kind, papers)


def known(hall, employer=EMPLOYER):
    return hall.services.verifications.known_as(employer)


def test_who_has_only_typed_a_number_is_known_by_that_alone(hall):
    hall.publish()
    assert known(hall) == ONLY_A_PHONE
    assert hall.services.verifications.known([EMPLOYER, OTHER]) == {EMPLOYER: ONLY_A_PHONE, OTHER: ONLY_A_PHONE}


def test_what_a_clerk_has_seen_is_kept_sealed_with_its_day(hall):
    outcome = verify(hall, EmployerKind.PERSON, PERSON)
    assert (outcome.known, outcome.is_new, outcome.also) == (Known(EmployerKind.PERSON), True, ())
    (seen,) = hall.services.verifications.of_employer(EMPLOYER)
    assert (seen.papers, seen.verification.at, seen.verification.kind) == (PERSON, hall.clock.at, EmployerKind.PERSON)
    database = b"".join(path.read_bytes() for path in hall.folder.rglob("hall.db*"))
    assert CARD.encode() not in database
    assert "王建国".encode() not in database
    assert hall.store.check() == ()


def test_asked_once_and_seen_again_nothing_is_written(hall):
    verify(hall)
    before = hall.facts()
    outcome = verify(hall)
    assert (outcome.is_new, outcome.known) == (False, Known(EmployerKind.BUSINESS))
    assert hall.facts() == before


def test_new_papers_of_a_kind_take_the_place_of_the_old_ones(hall):
    verify(hall, EmployerKind.AGENCY, AGENCY)
    longer = Papers(AGENCY.name, CODE, "220102240001", dt.date(2029, 11, 30))
    assert verify(hall, EmployerKind.AGENCY, longer).known == Known(EmployerKind.AGENCY, longer.until_moment)
    seen = hall.services.verifications.of_employer(EMPLOYER)
    assert {one.papers.until for one in seen if not one.verification.is_ended} == {longer.until, None}
    assert len({one.verification.id for one in seen}) == len(seen) == 3, "what has ended is never begun again"


def test_an_agency_whose_licence_has_ended_is_a_business_still(hall, clock):
    verify(hall, EmployerKind.AGENCY, AGENCY)
    ends = day_range(LICENCE_ENDS)[1]
    assert known(hall) == Known(EmployerKind.AGENCY, ends)
    clock.at = ends
    assert known(hall).kind is EmployerKind.AGENCY, "all of that day"
    clock.at = ends + 1
    assert known(hall) == Known(EmployerKind.BUSINESS)


def test_what_is_ended_is_good_no_more_and_why_is_kept(hall):
    verify(hall, EmployerKind.AGENCY, AGENCY)
    (ended,) = hall.services.verifications.end(EMPLOYER, WHY, EmployerKind.AGENCY)
    assert (ended.kind, known(hall)) == (EmployerKind.AGENCY, Known(EmployerKind.BUSINESS))
    assert len(hall.services.verifications.end(EMPLOYER, WHY)) == 1
    assert known(hall) == ONLY_A_PHONE
    assert hall.services.verifications.end(EMPLOYER, WHY) == ()
    assert verify(hall).is_new, "seen anew is another one"
    assert known(hall) == Known(EmployerKind.BUSINESS)


def test_he_is_known_at_every_kiosk_and_found_there_by_his_papers(hall, other):
    verify(hall)
    verify(hall, EmployerKind.PERSON, PERSON, OTHER)
    copy(hall, other)
    assert known(other) == Known(EmployerKind.BUSINESS)
    assert other.services.verifications.of_employer(EMPLOYER)[0].papers == COMPANY
    for kiosk in (hall, other):
        assert kiosk.services.verifications.found("91350100 m000100y43") == (EMPLOYER,)
        assert kiosk.services.verifications.found("1101051949 1231002x") == (OTHER,)
        assert kiosk.services.verifications.found("91350100M000100Y44") == ()
    other.services.verifications.end(EMPLOYER, WHY)
    copy(hall, other)
    assert known(hall) == ONLY_A_PHONE, "any kiosk ends it"


def test_two_phones_with_the_papers_of_one_business_are_told_of_each_other(hall):
    verify(hall)
    outcome = verify(hall, employer=OTHER)
    assert (outcome.is_new, outcome.also) == (True, (EMPLOYER,))
    assert set(hall.services.verifications.found(CODE)) == {EMPLOYER, OTHER}
    hall.services.verifications.end(EMPLOYER, WHY)
    assert verify(hall, employer=OTHER).also == ()


def test_a_number_that_somebody_types_finds_him_and_makes_nobody_known(hall, other):
    hall.publish()
    verify(hall)
    hall.publish(OTHER, note="冒充的")
    copy(hall, other)
    for kiosk in (hall, other):
        assert kiosk.services.verifications.found("138 1234 5678") == (EMPLOYER, OTHER)
        assert known(kiosk, OTHER) == ONLY_A_PHONE
        assert kiosk.services.verifications.found("13912345678") == ()


def test_who_waits_for_a_clerk_is_found_by_his_number_too(hall):
    hall.services.postings.publish(OTHER, DRAFT, keeps=Keeps.MUST_BE_READ)
    assert hall.services.verifications.found("13812345678") == (OTHER,)


def test_a_number_that_was_changed_finds_nobody(hall):
    posting = hall.publish()
    hall.services.editions.change(EMPLOYER, posting.id, msgspec.structs.replace(DRAFT, phone="13900000000"))
    assert hall.services.verifications.found("13812345678") == ()
    assert hall.services.verifications.found("13900000000") == (EMPLOYER,)


def test_papers_that_do_not_open_leave_what_is_known_and_are_seen_anew(hall):
    verify(hall)
    (seen,) = hall.services.verifications.of_employer(EMPLOYER)
    with hall.store.write() as tx:
        tx.put_ciphertext(seen.verification.id, "papers", b"", b"gone")
    (kept,) = hall.services.verifications.of_employer(EMPLOYER)
    assert (kept.papers, known(hall)) == (None, Known(EmployerKind.BUSINESS))
    assert verify(hall).is_new


def test_a_fact_says_neither_who_nor_which_number(hall):
    verify(hall, EmployerKind.PERSON, PERSON)
    with hall.store.read() as query:
        (verification,) = query.verifications.of_number(CARD)
        assert query.own.subjects_of(PAPERS_NUMBER, CARD) == (verification.id,)
    assert VerificationMade.__struct_fields__ == ("employer", "known_as", "until", "salt", "clerk")


def test_an_older_program_gives_seats_all_the_same_and_knows_a_number_only(hall, make_sibling):
    posting = hall.publish()
    verify(hall)
    older = make_sibling(2)
    older.store._machine = msgspec.structs.replace(older.store._machine, kinds=OLDER)
    copy(hall, older)
    assert known(older) == ONLY_A_PHONE
    with older.store.read() as query:
        assert not query.postings.is_closed_to_us(posting.id)
    older.store._machine = msgspec.structs.replace(older.store._machine, kinds=KINDS)
    older.store.rebuild()
    assert known(older) == Known(EmployerKind.BUSINESS), "after the upgrade he is known"


def test_a_day_that_is_not_over_counts_by_the_halls_clock(hall, clock):
    papers = Papers("王建国", CARD, until=dt.date(2026, 11, 23))
    verify(hall, EmployerKind.PERSON, papers)
    assert known(hall).is_verified
    clock.at += DAY
    assert not known(hall).is_verified
