"""The columns of a list: which cells stand in a line, how wide each is, and what becomes of room that is left.

Widths are in letters: a hanzi takes two, a Latin letter one.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from display.layout.cells import Cell, said
from display.sign import Line, Run
from display.writing.text import Align, pad

GAP = 1
"""Usual letters between two columns."""
_MOST_WIDER = 2


@dataclass(frozen=True, slots=True)
class Column:
    """Shows a row's cell of that number, `width` letters wide, with `gap` blanks before the next column.

    One that grows takes the room that is left.
    """

    cell: int
    width: int
    grows: bool = False
    align: Align = Align.LEFT
    gap: int = GAP


Form = tuple[tuple[Column, ...], ...]
"""How one row of the list is written: a line or several, each with its columns."""


@dataclass(frozen=True, slots=True)
class Slot:
    """A column on a glass of known width: its letters and the blanks that follow it."""

    column: Column
    gap: int


def needed(line: Sequence[Column]) -> int:
    """Letters a line of the form takes."""
    return sum(column.width + column.gap for column in line) - line[-1].gap


def slots(line: Sequence[Column], room: int) -> tuple[Slot, ...]:
    """The columns in exactly `room` letters: growing ones share what is left, without one gaps widen.

    Where room is short, the last columns are left out and the first one narrows.
    """
    kept = list(line)
    while len(kept) > 1 and needed(kept) > room:
        kept.pop()
    kept[0] = replace(kept[0], width=min(kept[0].width, room))
    spare = room - needed(kept)
    growing = [index for index, column in enumerate(kept) if column.grows]
    for place, index in enumerate(growing):
        more = spare // len(growing) + (place < spare % len(growing))
        kept[index] = replace(kept[index], width=kept[index].width + more)
    between = len(kept) - 1
    wider = min(spare // between, _MOST_WIDER) if between and not growing else 0
    gaps = [column.gap + wider for column in kept[:-1]]
    gaps.append(room - sum(column.width for column in kept) - sum(gaps))
    return tuple(map(Slot, kept, gaps))


def line_of(row: Sequence[Cell], places: Sequence[Slot]) -> Line:
    """The row's cells in their places, every place filled to its width."""
    return tuple(_run(row[slot.column.cell], slot) for slot in places)


def _run(cell: Cell, slot: Slot) -> Run:
    column = slot.column
    return Run(pad(said(cell, column.width), column.width, column.align) + " " * slot.gap, cell.colour)
