"""What is typed is kept as it was typed, on one line; what nobody sees is nothing."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.hall.form.phone_number import normalise
from kiosk.hall.form.plain import clean


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("王\U00031350师傅", "王\U00031350师傅"),
        ("\ue863家沟", "\ue863家沟"),
        ("\U000323b0", "\U000323b0"),
        ("王\u200b师\ufeff傅", "王师傅"),
        ("南关\u202e区\r\n二\t三", "南关区 二 三"),
        ("\u3164", ""),
        ("\u2800\u2800", ""),
        ("站前\u2800广场", "站前 广场"),
        ("\u115f\u1160\uffa0", ""),
        ("\ufe0f", ""),
        ("\u0301", ""),
        ("\ufffe\ufdd0", ""),
        ("葛\U000e0100城", "葛\U000e0100城"),
        ("연길 서시장", "연길 서시장"),
        ("Ａ３门（东）", "A3门（东）"),
    ],
)
def test_only_what_is_not_seen_goes(typed: str, kept: str) -> None:
    assert clean(typed) == kept


@given(st.text())
def test_cleaning_twice_changes_nothing_and_no_letter_is_lost(text: str) -> None:
    line = clean(text)
    assert clean(line) == line
    letters = [letter for letter in unicodedata.normalize("NFKC", text) if unicodedata.category(letter) in ("Lo", "Co")]
    kept = unicodedata.normalize("NFKC", line)
    assert [letter for letter in letters if letter not in kept and letter not in "\u115f\u1160"] == []


@pytest.mark.parametrize(
    "typed",
    [
        "138–0013–8000",
        "(+86)13800138000",
        "138.0013.8000",
        "13800138000。",
        "\u202d13800138000\u202c",
        "\ufeff138\u00a00013\u20098000",
        "+86 138-0013-8000",
        "0086 13800138000",
        "86 138 0013 8000",
        "１３８００１３８０００",
        "138—0013—8000，",
        "（138）0013／8000",
        "13800138000\ufe0f",
    ],
)
def test_a_number_is_read_as_phones_paste_it(typed: str) -> None:
    assert normalise(typed) == "13800138000"


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "1380013800",
        "138001380000",
        "1380013800o",
        "找13800138000",
        "+1 3800138000",
        "12800138000",
        "138 0013 8000转2",
        "tel13800138000",
    ],
)
def test_letters_and_other_numbers_stay_refused(typed: str) -> None:
    assert normalise(typed) is None
