"""The columns of a list: how wide each is on a given matrix, and which are left out."""

from collections.abc import Sequence
from dataclasses import dataclass

from display.text import Align

GAP = 1
"""Columns between two columns of the list."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the list: `width` letters wide, `least` where room is short, dropped first where `keep` is least.

    What room is left goes to the columns that grow.
    """

    width: int
    least: int
    keep: int
    align: Align = Align.LEFT
    grows: bool = False


def widths(columns: Sequence[Column], room: int) -> list[int]:
    """Letters of each column in a row of `room` letters; 0 for a column that is dropped."""
    kept = sorted(range(len(columns)), key=lambda index: columns[index].keep)
    while len(kept) > 1 and _needed(columns, kept) > room:
        kept.pop(0)
    letters = [columns[index].least if index in kept else 0 for index in range(len(columns))]
    spare = room - _needed(columns, kept)
    if spare < 0:
        return [min(wide, room) for wide in letters]
    for index in sorted(kept):
        more = min(spare, columns[index].width - columns[index].least)
        letters[index] += more
        spare -= more
    return _grown(letters, [index for index in kept if columns[index].grows], spare)


def _grown(letters: list[int], growing: Sequence[int], spare: int) -> list[int]:
    for place, index in enumerate(growing):
        letters[index] += spare // len(growing) + (place < spare % len(growing))
    return letters


def _needed(columns: Sequence[Column], kept: Sequence[int]) -> int:
    return sum(columns[index].least for index in kept) + GAP * (len(kept) - 1)
