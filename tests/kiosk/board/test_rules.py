"""board.toml: what an office may say of the layout, and the sentence it gets for a mistake."""

from pathlib import Path

import pytest

from display.layout.rules import HALL_LAYOUT, Sight
from kiosk.board.rules import layout, layout_file, read_layout
from kiosk.settings import SettingsError, resource

FORM = "[[form]]\nline = [{ number = 4, trade = 4, left = 4, gap = 0 }, { pay = 8 }]\n"


def board_file(folder: Path, text: str) -> Path:
    path = folder / "board.toml"
    path.write_text(text, "utf-8")
    return path


def test_the_programs_own_file_says_what_the_library_does_without_one() -> None:
    assert layout(read_layout(resource("config") / "board.toml"), Sight()) == HALL_LAYOUT


def test_an_offices_own_file_lies_beside_hall_toml(tmp_path: Path) -> None:
    hall_file = tmp_path / "hall.toml"
    assert layout_file(hall_file) == resource("config") / "board.toml"
    own = board_file(tmp_path, FORM)
    assert layout_file(hall_file) == own


def test_a_form_becomes_columns(tmp_path: Path) -> None:
    sight = Sight(10, 30, 24)
    rules = layout(read_layout(board_file(tmp_path, 'must = ["pay"]\nheader_from = 2\n' + FORM)), sight)
    assert rules.sight == sight
    assert (rules.must, rules.header_from) == (frozenset((3,)), 2)
    ((first, second),) = rules.forms
    assert [(column.cell, column.width, column.gap) for column in first] == [(0, 4, 0), (1, 4, 0), (2, 4, 0)]
    assert [(column.cell, column.width, column.gap) for column in second] == [(3, 8, 1)]


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("must = []\n", "form: found nothing, expected 1 to 40 parts [[form]]."),
        ("form = []\n", "form: found [], expected 1 to 40 parts [[form]]."),
        ("[[form]]\nline = []\n", "form.line: found [], expected 1 to 4 lines."),
        ("[[form]]\nline = [{}]\n", "form.line: found a line with no column, expected a width for at least one of"),
        ("[[form]]\nline = [{ gap = 2 }]\n", "form.line: found a line with no column, expected a width"),
        (
            "[[form]]\nline = [{ trade = -4 }]\n",
            "form.line.trade: found -4, expected a width from 1 to 160 (a hanzi is 2), or 0 to leave it out.",
        ),
        ('[[form]]\nline = [{ pay = "8" }]\n', "form.line.pay: found '8', expected a width from 1"),
        (
            "[[form]]\nline = [{ price = 8 }]\n",
            "form.line.price: found a key that does not exist, expected one of number, trade, left, pay",
        ),
        (FORM + "[[from]]\n", "from: found a key that does not exist, expected one of form, must, header_from"),
        ('must = ["price"]\n' + FORM, "must: found 'price', expected a list of names out of number, trade, left"),
        ("header_from = 0\n" + FORM, "header_from: found 0, expected lines of text from 1 to 99."),
        ("metres_per_cm = 0\n" + FORM, "metres_per_cm: found 0, expected metres for each centimetre of letter"),
    ],
)
def test_a_mistake_is_named_in_one_sentence(tmp_path: Path, text: str, sentence: str) -> None:
    path = board_file(tmp_path, text)
    with pytest.raises(SettingsError) as error:
        read_layout(path)
    assert str(error.value).startswith(f"{path}: {sentence}")
