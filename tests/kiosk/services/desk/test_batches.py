"""Several postings at once: every wrong cell named, all taken or none, sent twice taken once."""

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.hall.catalogue.trade import Catalogue
from kiosk.hall.clock import DAY, MINUTE
from kiosk.hall.desk.exclusion import Exclusion, Ground, Side, Wanted
from kiosk.hall.desk.register.rows import (
    COLUMNS,
    FORMULA,
    CellFault,
    HeadFault,
    HeadProblem,
    Row,
    draft_of,
    offered,
    rows_under,
)
from kiosk.hall.employer.numbers import credit_check
from kiosk.hall.employer.verification import EmployerKind, Papers
from kiosk.hall.limits import Limit, Limits
from kiosk.hall.posting import Paid, PayUnit, Source
from kiosk.paper.sheets import table
from kiosk.services import open_services
from kiosk.services.desk.register.batches import Batch, NotTaken, Taken, Worded, Wrong
from kiosk.services.desk.register.register import Wish
from kiosk.settings import read_catalogue, read_law, resource
from kiosk.words.rows import ROW_WORDS
from tests.kiosk.conftest import DAY as TODAY
from tests.kiosk.conftest import KITCHEN, SITE

CATALOGUE = Catalogue((SITE, KITCHEN))
HALL_FILE = resource("config") / "hall.toml"
CELLS = {
    "trade": "瓦工",
    "headcount": "2",
    "pay": "260",
    "paid": "当天结",
    "day": "2026-11-23",
    "time": "7:00-17:00",
    "place": "南关区人民大街",
    "name": "王老板",
    "phone": "138 1234 5678",
}
CODE = "91220102MA0Y1GTP0"
CODE += credit_check(CODE)


def rows(*changes):
    return tuple(Row(number, {**CELLS, **change}) for number, change in enumerate(changes, 2))


def batch(*changes, **typed):
    return Batch(typed.pop("nonce", "n1"), typed.pop("source", Source.VISIT), rows(*changes), **typed)


def publish(hall, *changes, **typed):
    return hall.services.desk.batches.publish(batch(*changes, **typed), ROW_WORDS)


def test_all_rows_stand_with_their_source_and_one_caller_is_one_employer(hall):
    taken = publish(hall, {}, {"trade": "力工"}, {"phone": "13812345679", "name": "李老板"})
    assert isinstance(taken, Taken)
    assert [work.terms.trade for work in taken.works] == [102, 101, 102]
    assert {work.source for work in taken.works} == {Source.VISIT}
    assert taken.works[0].terms.paid is Paid.SAME_DAY
    first, second, third = (work.employer for work in taken.works)
    assert first == second != third


def test_sent_twice_or_typed_alike_just_now_they_are_taken_once(hall, clock):
    taken = publish(hall, {}, {"trade": "力工"})
    again, alike = publish(hall, {}, {"trade": "力工"}), publish(hall, {}, {"trade": "力工"}, nonce="n2")
    assert again.again
    assert alike.again
    assert {work.id for work in again.works} == {work.id for work in alike.works} == {work.id for work in taken.works}
    assert len(hall.services.postings.standing()) == 2
    clock.at += 11 * MINUTE
    assert not publish(hall, {}, {"trade": "力工"}, nonce="n3").again


def test_one_wrong_cell_and_nothing_is_taken(hall):
    before = hall.facts()
    wrong = publish(
        hall, {}, {"trade": "宇航员", "phone": "123"}, {"pay": FORMULA, "paid": "看情况"}, {"meals": "也许"}
    )
    assert {(fault.row, fault.field, fault.problem) for fault in wrong.faults} == {
        (3, "trade", "not_a_word"),
        (3, "phone", "not_a_phone"),
        (4, "pay", "formula"),
        (4, "paid", "not_a_word"),
        (5, "meals", "not_a_word"),
    }
    assert hall.facts() == before


def test_a_formula_of_a_sheet_is_one_of_a_row():
    assert table.FORMULA == FORMULA


def test_a_row_that_says_the_same_as_one_above_is_named(hall):
    assert publish(hall, {}, {}).faults == (CellFault(3, "trade", "twice"),)


def test_what_is_reached_in_the_middle_undoes_the_rows_before(hall):
    hall.services = open_services(hall.store, hall.services.postings._catalogue, hall.clock, Limits(per_phone=2))
    before = hall.facts()
    answer = publish(hall, {}, {"pay": "270"}, {"pay": "280"})
    assert answer == NotTaken(Limit.PHONE, 4)
    assert hall.facts() == before
    assert hall.services.postings.standing() == ()


def test_who_is_kept_away_posts_nothing_by_the_desk_either(hall):
    taken = publish(hall, {})
    assert isinstance(taken, Taken)
    (work,) = hall.services.postings.standing()
    manager = hall.services.desk.clerks.first("李华", "一句很长的话 谁也猜不着").id
    wanted = Wanted(Side.EMPLOYER, work.employer, Ground.UNPAID, 30, "欠工钱不给")
    assert isinstance(hall.services.desk.exclusions.exclude(wanted, manager), Exclusion)
    before = hall.facts()
    assert publish(hall, {"pay": "270"}, nonce="another") == NotTaken(Limit.DESK, 2)
    assert hall.facts() == before


def test_too_many_rows_or_none_are_not_taken(hall):
    assert publish(hall) == NotTaken(None)
    assert publish(hall, *[{"pay": str(100 + number)} for number in range(101)]) == NotTaken(None)


@pytest.fixture
def lawful(hall):
    limits = Limits(law=read_law(HALL_FILE, "220100"), per_employer=1)
    hall.services = open_services(hall.store, read_catalogue(HALL_FILE), hall.clock, limits)
    return hall


def test_doubtful_words_are_asked_about_then_wait_for_a_clerk(lawful):
    before = lawful.facts()
    doubt = publish(lawful, {}, {"note": "限男", "phone": "13812345679"}, is_read=True)
    assert isinstance(doubt, Worded)
    assert (set(doubt.findings), doubt.is_forbidden) == ({3}, False)
    assert lawful.facts() == before
    kept = publish(lawful, {}, {"note": "限男", "phone": "13812345679"}, is_read=True, keeps=True)
    assert isinstance(kept, Taken)
    assert len(lawful.services.reviews.waiting()) == 1
    assert publish(lawful, {}, {"note": "限男", "phone": "13812345679"}, is_read=True, keeps=True).again


def test_what_the_law_forbids_is_not_taken_whatever_is_kept(lawful):
    answer = publish(lawful, {}, {"note": "交押金200元"}, keeps=True)
    assert (set(answer.findings), answer.is_forbidden) == ({3}, True)


def test_what_a_clerk_has_read_is_not_read_for_being_the_second_of_a_day(lawful):
    assert isinstance(publish(lawful, {}, {"pay": "270"}), Worded), "a volunteer's is"
    assert isinstance(publish(lawful, {}, {"pay": "270"}, is_read=True), Taken)
    assert lawful.services.reviews.waiting() == ()


def test_an_agency_is_one_whose_licence_the_desk_has_seen(hall):
    answer = publish(hall, {}, source=Source.AGENCY, agency=CODE)
    assert answer == Wrong((CellFault(0, "agency", "not_verified"),))
    hall.services.verifications.verify(b"business-1", EmployerKind.BUSINESS, Papers("某公司", CODE))
    assert isinstance(publish(hall, {}, source=Source.AGENCY, agency=CODE), Wrong)
    papers = Papers("某中介", CODE, "2201001234", TODAY.replace(year=2027))
    hall.services.verifications.verify(b"agency-one", EmployerKind.AGENCY, papers)
    taken = publish(hall, {}, {"phone": "13812345679"}, source=Source.AGENCY, agency=CODE)
    assert len({work.employer for work in taken.works}) == 1
    assert {work.source for work in taken.works} == {Source.AGENCY}


def test_a_credit_code_makes_work_its_owners_and_one_nobody_has_seen_is_named(hall):
    faults = publish(hall, {"credit": CODE}, {"credit": CODE[:-1] + "0", "pay": "270"}).faults
    assert faults == (CellFault(3, "credit", "credit_code"), CellFault(2, "credit", "not_verified"))
    hall.services.verifications.verify(b"business-1", EmployerKind.BUSINESS, Papers("某公司", CODE))
    taken = publish(hall, {"credit": CODE}, {"pay": "270"})
    assert taken.works[0].employer == b"business-1"
    assert taken.works[1].employer != b"business-1"


def test_postings_are_found_by_day_name_and_last_digits(hall, clock):
    publish(hall, {}, {"phone": "13812345679", "name": "李老板"})
    register = hall.services.desk.register
    assert [entry.contact.name for entry in register.postings(Wish(four="5679")).entries] == ["李老板"]
    assert [entry.contact.phone[-4:] for entry in register.postings(Wish(name="王老板")).entries] == ["5678"]
    assert register.postings(Wish(name="王老板", four="5679")).entries == ()
    assert register.postings(Wish(name="王")).entries == ()
    assert len(register.postings(Wish(day=TODAY)).entries) == 2
    clock.at += DAY
    assert register.postings(Wish(day=TODAY.replace(day=24))).entries == ()


HEADS = tuple(column.head for column in COLUMNS)


def test_heads_are_known_in_any_order_and_by_other_words():
    (row,) = rows_under(("联系电话", " 工 种 ", *HEADS[1:15]), [(7, ("138", "力工", "3"))])
    assert row == Row(7, {"phone": "138", "trade": "力工", "headcount": "3"})


def test_wrong_heads_are_named():
    found = rows_under((*HEADS[1:], "身高", "人数"), [])
    assert set(found) == {
        HeadFault(HeadProblem.MISSING, "工种"),
        HeadFault(HeadProblem.UNKNOWN, "身高"),
        HeadFault(HeadProblem.TWICE, "人数"),
    }


def test_every_word_that_is_offered_is_understood():
    catalogue = read_catalogue(HALL_FILE)
    by_head = {column.head: column.field for column in COLUMNS}
    for head, words in offered(catalogue, ROW_WORDS).items():
        for word in words:
            draft, faults = draft_of(Row(1, {by_head[head]: word}), catalogue, ROW_WORDS)
            assert faults == ()
            assert getattr(draft, by_head[head]) or word == "否"
    assert draft_of(Row(1, {}), catalogue, ROW_WORDS)[0].pay_unit == str(PayUnit.DAY.value)


@settings(max_examples=200, deadline=None)
@given(st.dictionaries(st.sampled_from([column.field for column in COLUMNS]) | st.text(), st.text(max_size=80)))
def test_whatever_stands_in_cells_a_row_is_read(cells):
    draft, faults = draft_of(Row(1, cells), CATALOGUE, ROW_WORDS)
    assert all(isinstance(value, str) for value in msgspec.structs.astuple(draft))
    assert {fault.field for fault in faults} <= {column.field for column in COLUMNS}
