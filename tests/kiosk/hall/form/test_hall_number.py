"""Numbers for who has no phone: seven digits that check themselves and are no beginning of a mobile number."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.hall.form import phone_number
from kiosk.hall.form.hall_number import COUNTED_MOST, HallNumber, is_beginning, mask, normalise, of_person

numbers = st.builds(HallNumber, st.integers(0, 25), st.integers(1, COUNTED_MOST))


@given(numbers)
def test_a_number_is_known_again_and_is_never_a_mobile_one(number):
    assert len(number.digits) == 7
    assert normalise(number.digits) == number.digits
    assert is_beginning(number.digits)
    assert not number.digits.startswith(("1", "2", "3", "4", "5", "6"))
    assert phone_number.normalise(number.digits) is None


@given(numbers, st.integers(0, 6), st.integers(1, 9))
def test_one_wrong_digit_is_found(number, place, change):
    digits = number.digits
    wrong = digits[:place] + str((int(digits[place]) + change) % 10) + digits[place + 1 :]
    assert normalise(wrong) is None


@given(numbers, st.integers(0, 5))
def test_two_neighbours_that_changed_places_are_found(number, place):
    digits = number.digits
    turned = digits[:place] + digits[place + 1] + digits[place] + digits[place + 2 :]
    assert turned == digits or normalise(turned) is None


def test_no_two_kiosks_have_one_number():
    assert len({HallNumber(kiosk, 7).digits for kiosk in range(26)}) == 26


@pytest.mark.parametrize(
    "text", ["", "0", "010007", "0100000", "13800138000", "abcdefg", "०१००००७", "9900071", "2200071", "0000071"]
)
def test_what_is_none_is_none(text):
    assert normalise(text) is None


def test_either_number_is_read_as_people_write_it_and_shown_masked():
    digits = HallNumber(0, 7).digits
    assert of_person(f" {digits[:2]} {digits[2:]}") == of_person("０１" + digits[2:]) == digits
    assert of_person("138 1234 5678") == "13812345678"
    assert of_person("12345") is None
    assert mask(digits) == f"***{digits[-4:]}"
    assert (mask("13812345678"), mask("")) == ("138****5678", "")
