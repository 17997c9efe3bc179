"""One posting in the words of the board."""

import datetime as dt
from dataclasses import dataclass

from kiosk.hall.catalogue.trade import Catalogue
from kiosk.hall.clock import day_of, local
from kiosk.hall.ids import Id
from kiosk.hall.posting import Extra, Paid, PayUnit, Posting, Terms

FULL = "满"
WORK = "零工"
"""Any trade: for one whose name the board has no letters for."""
UNITS = {
    PayUnit.UNKNOWN: ("元/?",),
    PayUnit.HOUR: ("元/小时", "元/时"),
    PayUnit.DAY: ("元/天",),
    PayUnit.MONTH: ("元/月",),
    PayUnit.PIECE: ("元/件",),
    PayUnit.MU: ("元/亩",),
    PayUnit.TRIP: ("元/趟",),
    PayUnit.WHOLE_JOB: ("元包干",),
}
"""The kiosk's words, and shorter ones for a narrow column."""
NEAR_DAYS = {0: "", 1: "明", 2: "后"}
FEN_BELOW = 1000
"""Yuan: pay from here on is shown without its fen, which nobody minds and no column holds."""

Words = tuple[str, ...]
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
    left: Words
    pay: Words
    start: Words
    place: str
    promises: Words = ()

    @property
    def is_full(self) -> bool:
        """Whether all places are taken."""
        return self.left[0] == FULL


def row(posting: Posting, catalogue: Catalogue, now: int) -> Row:
    """What the board says of a posting at `now` (epoch ms)."""
    terms = posting.terms
    family = catalogue.family_of(terms.trade)
    return Row(
        posting=posting.id,
        number=str(posting.number or ""),
        trade=catalogue.name(terms.trade),
        family=family.name if family else WORK,
        left=_left(posting.places_left),
        pay=_pay(terms),
        start=_start(terms.start, day_of(now)),
        place=posting.place,
        promises=_promises(terms),
    )


def _left(places: int) -> Words:
    if not places:
        return (FULL,)
    return (f"还差{places}人", f"差{places}人", f"{places}人", str(places))


def _pay(terms: Terms) -> Words:
    least, most = _yuan(terms.pay_fen), _yuan(terms.pay_most_fen)
    digits, last = (f"{least}-{most}", f"{least}起") if terms.pay_most_fen else (least, least)
    said = (*(digits + unit for unit in UNITS[terms.pay_unit]), f"{digits}元", digits, last)
    return tuple(dict.fromkeys(said))


def _yuan(amount: int) -> str:
    yuan, fen = divmod(amount, 100)
    return f"{yuan}.{fen:02d}".rstrip("0") if fen and yuan < FEN_BELOW else str(yuan)


def _promises(terms: Terms) -> Words:
    """What a day labourer asks first."""
    said = {"当天结": terms.paid is Paid.SAME_DAY, "管饭": Extra.MEALS in terms.extras}
    true = [word for word, holds in said.items() if holds]
    return tuple(" ".join(true[:count]) for count in range(len(true), 0, -1))


def _start(start: int, today: dt.date) -> Words:
    at = local(start)
    near = NEAR_DAYS.get((at.date() - today).days)
    if near is None:
        return (f"{at.day}日",)
    return (f"{near}{at:%H:%M}", f"{near}天") if near else (f"{at:%H:%M}",)
