"""What an employer is known as, by what stands of it; papers as a clerk types them."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.hall.clock import DAY, day_range, moment
from kiosk.hall.employer.numbers import Fault, credit_check
from kiosk.hall.employer.verification import (
    ONLY_A_PHONE,
    STRONGEST,
    EmployerKind,
    Known,
    Papers,
    TypedPapers,
    Verification,
    known_as,
    read_papers,
)

TODAY = dt.date(2026, 11, 23)
NOW = moment(TODAY, dt.time(5, 30))
CODE = "91350100M000100Y43"
CARD = "11010519491231002X"
COMPANY = TypedPapers("长春某某建筑有限公司", CODE)
AGENCY = TypedPapers("长春某某劳务有限公司", CODE, "220102240001", "2027年3月31日")


def seen(kind: EmployerKind, until: int = 0, *, is_ended: bool = False) -> Verification:
    return Verification(b"v" * 10, b"e" * 10, kind, until, NOW - DAY, is_ended)


def test_who_has_shown_nothing_has_left_a_number_only() -> None:
    assert known_as((), NOW) == ONLY_A_PHONE == Known(EmployerKind.PHONE)
    assert not ONLY_A_PHONE.is_verified


def test_an_agency_whose_licence_has_ended_is_what_else_it_is() -> None:
    both = (seen(EmployerKind.BUSINESS), seen(EmployerKind.AGENCY, NOW))
    assert known_as(both, NOW) == Known(EmployerKind.AGENCY, NOW)
    assert known_as(both, NOW + 1) == Known(EmployerKind.BUSINESS)
    assert known_as(both[1:], NOW + 1) == ONLY_A_PHONE


def test_what_was_ended_does_not_stand() -> None:
    both = (seen(EmployerKind.PERSON), seen(EmployerKind.BUSINESS, is_ended=True))
    assert known_as(both, NOW) == Known(EmployerKind.PERSON)


def test_that_he_left_a_number_is_no_verification() -> None:
    assert known_as((seen(EmployerKind.PHONE),), NOW) == ONLY_A_PHONE


def test_what_a_newer_program_saw_is_seen_and_weaker_than_what_this_one_knows() -> None:
    assert known_as((seen(EmployerKind.UNKNOWN),), NOW).is_verified
    assert known_as((seen(EmployerKind.UNKNOWN), seen(EmployerKind.PERSON)), NOW).kind is EmployerKind.PERSON


kinds = st.sampled_from([*STRONGEST, EmployerKind.PHONE])
found = st.lists(st.builds(seen, kinds, st.sampled_from((0, NOW - 1, NOW, NOW + DAY)), is_ended=st.booleans()))


@given(found, st.data())
def test_the_order_does_not_matter_and_of_one_kind_the_longest_stands(all_seen, data) -> None:
    known = known_as(all_seen, NOW)
    assert known == known_as(data.draw(st.permutations(all_seen)), NOW)
    standing = [one for one in all_seen if one.stands(NOW) and one.kind is not EmployerKind.PHONE]
    assert known.is_verified == bool(standing)
    if standing:
        alike = [one.until or 2**63 for one in standing if one.kind is known.kind]
        assert (known.until or 2**63) == max(alike)
        assert all(STRONGEST.index(known.kind) <= STRONGEST.index(one.kind) for one in standing)


def test_papers_are_read_as_they_are_typed() -> None:
    assert read_papers(EmployerKind.BUSINESS, COMPANY, TODAY) == Papers("长春某某建筑有限公司", CODE)
    agency = read_papers(EmployerKind.AGENCY, AGENCY, TODAY)
    assert agency == Papers("长春某某劳务有限公司", CODE, "220102240001", dt.date(2027, 3, 31))
    assert agency.until_moment == day_range(dt.date(2027, 3, 31))[1], "all of that day"
    assert read_papers(EmployerKind.FARM, TypedPapers(" 李　老汉 ", CARD), TODAY) == Papers("李 老汉", CARD)


def test_all_that_is_wrong_is_said_at_once() -> None:
    assert read_papers(EmployerKind.AGENCY, TypedPapers(), TODAY) == dict.fromkeys(
        ("name", "number", "licence", "until"), Fault.MISSING
    )
    assert read_papers(EmployerKind.PERSON, TypedPapers("王", CODE), TODAY) == {"number": Fault.LETTERS}
    assert read_papers(EmployerKind.BUSINESS, TypedPapers("公司", CARD), TODAY) == {"number": Fault.CHECK}
    assert read_papers(EmployerKind.BUSINESS, TypedPapers("长" * 61, CODE), TODAY) == {"name": Fault.LENGTH}
    assert read_papers(EmployerKind.BUSINESS, TypedPapers("\u202e\u200b", CODE), TODAY) == {"name": Fault.MISSING}


@pytest.mark.parametrize(
    "until", ["2027-03-31", "2027.3.31", "2027/3/31", "２０２７年３月３１日", "20270331", "2027-3-31 "]
)
def test_days_are_read_as_they_stand_on_papers(until: str) -> None:
    papers = read_papers(EmployerKind.BUSINESS, TypedPapers("公司", CODE, until=until), TODAY)
    assert papers.until == dt.date(2027, 3, 31)


@pytest.mark.parametrize(
    ("until", "fault"),
    [
        ("2027-02-30", Fault.DATE),
        ("2026-11-22", Fault.DATE),
        ("明年", Fault.LETTERS),
        ("2027", Fault.LETTERS),
        ("长期" * 300, Fault.LETTERS),
    ],
)
def test_what_is_no_day_or_over_is_said(until: str, fault: Fault) -> None:
    typed = TypedPapers("公司", CODE, "220102240001", until)
    assert read_papers(EmployerKind.AGENCY, typed, TODAY) == {"until": fault}


def test_codes_that_others_refuse_are_codes() -> None:
    for begun in ("A1220101MA0Y1234X", "N2220101MA0Y1234X", "Y1220101MA0Y1234X"):
        typed = TypedPapers("单位", begun + credit_check(begun))
        assert isinstance(read_papers(EmployerKind.BUSINESS, typed, TODAY), Papers)
