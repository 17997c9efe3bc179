"""One posting in the words of the board."""

import datetime as dt
from dataclasses import dataclass

from kiosk.hall.catalogue.trade import Catalogue
from kiosk.hall.clock import day_of, local
from kiosk.hall.ids import Id
from kiosk.hall.posting import Availability, Extra, Paid, Posting, Terms
from kiosk.words.words import CHINESE

FULL = CHINESE.posting.short_availabilities[Availability.FULL]
FEN_BELOW = 1000
"""Yuan: pay from here on is shown without its fen, which nobody minds and no column holds."""

Wordings = tuple[str, ...]
"""The same said ever shorter; the last is all that must be said."""


@dataclass(frozen=True)
class Row:
    """A posting's words, each for one column; the place is the employer's text, as yet uncleaned.

    `family` is said for a trade whose own name the board cannot draw, `promises` beside the place where there is room.
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

    @property
    def is_full(self) -> bool:
        """Whether all places are taken."""
        return self.left[0] == FULL


def row(posting: Posting, catalogue: Catalogue, now: int) -> Row:
    """What the board says of a posting at `now` (epoch ms)."""
    terms = posting.terms
    return Row(
        posting=posting.id,
        number=str(posting.number or ""),
        trade=CHINESE.catalogue.trade_name(catalogue, terms.trade),
        family=CHINESE.catalogue.family_name(catalogue, terms.trade),
        left=_left(posting.places_left),
        pay=_pay(terms),
        start=_start(terms.start, day_of(now)),
        place=posting.place,
        promises=_promises(terms),
    )


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


def _promises(terms: Terms) -> Wordings:
    """What a day labourer asks first."""
    paid = CHINESE.posting.paid[Paid.SAME_DAY] if terms.paid is Paid.SAME_DAY else ""
    meals = CHINESE.posting.extras[Extra.MEALS] if Extra.MEALS in terms.extras else ""
    true = [word for word in (paid, meals) if word]
    return tuple(" ".join(true[:count]) for count in range(len(true), 0, -1))


def _start(start: int, today: dt.date) -> Wordings:
    at = local(start)
    ahead, words = (at.date() - today).days, CHINESE.clock
    if ahead not in words.near_days:
        return (f"{at.day}日",)
    return (f"{words.short_near_days[ahead]}{at:%H:%M}", words.near_days[ahead]) if ahead else (f"{at:%H:%M}",)
