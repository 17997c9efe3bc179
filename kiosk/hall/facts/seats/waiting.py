"""Facts of who waits for a seat of a full posting, and of seats that are offered to who waits."""

from typing import Annotated, ClassVar

from msgspec import Meta

from kiosk.hall.codes import CODE_MOST, told
from kiosk.hall.facts.fact import Fact, Seats, Writer, account
from kiosk.hall.facts.folds import Best, Change, Origin, Raise, Value
from kiosk.hall.facts.posting import Edition
from kiosk.hall.ids import Id
from kiosk.hall.seat.signup import CREW_MOST
from kiosk.hall.seat.waiting import OfferEnd, OfferState, WaitingEnd

WaitingEndCode = Annotated[int, Meta(ge=0, le=CODE_MOST, description=told(WaitingEnd))]
Mates = Annotated[tuple[Id, ...], Meta(max_length=CREW_MOST - 1)]
OfferEndCode = Annotated[int, Meta(ge=0, le=CODE_MOST, description=told(OfferEnd))]


class WaitingJoined(Fact, frozen=True, array_like=True):
    """A worker waits for a seat of a full posting (subject: the queue place); `place` counts from 1 in the posting.

    With `mates` it is a seat for each of them, all or none.
    """

    kind: ClassVar[str] = "waiting.joined"
    writer: ClassVar[Writer] = Writer.HOME
    posting: Id
    worker: Id
    place: Seats
    mates: Mates = ()

    def fold(self, origin: Origin) -> tuple[Change, ...]:
        """No seat moves."""
        values: dict[str, Value] = {"posting": self.posting, "worker": self.worker, "place": self.place}
        values |= {"seats": 1 + len(self.mates), "at": origin.at}
        mates = (
            Raise("waiting_mates", origin.subject, 1, _by(origin) | {"number": number, "worker": mate})
            for number, mate in enumerate(self.mates, 1)
        )
        return (Raise("waitings", origin.subject, 1, values | _by(origin)), *mates)


class WaitingEnded(Fact, frozen=True, array_like=True):
    """Somebody does not wait any more (subject: the queue place); any kiosk may say so, as it only takes away."""

    kind: ClassVar[str] = "waiting.ended"
    why: WaitingEndCode

    def fold(self, origin: Origin) -> tuple[Change, ...]:
        """For good; of several reasons one stands."""
        row: dict[str, Value] = {"id": origin.subject, "why": self.why, "journal": origin.journal}
        return (Best("waiting_ends", row | {"ended_at": origin.at}),)


class OfferMade(Fact, frozen=True, array_like=True):
    """A home offers free seats to who waits (subject: the offer), and keeps `kept` of them for those it has asked."""

    kind: ClassVar[str] = "offer.made"
    writer: ClassVar[Writer] = Writer.HOME
    posting: Id
    waiting: Id
    kept: Seats

    def fold(self, origin: Origin) -> tuple[Change, ...]:
        """What is kept is in nobody's hands."""
        values: dict[str, Value] = {"posting": self.posting, "waiting": self.waiting, "at": origin.at}
        return (
            Raise("offers", origin.subject, 1, values | _by(origin)),
            account(self.posting, origin, "offered", self.kept),
        )


class OfferWanted(Fact, frozen=True, array_like=True):
    """Who was asked says yes, and others before him have not answered (subject: the offer)."""

    kind: ClassVar[str] = "offer.wanted"
    writer: ClassVar[Writer] = Writer.HOME
    edition: Edition
    """What he had seen of the posting."""

    def fold(self, origin: Origin) -> tuple[Change, ...]:
        """No seat moves."""
        return (Raise("offer_states", origin.subject, OfferState.WANTED, _by(origin) | {"edition": self.edition}),)


class OfferEnded(Fact, frozen=True, array_like=True):
    """An offer is over (subject: the offer); so many kept seats are free again, or are given now."""

    kind: ClassVar[str] = "offer.ended"
    writer: ClassVar[Writer] = Writer.HOME
    posting: Id
    how: OfferEndCode
    kept: Seats

    def fold(self, origin: Origin) -> tuple[Change, ...]:
        """So many fewer are kept."""
        return (
            Raise("offer_states", origin.subject, OfferState.ENDED, _by(origin) | {"how": self.how}),
            account(self.posting, origin, "offered", -self.kept),
        )


def _by(origin: Origin) -> dict[str, Value]:
    return {"home": origin.journal}
