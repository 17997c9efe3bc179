"""What the hall's glasses show: the postings, an urgent notice before them, and which vehicle leaves from which bay."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Protocol

from display.errors import SignTooBig
from display.layout.cells import Bar, Cell
from display.layout.hall import empty_sign
from display.layout.lane import Departure, LaneWords, lane_sign
from display.layout.notice import notice_sign
from display.layout.rules import Sight
from display.sign import Colour, Page, Priority, Sign, Size
from kiosk.board.row import row, time_of
from kiosk.board.sign import Aside, Frame, footer_of, place_cell, sign, trade_cell
from kiosk.hall.catalogue.trade import Catalogue
from kiosk.hall.posting import Posting
from kiosk.services import Services
from kiosk.words.words import CHINESE

SILENT = LaneWords(nothing=())
"""The lane shines only while somebody is picked up."""
WAITING = ("正在恢复，马上就好", "马上就好")


class Panel(Protocol):
    """Keeps a glass equal to the sign that matters most."""

    def show(self, sign: Sign) -> None:
        """This is what should be on the glass."""

    def withdraw(self, priority: Priority) -> None:
        """Give it back to signs of other priorities."""


@dataclass(frozen=True)
class Picture:
    """One thing that a glass shows: made from the hall as it is at a time (epoch ms), None for nothing."""

    make: Callable[[int], Sign | None]
    show: Callable[[Sign], None]
    withdraw: Callable[[], None]
    unread: Sign | None = None
    """What is shown while nobody knows."""


@dataclass(frozen=True)
class Lane:
    """The matrix at the bays, and from where it must be read."""

    size: Size
    sight: Sight


def of_postings(services: Services, catalogue: Catalogue, frame: Frame, panel: Panel) -> Picture:
    """The list."""

    def make(now: int) -> Sign:
        postings = services.bulletin.rows(now)
        busiest = None if postings else services.bulletin.busiest(now)
        events = services.events.coming(now)
        told = services.bulletin.departures(now), services.bulletin.meetings(now), events
        aside = Aside(services.waitings.called(now), busiest, *told)
        made = sign(tuple(row(posting, catalogue, now, events) for posting in postings), frame, now, aside)
        return replace(made, hours=frame.hours)

    return Picture(make, panel.show, lambda: panel.withdraw(Priority.NORMAL), waiting_sign(frame))


def waiting_sign(frame: Frame) -> Sign:
    """What is seen while the hall's database cannot be read."""
    words = Cell(WAITING[0], Colour.YELLOW, shorter=WAITING[1:])
    header = Bar((Cell(frame.name, Colour.RED),))
    return empty_sign(frame.size, header, [words], footer_of(frame.hotline), frame.layout)


def of_notice(services: Services, size: Size, panel: Panel) -> Picture:
    """The hall's own word before all others."""

    def make(now: int) -> Sign | None:
        text = services.notices.standing(now)
        return notice_sign(size, text) if text else None

    return Picture(make, lambda sign: show_in_parts(panel, sign), lambda: panel.withdraw(Priority.URGENT))


def show_in_parts(panel: Panel, sign: Sign) -> None:
    """In more pages of fewer lines, if a page is more than the card takes."""
    try:
        panel.show(sign)
    except SignTooBig:
        parted = replace(sign, areas=tuple(replace(area, pages=_halves(area.pages)) for area in sign.areas))
        if parted == sign:
            raise
        show_in_parts(panel, parted)


def _halves(pages: tuple[Page, ...]) -> tuple[Page, ...]:
    middles = [(page, (len(page) + 1) // 2) for page in pages]
    return tuple(half for page, middle in middles for half in (page[:middle], page[middle:]) if half)


def of_departures(services: Services, catalogue: Catalogue, lane: Lane, panel: Panel) -> Picture:
    """The display at the bays, dark while nobody is picked up."""

    def departure(posting: Posting) -> Departure:
        terms, names = posting.terms, CHINESE.catalogue
        trade = trade_cell(names.trade_name(catalogue, terms.trade), names.family_name(catalogue, terms.trade))
        return Departure(
            str(posting.number), trade, str(terms.bay), place_cell(posting.place), time_of(terms.leaves_at)
        )

    def make(now: int) -> Sign:
        return lane_sign(lane.size, tuple(map(departure, services.bulletin.departures(now))), lane.sight, SILENT)

    return Picture(make, panel.show, lambda: panel.withdraw(Priority.NORMAL))
