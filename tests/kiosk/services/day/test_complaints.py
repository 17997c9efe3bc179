"""Complaints: sealed, numbered without a line, told to who made them and to nobody else."""

import pytest

from kiosk.hall.clock import DAY
from kiosk.hall.day.complaint import SKIPPED, Case, Complaint, Grievance
from kiosk.hall.seat.outcomes import AtDesk, WrongLabel
from kiosk.services.worker.complaints import PER_DAY, Found
from kiosk.store.queries.records import Unreadable
from kiosk.store.queries.worker.complaints import COMPLAINT
from tests.kiosk.conftest import Hall, copy

PHONE = "13900000000"
WORDS = "说好的三百，只给了二百"


def complain(hall, number=0, words=WORDS):
    return hall.services.complaints.make(Complaint(hall.worker(number), Grievance.NOT_PAID, words))


def test_a_complaint_has_a_number_and_its_words_are_nowhere_in_the_clear(hall):
    worker = hall.worker()
    assert complain(hall) == Case(0, 1)
    assert complain(hall, 1) == Case(0, 2)
    (found,) = hall.services.complaints.of_worker(worker)
    filed = found.filed
    assert (filed.case.digits, filed.complaint.words) == ("010001", WORDS)
    with hall.store.read() as query:
        dump = "\n".join(query.conn.connection.driver_connection.iterdump())
    assert WORDS not in dump
    assert WORDS.encode().hex() not in dump.lower()
    assert hall.store.check() == ()


def test_the_fact_of_a_complaint_names_nobody(hall):
    worker = hall.worker()
    complain(hall)
    with hall.store.read() as query:
        (last,) = query.journals.entries(hall.store.identity.journal, hall.facts() - 1, 1)
    assert last.read_header().kind == "complaint.made"
    assert worker not in last.header + last.body


def test_who_has_number_and_case_sees_it_and_nobody_else(hall):
    case = complain(hall).digits
    hall.worker(1)
    found = hall.services.complaints.of_case(PHONE, case)
    assert isinstance(found, Found)
    assert found.filed.complaint.grievance == Grievance.NOT_PAID
    assert hall.services.complaints.of_case("13900000001", case) == WrongLabel(2)
    assert hall.services.complaints.of_case("13900000001", "010001") == WrongLabel(1)
    assert hall.services.complaints.of_case("13900000001", case) == AtDesk()
    assert hall.services.complaints.of_case("13900000001", case) == AtDesk()
    assert isinstance(hall.services.complaints.of_case(PHONE, case), Found), "another number has tries of its own"


@pytest.mark.parametrize("typed", ["", "01", "999999", "abc", "010002"])
def test_what_is_no_case_is_a_wrong_one(hall, typed):
    complain(hall)
    assert hall.services.complaints.of_case(PHONE, typed) == WrongLabel(2)


def test_a_day_has_so_many_of_one_person(hall, clock):
    assert all(complain(hall) for _ in range(PER_DAY))
    assert complain(hall) is None
    assert complain(hall, 1) is not None
    clock.at += DAY
    assert complain(hall) is not None


def test_kiosks_without_a_line_give_no_number_twice(hall, make_sibling):
    other = make_sibling()
    assert (complain(hall), complain(other)) == (Case(0, 1), Case(1, 1))
    copy(hall, other)
    for kiosk in (hall, other):
        assert isinstance(kiosk.services.complaints.of_case(PHONE, "020001"), Found), "found where it was not made"
        assert kiosk.store.check() == ()
    assert complain(hall) == Case(0, 2)


def test_a_kiosk_that_was_restored_leaves_numbers_out(tmp_path, clock):
    first = Hall(tmp_path, clock)
    complain(first)
    first.store.backup(tmp_path / "copy.db")
    complain(first, 1)
    first.store.close()
    for left in (tmp_path / "data").glob("hall.db*"):
        left.unlink()
    (tmp_path / "copy.db").rename(tmp_path / "data" / "hall.db")
    restored = Hall(tmp_path, clock)
    assert complain(restored, 2) == Case(0, 2 + SKIPPED)
    assert complain(restored, 3) == Case(0, 3 + SKIPPED)
    restored.store.close()


def test_one_that_does_not_open_is_told_as_one_without_words(hall):
    worker = hall.worker()
    complain(hall)
    (found,) = hall.services.complaints.of_worker(worker)
    filed = found.filed
    with hall.store.write() as tx:
        tx.put_ciphertext(filed.id, COMPLAINT, b"gone", b"gone")
    with hall.store.read() as query:
        assert query.records.sealed(filed.id, COMPLAINT, Complaint) is Unreadable.SEALED
    (again,) = hall.services.complaints.of_worker(worker)
    assert (again.filed.case, again.filed.complaint) == (filed.case, None)
    assert hall.services.complaints.of_case(PHONE, filed.case.digits) == WrongLabel(2)
