"""Texts as they come in: by anyone, with what may stand for them, and how a bar is filled with them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from display.sign import Colour, Line, Run, line_width
from display.writing.text import MOST_CHARACTERS, beginning, one_line, width

MARGIN = 2
"""Columns between the cells of a bar."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A text by anyone, in one colour.

    `otherwise` stands for a text in Korean, which cards have no font for. `shorter`, longest first, are other words for
    where the text has no room. `rank`: a bar without room leaves out the highest first.
    """

    text: str
    colour: Colour = Colour.RED
    otherwise: str | None = None
    shorter: tuple[str, ...] = ()
    rank: int = 0

    def __post_init__(self) -> None:
        if len(self.text) > MOST_CHARACTERS:
            object.__setattr__(self, "text", self.text[:MOST_CHARACTERS])


@dataclass(frozen=True, slots=True)
class Bar:
    """One line: cells from the left edge and cells from the right edge."""

    left: tuple[Cell, ...] = ()
    right: tuple[Cell, ...] = ()


def words(cell: Cell) -> tuple[str, ...]:
    """What the cell may say, cleaned, longest first."""
    return (one_line(cell.text, cell.otherwise), *map(one_line, cell.shorter))


def said(cell: Cell, columns: int) -> str:
    """The first words that fit into so many columns, or what fits of the last."""
    found = words(cell)
    return next((text for text in found if width(text) <= columns), beginning(found[-1], columns))


def bar_line(bar: Bar, columns: int) -> Line:
    """Left cells, blanks, right cells: exactly so many columns. A cell that is alone and too long is cut."""
    cells = (*bar.left, *bar.right)
    kept = _kept(cells, columns)
    left = tuple(_runs(cells, kept, range(len(bar.left))))
    right = tuple(_runs(cells, kept, range(len(bar.left), len(cells))))
    return (*left, Run(" " * (columns - line_width(left) - line_width(right))), *right)


def _kept(cells: Sequence[Cell], columns: int) -> dict[int, str]:
    """Words of the cells that fit beside each other, by number."""
    kept: dict[int, str] = {}
    room = columns
    ranked = sorted(range(len(cells)), key=lambda index: cells[index].rank)
    for index in ranked:
        text = next((text for text in words(cells[index]) if width(text) <= room), "")
        if text:
            kept[index] = text
            room -= width(text) + MARGIN
    return kept or {index: said(cells[index], columns) for index in ranked[:1]}


def _runs(cells: Sequence[Cell], kept: dict[int, str], indexes: range) -> Iterator[Run]:
    shown = [index for index in indexes if index in kept]
    for index in shown:
        yield Run(" " * (MARGIN * (index != shown[0])) + kept[index], cells[index].colour)
