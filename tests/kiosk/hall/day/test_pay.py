"""From when on pay is unpaid, and what a case's number looks like."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.hall.clock import day_of, moment
from kiosk.hall.day.complaint import WORDS_MOST, Case, read_case, tidy
from kiosk.hall.day.pay import due_at, whole_pay
from kiosk.hall.posting import Paid, PayUnit, Terms
from kiosk.hall.seat.span import end_of

START = moment(dt.date(2026, 1, 31), dt.time(6, 30))


def terms(paid: Paid, hours: int = 0, days: int = 0, start: int = START) -> Terms:
    return Terms(102, 1, 26000, PayUnit.DAY, start, paid=paid, hours=hours, days=days)


@pytest.mark.parametrize(
    ("paid", "days", "due"),
    [
        (Paid.SAME_DAY, 3, dt.date(2026, 1, 31)),
        (Paid.JOB_DONE, 3, dt.date(2026, 2, 2)),
        (Paid.WEEK, 3, dt.date(2026, 2, 7)),
        (Paid.HALF_MONTH, 3, dt.date(2026, 2, 15)),
        (Paid.MONTH, 3, dt.date(2026, 2, 28)),
        (Paid.UNKNOWN, 3, dt.date(2026, 2, 2)),
    ],
)
def test_pay_is_due_by_what_was_agreed(paid, days, due):
    at = due_at(terms(paid, days=days))
    assert day_of(at) == due
    assert day_of(at - 1) < due or at == START


def test_a_month_from_december_is_in_january():
    assert day_of(due_at(terms(Paid.MONTH, start=moment(dt.date(2026, 12, 31))))) == dt.date(2027, 1, 31)


@given(st.sampled_from(Paid), st.integers(0, 48), st.integers(0, 40), st.integers(START, START + 10**11))
def test_nothing_is_due_before_the_work_begins_nor_by_the_hour(paid, hours, days, start):
    work = terms(paid, hours, days, start)
    assert due_at(work) >= start
    if paid in (Paid.JOB_DONE, Paid.UNKNOWN):
        assert due_at(work) <= end_of(work) + 1 or day_of(due_at(work)) == day_of(end_of(work))


@pytest.mark.parametrize(
    ("unit", "hours", "days", "most", "whole"),
    [
        (PayUnit.DAY, 0, 3, 0, 78_000),
        (PayUnit.HOUR, 8, 0, 0, 208_000),
        (PayUnit.DAY, 0, 1, 0, 0),
        (PayUnit.DAY, 8, 0, 0, 0),
        (PayUnit.DAY, 0, 3, 30_000, 0),
        (PayUnit.WHOLE_JOB, 0, 3, 0, 0),
        (PayUnit.PIECE, 8, 0, 0, 0),
    ],
)
def test_the_whole_pay_is_told_where_it_can_be(unit, hours, days, most, whole):
    assert whole_pay(Terms(102, 1, 26_000, unit, START, pay_most_fen=most, hours=hours, days=days)) == whole


def test_a_case_is_digits_and_comes_back_from_them():
    assert Case(0, 7).digits == "010007"
    for case in (Case(0, 1), Case(25, 9999), Case(3, 123456)):
        assert read_case(case.digits) == case
    for typed in ("", "01", "0100", "990001", "000001", "abc", "01٣٣٣٣", "A10007"):
        assert read_case(typed) is None


@given(st.text())
def test_words_are_kept_as_they_are_typed_but_for_what_nobody_types(text):
    kept = tidy(text)
    assert len(kept) <= WORDS_MOST
    assert tidy(kept) == kept
    assert not {letter for letter in kept if not letter.isprintable()} - {"\n"}


@pytest.mark.parametrize("words", ["没给工钱", "로임을 못 받았습니다", "阿卜杜拉·买买提", "𠮷田𩸽", "Not paid\nat all"])
def test_rare_letters_of_all_languages_stay(words):
    assert tidy(words) == words
    assert tidy(words * 400) == (words * 400)[:WORDS_MOST].strip()
