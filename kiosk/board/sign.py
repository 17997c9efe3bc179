"""The bulletin as a sign: a header, a list in columns, a foot; red trade, yellow money and places, green rest.

A number is shown whole or not at all: a part of one is another job's. Full ones are grey.
"""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, replace

from display.layout.cells import Bar, Cell
from display.layout.hall import NEXT as NEXT_CELL
from display.layout.hall import empty_sign, hall_sign
from display.layout.rules import HALL_LAYOUT, Layout
from display.sign import ALWAYS, Colour, Hours, Sign, Size
from display.writing.text import is_writable
from kiosk.board.row import Row, Wordings, event_name, place_wordings, time_of
from kiosk.hall.announced.event import Event
from kiosk.hall.clock import local
from kiosk.hall.posting import Posting
from kiosk.hall.seat.meeting import Meeting
from kiosk.hall.seat.waiting import Summons
from kiosk.words.words import CHINESE

NOTHING = ("现在没活儿", "没活儿", "没活")
BUSIEST = "{first}点到{last}点活儿最多"
HOW_TO_POST = ("招人？自助机上扫码就能发", "招人扫自助机上的码", "招人扫码")
CALLED = "{number} 号第 {places} 位"
CALLED_ANEW = "{number} 号（原 {old} 号）第 {places} 位"
"""Who had a seat knows the number of the work that was replaced."""
TURN = "轮到 {jobs}，请到自助机按一下"
LEAVING = "{number}→{bay}号车 {time}"
LEAVES = "{time}开"
MEETING = "{number}号第{place}位→{table}号桌 {time}谈"
NEXT = "下一页 "
PARTED = " · "
SHORT_NAME = 2
"""Letters of a trade where its column has no room for all."""
ASK = "问服务台"
"""For a place that the board has no letters for."""


Span = tuple[int, int]
"""From one hour of the day to another."""


@dataclass(frozen=True)
class Frame:
    """What stands around the list, on how large a matrix, the rules it is laid out by, and when it shines.

    Nothing is said on a matrix `for_nothing` if there is one.
    """

    name: str
    hotline: str
    size: Size
    layout: Layout = HALL_LAYOUT
    hours: Hours = ALWAYS
    for_nothing: Size | None = None


@dataclass(frozen=True)
class Aside:
    """What is said beside the list: whose turn it is, who leaves from which bay, who talks at which table,
    which events are announced; where there is no list when most postings come, if known.
    """

    called: tuple[Summons, ...] = ()
    busiest: Span | None = None
    leaving: tuple[Posting, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    events: tuple[Event, ...] = ()


NOTHING_BESIDE = Aside()


def sign(rows: tuple[Row, ...], frame: Frame, now: int, aside: Aside = NOTHING_BESIDE) -> Sign:
    """What should be on the glass at `now` (epoch ms). MatrixTooSmall if not one row fits.

    Whose turn it is stands in the place of the hall's name and line for as long as he may answer; who leaves or talks
    on every page in the place of its line.
    """
    call = _call(aside.called)
    header = _header(rows, call or Cell(frame.name, Colour.RED, rank=2), now)
    due = _due(aside)
    footer = call or due or _announced(aside.events, frame.hotline, now) or footer_of(frame.hotline)
    if not rows:
        size = frame.for_nothing or frame.size
        return empty_sign(size, header, _messages(aside.busiest), footer, frame.layout)
    said = NEXT_CELL if due and not call else NEXT_CELL + 1
    return hall_sign(frame.size, header, [_cells(row)[:said] for row in rows], footer, frame.layout)


def footer_of(hotline: str) -> Cell:
    """A hall's own line; where room is short without its last parts."""
    parts = hotline.split(PARTED)
    shorter = (PARTED.join(parts[:most]) for most in range(len(parts) - 1, 0, -1))
    return Cell(hotline, Colour.GREEN, shorter=tuple(shorter))


def _messages(busiest: Span | None) -> list[Cell]:
    known = [Cell(BUSIEST.format(first=busiest[0], last=busiest[1]), Colour.YELLOW)] if busiest else []
    return [_cell(NOTHING, Colour.GREEN), *known, _cell(HOW_TO_POST, Colour.GREEN)]


def _call(called: Iterable[Summons]) -> Cell | None:
    """Queue places by job, numbers only; of a number or a place nothing is left away, only whole jobs."""
    asked = sorted((one for one in called if not one.is_wanted), key=lambda one: one.place)
    jobs = [
        _called([one for one in asked if one.number == number])
        for number in dict.fromkeys(one.number for one in called if not one.is_wanted)
    ]
    wordings = [TURN.format(jobs="，".join(jobs[:most])) for most in range(len(jobs), 0, -1)]
    return Cell(wordings[0], Colour.YELLOW, shorter=(*wordings[1:], *jobs[:1]), rank=0) if jobs else None


def _called(asked: list[Summons]) -> str:
    """Those of one job."""
    old, places = max(one.instead_of for one in asked), "、".join(str(one.place) for one in asked)
    return (CALLED_ANEW if old else CALLED).format(number=asked[0].number, old=old, places=places)


def _due(aside: Aside) -> Cell | None:
    """Who leaves from which bay, who talks at which table, the next first; where room is short the last is left out."""
    said = [*map(_leaving, aside.leaving), *map(_meeting, aside.meetings)]
    wordings = [PARTED.join(said[:most]) for most in range(len(said), 0, -1)]
    return Cell(wordings[0], Colour.YELLOW, shorter=tuple(wordings[1:])) if wordings else None


def _announced(events: Iterable[Event], hotline: str, now: int) -> Cell | None:
    """Fairs and the van before the hall's own line, the next first."""
    today = local(now).date()
    said = [f"{event_name(one)} {CHINESE.event_time(one, today)} {place_cell(one.place).text}" for one in events]
    wordings = [PARTED.join(said[:most]) for most in range(len(said), 0, -1)]
    return Cell(f"{wordings[0]}{PARTED}{hotline}", Colour.YELLOW, shorter=tuple(wordings)) if said else None


def _leaving(posting: Posting) -> str:
    time = time_of(posting.terms.leaves_at)
    said = LEAVES.format(time=time) if time else ""
    return LEAVING.format(number=posting.number, bay=posting.terms.bay, time=said).strip()


def _meeting(one: Meeting) -> str:
    return MEETING.format(number=one.number, place=one.place, table=one.table, time=time_of(one.at))


def _header(rows: tuple[Row, ...], name: Cell, now: int) -> Bar:
    """Where room is short the clock stays longest, then the count of jobs."""
    at = local(now)
    clock = Cell(f"{at:%H:%M}", Colour.GREEN, rank=0)
    date = Cell(_date(at.date()), Colour.GREEN, shorter=(_weekday(at.date()),), rank=3)
    return Bar((name, clock, date), (_count(rows),) if rows else ())


def _count(rows: tuple[Row, ...]) -> Cell:
    """How many can be had today and tomorrow, as the kiosk counts them."""
    today, tomorrow = (sum(row.days == day and not row.is_full for row in rows) for day in (0, 1))
    return Cell(
        f"今天 {today}·明天 {tomorrow}",
        Colour.YELLOW,
        shorter=(f"今天{today} 明天{tomorrow}", f"今{today} 明{tomorrow}", f"今{today}"),
        rank=1,
    )


def _date(day: dt.date) -> str:
    return f"{CHINESE.clock.dated(day)} {_weekday(day)}"


def _weekday(day: dt.date) -> str:
    return CHINESE.clock.short_weekdays[day.weekday()]


def _cells(row: Row) -> tuple[Cell, ...]:
    """The columns, and what the foot of a page says that comes before this row."""
    cells = (
        Cell(row.number, Colour.GREEN, shorter=("",)),
        trade_cell(row.trade, row.family),
        _cell(row.left, Colour.YELLOW),
        _cell(row.pay, Colour.YELLOW),
        _cell(row.start, Colour.GREEN),
        _place(row),
    )
    after = Cell(NEXT + row.section, Colour.GREEN, shorter=(row.section,))
    return (*(replace(cell, colour=Colour.GREY) if row.is_full else cell for cell in cells), after)


def trade_cell(trade: str, family: str) -> Cell:
    """Of a name without room the first two hanzi: 搬运, 月嫂; the family's for one that the board cannot draw."""
    otherwise = family if is_writable(family) else CHINESE.catalogue.trade
    name = trade if is_writable(trade) else otherwise
    return Cell(name, Colour.RED, shorter=(name[:SHORT_NAME],))


def _place(row: Row) -> Cell:
    """What is promised stands behind the place, as much of it as there is room for."""
    places = place_cell(row.place)
    promised = (f"{places.text} {promise}".strip() for promise in row.promises)
    return _cell((*promised, places.text, *places.shorter), Colour.GREEN)


def place_cell(place: str) -> Cell:
    """A place, where room is short up to its street or district."""
    return _cell(place_wordings(place) if not place or is_writable(place) else (ASK,), Colour.GREEN)


def _cell(words: Wordings, colour: Colour) -> Cell:
    return Cell(words[0], colour, shorter=words[1:])
