"""A posting's terms as numbers and names for QML."""

import datetime as dt
from typing import Any

from kiosk.hall.catalogue.trade import Catalogue
from kiosk.hall.clock import Clock, day_of, local
from kiosk.hall.ids import to_text
from kiosk.hall.matching import Reason
from kiosk.hall.posting import Posting
from kiosk.hall.posting import Terms as Offered
from kiosk.screen.offers import Offer
from kiosk.screen.viewmodels.parts.codes import Pays, PayUnits, Reasons, Statuses, code
from kiosk.screen.viewmodels.parts.names import Names

UNKNOWN_ICON = "tools"
TERM_FIELDS = (
    *("icon", "trade", "pay", "payUnit", "daysAhead", "month", "day", "hour", "minute"),
    *("place", "paid", "hours", "days", "extras", "needs"),
)
OFFER_FIELDS = ("key", *TERM_FIELDS, "placesLeft", "reasons", "status")


def yuan(fen: int) -> str:
    """Fen as people write yuan: 260, 35.5."""
    whole, rest = divmod(fen, 100)
    return f"{whole}.{rest:02}".rstrip("0") if rest else str(whole)


def icon_of(catalogue: Catalogue, trade: int) -> str:
    """The picture of a trade."""
    found = catalogue.find(trade)
    return found.icon if found else UNKNOWN_ICON


def day_parts(day: dt.date, today: dt.date) -> dict[str, int]:
    """A day in numbers; weekday from 0 for Monday."""
    return {"daysAhead": (day - today).days, "month": day.month, "day": day.day, "weekday": day.weekday()}


class Terms:
    """Turns postings into rows."""

    def __init__(self, names: Names, clock: Clock) -> None:
        self._names, self._clock = names, clock

    def of_offer(self, offer: Offer) -> dict[str, Any]:
        """All of OFFER_FIELDS."""
        reasons = [self._reason(reason) for reason in offer.reasons]
        key = to_text(offer.posting.id)
        return {
            **self.of_posting(offer.posting),
            "key": key,
            "reasons": reasons,
            "status": code(Statuses.Status, offer.status),
        }

    def of_posting(self, posting: Posting) -> dict[str, Any]:
        """What a posting says, without its state."""
        return {
            **self.of_terms(posting.terms, posting.place),
            "placesLeft": posting.places_left,
            "note": posting.note,
            "number": posting.number,
            "bay": posting.terms.bay,
        }

    def of_terms(self, terms: Offered, place: str) -> dict[str, Any]:
        """All of TERM_FIELDS."""
        start = local(terms.start)
        return {
            **day_parts(start.date(), day_of(self._clock())),
            "icon": icon_of(self._names.catalogue, terms.trade),
            "trade": self._names.catalogue.name(terms.trade),
            "pay": "-".join(yuan(fen) for fen in (terms.pay_fen, terms.pay_most_fen) if fen),
            "payUnit": code(PayUnits.PayUnit, terms.pay_unit),
            "hour": start.hour,
            "minute": start.minute,
            "place": place,
            "paid": code(Pays.Paid, terms.paid),
            "hours": terms.hours,
            "days": terms.days,
            "extras": int(terms.extras),
            "needs": self._names.catalogue.papers(self._names.catalogue.needed(terms)),
        }

    def _reason(self, reason: Reason) -> dict[str, Any]:
        trade = self._names.catalogue.name(reason.trade) if reason.trade else ""
        return {"kind": code(Reasons.Reason, reason.kind), "number": reason.number, "trade": trade}
