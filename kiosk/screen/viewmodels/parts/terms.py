"""A posting's terms as numbers and names for QML."""

import datetime as dt
from collections.abc import Sequence
from typing import Any

from kiosk.hall.catalogue.trade import Catalogue
from kiosk.hall.clock import MINUTE, Clock, day_of, local
from kiosk.hall.form.draft import NOTE_LETTERS, PLACE_LETTERS
from kiosk.hall.form.plain import a_line
from kiosk.hall.ids import to_text
from kiosk.hall.matching import Reason
from kiosk.hall.posting import Posting
from kiosk.hall.posting import Terms as Offered
from kiosk.hall.seat.span import end_of
from kiosk.screen.offers import HeldSeat, Offer
from kiosk.screen.viewmodels.parts.codes import Pays, PayUnits, Reasons, Statuses, code
from kiosk.screen.viewmodels.parts.list_codes import EmployerKinds
from kiosk.screen.viewmodels.parts.names import Names

UNKNOWN_ICON = "tools"
TERM_FIELDS = (
    *("icon", "trade", "pay", "payUnit", "daysAhead", "month", "day", "hour", "minute"),
    *("place", "paid", "hours", "days", "extras", "needs"),
)
OFFER_FIELDS = (
    *("key", *TERM_FIELDS, "placesLeft", "reasons", "status", "number", "bay", "leaves", "note", "edition", "label"),
    *("zone", "ride", "endHour", "endMinute", "knownAs", "knownUntil"),
)
SEAT_FIELDS = ("label", "icon", "trade", "daysAhead", "month", "day", "hour", "minute", "place")
"""What is said of a seat in passing."""


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


def _clock(at: int) -> str:
    """A time of day, 6:20; empty for 0."""
    return f"{local(at).hour}:{local(at).minute:02d}" if at else ""


class Terms:
    """Turns postings into rows."""

    def __init__(self, names: Names, clock: Clock) -> None:
        self._names, self._clock = names, clock

    def of_offer(self, offer: Offer, seats: Sequence[HeldSeat] = ()) -> dict[str, Any]:
        """All of OFFER_FIELDS; `label` where it is one of the person's own seats."""
        posting, terms, end = offer.posting, offer.posting.terms, local(end_of(offer.posting.terms))
        zone = self._names.catalogue.zone(terms.zone)
        return {
            **self.of_posting(posting),
            "key": to_text(posting.id),
            "reasons": [self._reason(reason) for reason in offer.reasons],
            "status": code(Statuses.Status, offer.status),
            "edition": posting.edition,
            "label": next((seat.label for seat in seats if seat.posting.id == posting.id), ""),
            "zone": zone.name if zone else "",
            "ride": self._names.catalogue.ride(terms.zone) // MINUTE,
            "endHour": end.hour,
            "endMinute": end.minute,
            "knownAs": code(EmployerKinds.Kind, offer.known.kind),
            "knownUntil": offer.known.last_day,
        }

    def of_seat(self, seat: HeldSeat) -> dict[str, Any]:
        """All of SEAT_FIELDS."""
        return {**self.of_posting(seat.posting), "label": seat.label}

    def of_posting(self, posting: Posting) -> dict[str, Any]:
        """What a posting says, without its state."""
        return {
            **self.of_terms(posting.terms, posting.place),
            "placesLeft": posting.places_left,
            "note": a_line(posting.note, NOTE_LETTERS),
            "number": posting.number,
            "bay": posting.terms.bay,
            "leaves": _clock(posting.terms.leaves_at),
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
            "place": a_line(place, PLACE_LETTERS),
            "paid": code(Pays.Paid, terms.paid),
            "hours": terms.hours,
            "days": terms.days,
            "extras": int(terms.extras),
            "needs": self._names.catalogue.papers(self._names.catalogue.needed(terms)),
        }

    def _reason(self, reason: Reason) -> dict[str, Any]:
        trade = self._names.catalogue.name(reason.trade) if reason.trade else ""
        return {"kind": code(Reasons.Reason, reason.kind), "number": reason.number, "trade": trade}
