"""An agency that the province lists posts in no hall: told through a real province, kept for days without a line."""

import datetime as dt

import msgspec
import pytest

from kiosk.exchange.province.listed import hear_list
from kiosk.hall.clock import DAY, day_range
from kiosk.hall.employer.listed import LETTERS, PART, Listed, Roster, in_parts, together
from kiosk.hall.employer.verification import EmployerKind, Papers
from kiosk.hall.limits import Limit
from kiosk.hall.review import ReviewEnd
from kiosk.services.employer.sent import Keeps, Published, TooMany
from sync.contract.listed import ListedAsked, ListedEnd
from sync.entries import ENTRY_LIMIT
from sync.errors import SyncError
from sync.province.ledger.tables import listed
from tests.kiosk.conftest import DRAFT, EMPLOYER, Hall, copy, enrol_store
from tests.sync.nodes import opened, serving

CODE, CARD = "91350100M000100Y43", "11010519491231002X"
LICENCE, UNTIL = "220102240001", dt.date(2027, 6, 30)
AGENCY = Papers("长春某某劳务有限公司", CODE, LICENCE, UNTIL)
BY_CODE = ListedAsked("credit_code", CODE, AGENCY.name, "长人社罚字〔2026〕12 号", "2027-03-31")
BY_LICENCE = ListedAsked("licence", LICENCE, AGENCY.name, "吊销决定", "2027-03-31")


@pytest.fixture
def other(tmp_path, clock):
    """Another hall, in which the agency posts."""
    other = Hall(tmp_path / "other", clock)
    yield other
    other.store.close()


@pytest.fixture
def province(tmp_path, hall, other, clock):
    province = opened(f"sqlite:///{tmp_path / 'province.db'}", clock=clock)
    enrol_store(province, hall.store, "图们零工市场")
    enrol_store(province, other.store, "延吉零工市场")
    yield province
    province.close()


@pytest.fixture
def address(province):
    with serving(province) as address:
        yield address


def verified(hall, employer=EMPLOYER, papers=AGENCY):
    kind = EmployerKind.AGENCY if papers.licence else EmployerKind.BUSINESS
    hall.services.verifications.verify(employer, kind, papers)


def send(hall, employer=EMPLOYER, keeps=Keeps.ASKED, **typed):
    return hall.services.postings.publish(employer, msgspec.structs.replace(DRAFT, **typed), keeps=keeps)


@pytest.mark.parametrize("asked", [BY_CODE, BY_LICENCE])
def test_a_listed_agency_posts_in_no_hall_until_it_is_listed_no_more(hall, other, province, address, asked):
    for each in (hall, other):
        verified(each)
    before = other.publish()
    province.listed.add(asked, "赵")
    assert [hear_list(each.store, address) for each in (hall, other, other)] == [True, True, False]
    for each in (hall, other):
        assert send(each, note="另一个") == TooMany(Limit.DESK)
        assert each.services.desk.listings.is_listed(EMPLOYER)
    assert [one.id for one in other.services.desk.listings.open_work()] == [before.id], "what is open is the clerk's"
    assert hall.services.desk.listings.open_work() == ()
    province.listed.end(ListedEnd(asked.kind, asked.number, "撤销决定"), "赵")
    assert hear_list(other.store, address)
    assert isinstance(send(other, note="另一个"), Published)
    assert other.services.desk.listings.open_work() == ()


def test_a_second_phone_and_what_was_held_before_are_refused_too(other, province, address):
    verified(other)
    verified(other, b"employer-2", msgspec.structs.replace(AGENCY, licence="", until=None))
    held = send(other, keeps=Keeps.MUST_BE_READ).held
    province.listed.add(BY_LICENCE, "赵")
    hear_list(other.store, address)
    assert send(other, b"employer-2") == TooMany(Limit.DESK), "one business, by its code"
    assert other.services.reviews.decide(held, ReviewEnd.PASSED).end is ReviewEnd.LAPSED
    assert isinstance(send(other, b"employer-3"), Published), "who typed the same number is another"


def test_a_kiosk_without_a_line_has_it_from_its_sibling_and_keeps_it_for_days(
    hall, province, address, make_sibling, clock
):
    sibling = make_sibling()
    verified(hall)
    province.listed.add(BY_CODE, "赵")
    hear_list(hall.store, address)
    copy(hall, sibling)
    told_at = clock.at
    clock.at += 9 * DAY
    with pytest.raises(SyncError):
        hear_list(sibling.store, "http://127.0.0.1:9")
    for kiosk in (hall, sibling):
        assert send(kiosk, day="2026-12-03") == TooMany(Limit.DESK)
        roster = kiosk.services.desk.listings.roster()
        assert (roster.at, roster.listed[0].decision) == (told_at, BY_CODE.decision)
    assert (hall.services.desk.listings.heard_at(), sibling.services.desk.listings.heard_at()) == (told_at, 0)
    clock.at = day_range(dt.date(2027, 3, 31))[1] + 1
    assert isinstance(send(sibling, day="2027-04-02"), Published), "its decision is over"


def test_a_natural_person_is_never_listed_whatever_a_province_says(hall, province, address):
    card = Papers("王建国", CARD)
    hall.services.verifications.verify(EMPLOYER, EmployerKind.PERSON, card)
    with province.store.writing() as (conn, _):
        for kind in ("credit_code", "licence"):
            row = {
                "kind": kind,
                "number": CARD,
                "name": "王建国",
                "decision": "决定",
                "since": 1,
                "until": "2027-03-31",
            }
            conn.execute(listed.insert().values(row | {"entered_by": "赵"}))
    hear_list(hall.store, address)
    assert hall.services.desk.listings.roster().listed == ()
    assert isinstance(send(hall), Published)


def test_a_long_list_is_kept_in_parts_and_a_shorter_one_takes_its_place(hall):
    rows = tuple(Listed(f"{number:012}", True, "名" * LETTERS, "决" * LETTERS, 2**41) for number in range(2 * PART + 1))
    parts = in_parts(Roster(3, 1, rows))
    assert together(parts) == Roster(3, 1, rows)
    assert max(len(msgspec.msgpack.encode(part)) for part in parts) < ENTRY_LIMIT - 1024
    assert together((*parts, *in_parts(Roster(4, 2, rows[:1])))) == Roster(4, 2, rows[:1])
    assert together(in_parts(Roster(5, 2))) == Roster(5, 2)
