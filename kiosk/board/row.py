"""One posting in the words of the board."""

import datetime as dt
import re
from collections.abc import Collection
from dataclasses import dataclass

from display.writing.text import is_writable
from kiosk.hall.announced.event import Event
from kiosk.hall.catalogue.trade import Catalogue
from kiosk.hall.clock import day_of, local
from kiosk.hall.ids import Id
from kiosk.hall.posting import Availability, Extra, Paid, Posting, Terms
from kiosk.words.words import CHINESE

FULL = CHINESE.posting.short_availabilities[Availability.FULL]
FEN_BELOW = 1000
"""Yuan: pay from here on is shown without its fen, which nobody minds and no column holds."""

FULL_ONES = "招满的"
_PART_OF_A_TOWN = re.compile("(?<=.)(?:街道|[区县旗乡镇街路村屯])")
"""Where the name of a part ends: 南关区, 万良镇, 桂林路."""

Wordings = tuple[str, ...]
"""The same said ever shorter; the last is all that must be said."""


@dataclass(frozen=True)
class Row:
    """A posting's words, each for one column; the place is the employer's text, as yet uncleaned.

    `family` is said for a trade whose own name the board cannot draw, `promises` beside the place where there is room.
    It starts so many `days` ahead; `event` is the fair, or the van, that it belongs to.
    """

    posting: Id
    number: str
    trade: str
    family: str
    left: Wordings
    pay: Wordings
    start: Wordings
    place: str
    promises: Wordings = ()
    days: int = 0
    event: str = ""

    @property
    def is_full(self) -> bool:
        """Whether all places are taken."""
        return self.left[0] == FULL

    @property
    def section(self) -> str:
        """What it stands among."""
        if self.is_full or self.event:
            return self.event or FULL_ONES
        day = CHINESE.clock.near_days.get(self.days, self.start[0])
        return f"{day} {self.family}" if self.days else self.family


def row(posting: Posting, catalogue: Catalogue, now: int, events: Collection[Event] = ()) -> Row:
    """What the board says of a posting at `now` (epoch ms), while these events are announced."""
    terms = posting.terms
    event = next((event_name(one) for one in events if one.id == terms.event), "")
    return Row(
        posting=posting.id,
        number=str(posting.number or ""),
        trade=CHINESE.catalogue.trade_name(catalogue, terms.trade),
        family=CHINESE.catalogue.family_name(catalogue, terms.trade),
        left=_left(posting.places_left),
        pay=_pay(terms),
        start=_start(terms.start, day_of(now)),
        place=posting.place,
        promises=_promises(terms, event),
        days=(day_of(terms.start) - day_of(now)).days,
        event=event,
    )


def event_name(event: Event) -> str:
    """How an event is called, or what it is where the board has no letters for its name."""
    return CHINESE.event_name(event) if is_writable(event.name) else CHINESE.event.events[event.kind]


def time_of(at: int) -> str:
    """A time of day as people write it, 6:20; empty for 0."""
    return f"{local(at).hour}:{local(at).minute:02d}" if at else ""


def place_wordings(place: str) -> Wordings:
    """A place, and as much of it as names a part of the town; a place that names none, as it is."""
    ends = (match.end() for match in _PART_OF_A_TOWN.finditer(place))
    return tuple(dict.fromkeys((place, *(place[:end] for end in sorted(ends, reverse=True)))))


def _left(places: int) -> Wordings:
    if not places:
        return (FULL,)
    return (f"还差{places}人", f"差{places}人", f"{places}人", str(places))


def _pay(terms: Terms) -> Wordings:
    least, most = _yuan(terms.pay_fen), _yuan(terms.pay_most_fen)
    digits, last = (f"{least}-{most}", f"{least}起") if terms.pay_most_fen else (least, least)
    words, unit = CHINESE.posting, terms.pay_unit
    units = (words.pay_units[unit], words.short_pay_units.get(unit, words.pay_units[unit]), "元")
    return tuple(dict.fromkeys((*(digits + word for word in units), digits, last)))


def _yuan(amount: int) -> str:
    yuan, fen = divmod(amount, 100)
    return f"{yuan}.{fen:02d}".rstrip("0") if fen and yuan < FEN_BELOW else str(yuan)


def _promises(terms: Terms, event: str) -> Wordings:
    """What a day labourer asks first; before that, where it is offered."""
    paid = CHINESE.posting.paid[Paid.SAME_DAY] if terms.paid is Paid.SAME_DAY else ""
    meals = CHINESE.posting.extras[Extra.MEALS] if Extra.MEALS in terms.extras else ""
    true = [word for word in (event, paid, meals) if word]
    return tuple(" ".join(true[:count]) for count in range(len(true), 0, -1))


def _start(start: int, today: dt.date) -> Wordings:
    at = local(start)
    ahead, words = (at.date() - today).days, CHINESE.clock
    if ahead not in words.near_days:
        return (f"{at.day}日",)
    return (f"{words.short_near_days[ahead]}{at:%H:%M}", words.near_days[ahead]) if ahead else (f"{at:%H:%M}",)
