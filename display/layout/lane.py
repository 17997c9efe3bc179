"""The display at the lane where people are picked up (即停即走): which posting leaves from which bay, and when.

`112 力工 南关 →2号车 6:20开` in one line, or in two on a narrow glass: who, then where to.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain

from display.layout.cells import Cell, words
from display.layout.columns import Column, Form, line_of, needed, slots
from display.layout.rules import GAP_DOTS, USUAL_SIGHT, Sight, check_room, is_worth_a_gap, letter_for
from display.sign import COLUMN, LETTER, LETTERS, Area, Colour, Page, Rect, Role, Run, Sign, Size
from display.writing.breaking import wrap
from display.writing.text import Align, one_line, pad, width

_TRADE, _PLACE = 4, 4
"""Columns they have at least: two hanzi each."""
_MOST_FIGURES = 6
_ARROW = "→"


@dataclass(frozen=True, slots=True)
class Departure:
    """A posting's number, its trade, the bay where its people are picked up, where the work is, when they leave.

    `leaves` is a time such as 6:20, empty where nobody said it.
    """

    number: str
    trade: Cell
    bay: str
    place: Cell = field(default_factory=lambda: Cell("", Colour.GREEN))
    leaves: str = ""


@dataclass(frozen=True, slots=True)
class LaneWords:
    """What stands behind a bay's number and a time, and what is said when nobody leaves; the same ever shorter.

    Without words for nothing the glass is dark then.
    """

    bay: tuple[str, ...] = ("号车", "号")
    leaves: str = "开"
    nothing: tuple[str, ...] = ("现在没有要上车的", "暂时没车", "没车")


USUAL_WORDS = LaneWords()


def lane_sign(
    size: Size,
    departures: Sequence[Departure],
    sight: Sight = USUAL_SIGHT,
    says: LaneWords = USUAL_WORDS,
) -> Sign:
    """The next departures in the order given. MatrixTooSmall if there is no room for two hanzi.

    What has no room becomes pages. Numbers and bays are whole as long as they have at most six figures and the glass
    that many columns; place and trade are what is cut.
    """
    check_room(size)
    letter = _letter(size, departures, sight)
    lines, columns = size.height // letter, 2 * size.columns * COLUMN // letter
    if not departures:
        found = _nothing(says.nothing, columns, lines)
        place = Rect(0, (size.height - len(found) * letter) // 2, size.columns * COLUMN, len(found) * letter)
        return Sign(size, (Area(Role.LANE, place, (found,), letter, letter),))
    form = next(form for form in _all_forms(departures, says) if _fits(form, lines, columns))
    places = [slots(line, columns) for line in form]
    rows = [tuple(line_of(_cells(departure, says), line) for line in places) for departure in departures]
    room = _room(size, letter, len(form))
    pages = [tuple(chain(*rows[first : first + room])) for first in range(0, len(rows), room)]
    return _sign(size, letter, len(form), room * len(form), pages)


def _letter(size: Size, departures: Sequence[Departure], sight: Sight) -> int:
    """The letter by rule, or a smaller one if that leaves no room for a trade."""
    least = sum(_figures(departures)) + _TRADE
    wanted = letter_for(sight)
    fitting = (
        letter
        for letter in reversed(LETTERS)
        if letter <= wanted and letter <= size.height and 2 * size.columns * COLUMN // letter >= least
    )
    return next(fitting, LETTER)


def _figures(departures: Sequence[Departure]) -> tuple[int, int]:
    """Letters of the widest number and the widest bay."""
    numbers = [width(one_line(departure.number)) for departure in departures]
    bays = [width(one_line(departure.bay)) for departure in departures]
    return min(_MOST_FIGURES, max((2, *numbers))), min(_MOST_FIGURES, max((1, *bays)))


def _all_forms(departures: Sequence[Departure], says: LaneWords) -> Iterator[Form]:
    """Those with a time come first, where anybody said one."""
    number, bay = _figures(departures)
    time = max(width(one_line(departure.leaves)) for departure in departures)
    return chain(_timed_forms(number, bay, min(_MOST_FIGURES, time), says) if time else (), _forms(number, bay, says))


def _timed_forms(number: int, bay: int, time: int, says: LaneWords) -> Iterator[Form]:
    """Of a row's number, trade, place, bay and time, the best first."""
    vehicle = Column(3, width(_ARROW) + bay + width(says.bay[0]), align=Align.RIGHT)
    briefly = Column(3, width(_ARROW) + bay)
    leaves = Column(4, time + width(says.leaves), align=Align.RIGHT)
    place, who = Column(2, _PLACE, grows=True), (Column(0, number), Column(1, _TRADE, grows=True))
    for trade in (2 * _TRADE, _TRADE):
        yield ((Column(0, number), Column(1, trade), place, vehicle, leaves),)
    yield ((*who, leaves), (replace(place, gap=0), vehicle))
    yield (who, (vehicle, replace(leaves, grows=True)))
    for gap in (1, 0):
        yield ((replace(who[0], gap=gap), who[1]), (briefly, replace(leaves, width=time, grows=True)))


def _forms(number: int, bay: int, says: LaneWords) -> Iterator[Form]:
    """Of a row's number, trade, place and bay, the best first; the last one fits everywhere."""
    vehicle = Column(3, width(_ARROW) + bay + width(says.bay[0]), align=Align.RIGHT)
    place = Column(2, _PLACE, grows=True)
    for trade in (2 * _TRADE, _TRADE):
        yield ((Column(0, number), Column(1, trade), place, vehicle),)
    for gap in (1, 0):
        who = (Column(0, number, gap=gap), Column(1, _TRADE, grows=True))
        yield (who, (replace(place, gap=0), vehicle))
        yield (who, (replace(vehicle, grows=True),))
    for gap in (1, 0):
        yield ((Column(0, number, gap=gap), Column(1, _TRADE, grows=True, gap=gap), Column(3, bay, align=Align.RIGHT)),)
    yield ((Column(0, number, gap=0), Column(1, 2, grows=True, gap=0), Column(3, bay, align=Align.RIGHT)),)
    yield ((Column(0, number, gap=0),),)


def _fits(form: Form, lines: int, columns: int) -> bool:
    return len(form) == 1 == len(form[0]) or (len(form) <= lines and all(needed(line) <= columns for line in form))


def _cells(departure: Departure, says: LaneWords) -> tuple[Cell, ...]:
    """The words for a bay follow its arrow; alone it is bare."""
    vehicles = (*(f"{_ARROW}{departure.bay}{word}" for word in (*says.bay, "")), departure.bay)
    bay = Cell(vehicles[0], Colour.GREEN, shorter=vehicles[1:])
    time = departure.leaves + says.leaves if departure.leaves else ""
    leaves = Cell(time, Colour.YELLOW, shorter=(departure.leaves,))
    return Cell(departure.number, Colour.YELLOW), departure.trade, departure.place, bay, leaves


def _room(size: Size, letter: int, in_row: int) -> int:
    """Rows on a page."""
    gap = GAP_DOTS * letter // LETTER
    rows, apart = size.height // letter // in_row, (size.height + gap) // (letter + gap) // in_row
    return apart if is_worth_a_gap(apart, rows) else rows


def _nothing(says: tuple[str, ...], columns: int, lines: int) -> Page:
    """The first words that fit into one line, else the last; blank lines without words."""
    if not says:
        return ((Run(" " * columns, Colour.GREEN),),) * lines
    wrapped = [wrap(text, columns) for text in words(Cell(says[0], shorter=says[1:]))]
    found = next((wrap_ for wrap_ in wrapped if len(wrap_) == 1), wrapped[-1][:lines])
    return tuple((Run(pad(line, columns, Align.CENTRE), Colour.GREEN),) for line in found)


def _sign(size: Size, letter: int, in_row: int, lines: int, pages: Sequence[Page]) -> Sign:
    """So many lines over the whole height."""
    gap = min(GAP_DOTS * letter // LETTER, (size.height - lines * letter) // max(1, lines - 1))
    height = (size.height + gap) // lines
    place = Rect(0, 0, size.columns * COLUMN, lines * height - gap)
    return Sign(size, (Area(Role.LANE, place, tuple(pages), letter, height, in_row=in_row),))
