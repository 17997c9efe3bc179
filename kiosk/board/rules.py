"""What an office may say in board.toml of how the board is laid out, and the same in the words of `display`."""

import datetime as dt
from pathlib import Path
from typing import Annotated, Literal, get_args

from msgspec import Meta, Struct

from display.layout.rules import Layout, Sight, hall_line
from display.sign import Hours
from kiosk.settings import SettingsError, beside, read

LAYOUT_FILE = "board.toml"

Letters = Annotated[int, Meta(ge=0, le=160, description="a width from 1 to 160 (a hanzi is 2), or 0 to leave it out")]
Gap = Annotated[int, Meta(ge=0, le=8, description="blanks from 0 to 8")]
TextLines = Annotated[int, Meta(ge=1, le=99, description="lines of text from 1 to 99")]
MetresPerCm = Annotated[float, Meta(ge=1, le=10, description="metres for each centimetre of letter, from 1 to 10")]
CellName = Literal["number", "trade", "left", "pay", "start", "place"]
CELLS: tuple[CellName, ...] = get_args(CellName)
"""What a row says, in the order of its cells."""
Cells = Annotated[tuple[CellName, ...], Meta(description="a list of names out of " + ", ".join(CELLS))]


class FormLine(Struct, frozen=True, forbid_unknown_fields=True):
    """One line of a form: how wide each column is, and the blanks between them."""

    number: Letters = 0
    trade: Letters = 0
    left: Letters = 0
    pay: Letters = 0
    start: Letters = 0
    place: Letters = 0
    gap: Gap = 1

    @property
    def widths(self) -> tuple[int, ...]:
        """In the order of CELLS."""
        return (self.number, self.trade, self.left, self.pay, self.start, self.place)


class LayoutForm(Struct, frozen=True, forbid_unknown_fields=True):
    """One way to write a posting."""

    line: Annotated[tuple[FormLine, ...], Meta(min_length=1, max_length=4, description="1 to 4 lines")]


class LayoutSettings(Struct, frozen=True, forbid_unknown_fields=True):
    """All of board.toml."""

    form: Annotated[tuple[LayoutForm, ...], Meta(min_length=1, max_length=40, description="1 to 40 parts [[form]]")]
    must: Cells = ("trade",)
    header_from: TextLines = 5
    ticker_from: TextLines = 6
    metres_per_cm: MetresPerCm = 4


def layout_file(hall_file: Path) -> Path:
    """The layout that goes with a hall.toml."""
    return beside(hall_file, LAYOUT_FILE)


def read_layout(file: Path) -> LayoutSettings:
    """The rules of board.toml; SettingsError if they cannot be used."""
    found = read(file, LayoutSettings)
    if not all(any(line.widths) for form in found.form for line in form.line):
        expected = "a width for at least one of " + ", ".join(CELLS)
        raise SettingsError(file, "form.line", "a line with no column", expected)
    return found


def layout(rules: LayoutSettings, sight: Sight) -> Layout:
    """The rules on a glass that is looked at so."""
    return Layout(
        tuple(tuple(hall_line(line.widths, line.gap) for line in form.line) for form in rules.form),
        frozenset(map(CELLS.index, rules.must)),
        rules.header_from,
        rules.ticker_from,
        rules.metres_per_cm,
        sight,
    )


def hours(on: tuple[str, ...], brightness: tuple[str, ...]) -> Hours:
    """When the LEDs shine, of settings that were checked."""
    spans = tuple((_time(span[:5]), _time(span[6:])) for span in on)
    return Hours(spans, tuple((_time(step[:5]), int(step[6:])) for step in brightness))


def _time(text: str) -> dt.time:
    return dt.time.fromisoformat(text)
