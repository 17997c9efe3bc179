"""Numbers on papers: a true one is read however it is written, and one letter that is another is seen."""

import datetime as dt

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from kiosk.hall.employer.numbers import (
    LETTERS,
    Fault,
    credit_check,
    identity_check,
    mask_identity,
    read_credit_code,
    read_identity_number,
    read_licence,
)

TODAY = dt.date(2026, 11, 23)
TRUE_CODES = ("91350100M000100Y43", "91110000600037341L", "9111000071093123XX", "91440300708461136T")
"""The first is the one that the standard works out, the others are of companies that everybody knows."""

letters = st.text(st.sampled_from(LETTERS), min_size=9, max_size=9)
digits = st.text(st.sampled_from("0123456789"), min_size=6, max_size=6)


@st.composite
def codes(draw) -> str:
    begun = draw(st.sampled_from(LETTERS)) + draw(st.sampled_from(LETTERS)) + draw(digits) + draw(letters)
    return begun + credit_check(begun)


@st.composite
def identities(draw) -> str:
    region = draw(st.sampled_from("123456789")) + draw(st.text(st.sampled_from("0123456789"), min_size=5, max_size=5))
    born = draw(st.dates(dt.date(1900, 1, 1), TODAY))
    begun = f"{region}{born:%Y%m%d}" + draw(st.text(st.sampled_from("0123456789"), min_size=3, max_size=3))
    return begun + identity_check(begun)


@pytest.mark.parametrize("code", TRUE_CODES)
def test_codes_that_are_in_use_are_read(code: str) -> None:
    assert read_credit_code(code) == code


@pytest.mark.parametrize("number", ["11010519491231002X", "440524188001010014"])
def test_the_examples_of_the_standard_for_people_are_ones(number: str) -> None:
    today = TODAY if number[6:10] == "1949" else dt.date(2000, 1, 1)
    assert read_identity_number(number, today) == number


@given(codes())
@example("91220101A0N0Y0000" + credit_check("91220101A0N0Y0000"))
def test_a_code_is_read_and_reads_the_same_again(code: str) -> None:
    assert read_credit_code(code) == code


WIDE = {ord(letter): ord(letter) + 0xFEE0 for letter in LETTERS}
AS_WRITTEN = (
    str.lower,
    lambda code: code.translate(WIDE),
    " ".join,
    lambda code: f"\u3000{code[:4]} {code[4:8]}-{code[8:]}\n",
    "\u200b".join,
    lambda code: code.replace("0", "O").replace("1", "i").replace("2", "z"),
    lambda code: code.lower().translate(WIDE),
)


@given(codes(), st.sampled_from(AS_WRITTEN))
def test_how_it_is_written_does_not_matter(code: str, write) -> None:
    assert read_credit_code(write(code)) == code


@given(codes(), st.integers(0, 17), st.sampled_from(LETTERS))
def test_one_letter_that_is_another_is_seen(code: str, place: int, letter: str) -> None:
    assume(letter != code[place])
    assert isinstance(read_credit_code(code[:place] + letter + code[place + 1 :]), Fault)


@given(codes(), st.integers(0, 15))
def test_two_letters_that_changed_places_are_seen(code: str, place: int) -> None:
    one, other = code[place], code[place + 1]
    assume(one != other)
    assert isinstance(read_credit_code(code[:place] + other + one + code[place + 2 :]), Fault)


@given(
    identities(), st.sampled_from((str.lower, " ".join, lambda number: f"{number[:6]} {number[6:14]} {number[14:]}"))
)
def test_an_identity_number_is_read_however_it_is_written(number: str, write) -> None:
    assert read_identity_number(write(number), TODAY) == number


@given(identities(), st.integers(0, 17), st.sampled_from("0123456789X"))
def test_one_digit_that_is_another_is_seen(number: str, place: int, digit: str) -> None:
    assume(digit != number[place])
    assert isinstance(read_identity_number(number[:place] + digit + number[place + 1 :], TODAY), Fault)


@given(st.text(max_size=400))
@example("9" * 400)
@example("９１３５０１００Ｍ０００１００Ｙ４" * 30)
@example("\u202e91350100M000100Y43")
@example("<b>91350100M000100Y43</b>")
def test_whatever_is_typed_is_read_or_has_a_fault(text: str) -> None:
    for read in (read_credit_code(text), read_identity_number(text, TODAY), read_licence(text)):
        assert isinstance(read, Fault) or 6 <= len(read) <= 40


def test_what_is_wrong_is_said() -> None:
    assert [read_credit_code(text) for text in ("", " \n", "9135010", "91350100M000100Y4", "中" * 18)] == [
        *(Fault.MISSING, Fault.MISSING, Fault.LENGTH, Fault.LENGTH, Fault.LETTERS)
    ]
    assert read_credit_code("91350100M000100Y44") is Fault.CHECK
    assert read_credit_code("91AB0100M000100Y43") is Fault.LETTERS, "where it lies is digits"
    assert read_identity_number("110105194913310022", TODAY) is Fault.DATE
    assert read_identity_number("220102203001010012", TODAY) is Fault.DATE, "nobody is born tomorrow"
    assert read_identity_number("110105194912310021", TODAY) is Fault.CHECK
    assert read_identity_number("a10105194912310021", TODAY) is Fault.LETTERS
    assert read_identity_number("٢٢٠١٠٢١٩٤٩١٢٣١٠٠٢٢", TODAY) is Fault.LETTERS


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("（吉）人服证字〔2021〕第0101000123号", "(吉)人服证字〔2021〕第0101000123号"),
        ("220102 240 001", "220102240001"),
        ("２２０１０２２４０００１", "220102240001"),
        ("", Fault.MISSING),
        ("号", Fault.LENGTH),
        ("人力资源服务许可证", Fault.LETTERS),
        ("1" * 41, Fault.LENGTH),
    ],
)
def test_licences_are_numbered_as_each_place_writes_them(typed: str, read: str | Fault) -> None:
    assert read_licence(typed) == read


def test_of_an_identity_number_three_and_four_digits_are_shown() -> None:
    assert mask_identity("220102194912310022") == "220***********0022"
