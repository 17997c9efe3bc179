"""Ids, numbers, time."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.hall.clock import day_of, day_range, moment, working_day
from kiosk.hall.form import phone_number
from kiosk.hall.ids import from_text, to_text
from kiosk.hall.seat.signup import Seat


@given(st.binary(min_size=10, max_size=10))
def test_an_id_is_sixteen_letters_and_comes_back(data: bytes) -> None:
    assert len(to_text(data)) == 16
    assert from_text(to_text(data).lower()) == data


def test_letters_easily_confused_are_read_alike() -> None:
    assert from_text("O000000000000I1L") == from_text("0000000000000111")


@pytest.mark.parametrize("text", ["", "U000000000000000", "123", "字" * 16])
def test_what_is_no_id_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="base32"):
        from_text(text)


@pytest.mark.parametrize(
    "typed", ["13812345678", "138 1234-5678", "+86 13812345678", "8613812345678", "１３８１２３４５６７８"]
)
def test_a_mobile_number_is_read_as_people_write_it(typed: str) -> None:
    assert phone_number.normalise(typed) == "13812345678"


@pytest.mark.parametrize("typed", ["", "12812345678", "1381234567", "138123456789", "13８1234567x"])
def test_what_is_no_mobile_number_is_refused(typed: str) -> None:
    assert phone_number.normalise(typed) is None


def test_a_shown_number_hides_its_middle() -> None:
    assert phone_number.mask("13812345678") == "138****5678"


def test_seat_label() -> None:
    assert Seat(0, 3).label == "A3"
    assert Seat(2, 12).label == "C12"


def test_a_day_is_the_hall_s_day_whatever_the_machine_says() -> None:
    last_moment = moment(dt.date(2026, 11, 24)) - 1
    assert day_of(last_moment) == dt.date(2026, 11, 23)
    assert day_range(dt.date(2026, 11, 23)) == (moment(dt.date(2026, 11, 23)), last_moment)


def test_after_four_people_look_for_tomorrow() -> None:
    day = dt.date(2026, 11, 23)
    assert working_day(moment(day, dt.time(15, 59))) == day
    assert working_day(moment(day, dt.time(16, 0))) == dt.date(2026, 11, 24)
