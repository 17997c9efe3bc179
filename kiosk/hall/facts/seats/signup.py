"""Facts of sign-ups: what became of who asked for a seat."""

from typing import Annotated, ClassVar

import msgspec
from msgspec import Meta

from kiosk.hall.codes import CODE_MOST, told
from kiosk.hall.facts.fact import Fact, Letter, Seats, Writer, account
from kiosk.hall.facts.folds import Change, Origin, Raise, Value
from kiosk.hall.facts.posting import Edition
from kiosk.hall.ids import Id
from kiosk.hall.seat.signup import CREW_MOST, Party, RefusalReason, SignupState

PartyCode = Annotated[int, Meta(ge=0, le=CODE_MOST, description=told(Party))]
RefusalCode = Annotated[int, Meta(ge=0, le=CODE_MOST, description=told(RefusalReason))]
CrewSize = Annotated[int, Meta(ge=1, le=CREW_MOST)]


class SignupConfirmed(Fact, frozen=True, array_like=True):
    """A worker has a seat (subject: the sign-up); the seat is taken from this journal's account."""

    kind: ClassVar[str] = "signup.confirmed"
    writer: ClassVar[Writer] = Writer.HOLDER
    posting: Id
    worker: Id
    kiosk: Letter
    seat: Seats
    is_from_afar: bool = False
    """Whether the province brought the wish."""
    edition: Edition = 1
    """What the worker had seen of the posting."""
    crew: Id | None = None
    """With whom he asked for it: all of them have a seat, or none."""
    crew_size: CrewSize = 1

    def fold(self, origin: Origin) -> tuple[Change, ...]:
        """One seat more is taken from the holder's account."""
        values = {**msgspec.structs.asdict(self), "at": origin.at, "holder": origin.journal}
        return (
            Raise("signups", origin.subject, SignupState.CONFIRMED, values),
            account(self.posting, origin, "taken", 1),
        )


class SignupRefused(Fact, frozen=True, array_like=True):
    """A worker asked and got no seat (subject: the sign-up)."""

    kind: ClassVar[str] = "signup.refused"
    posting: Id
    worker: Id
    reason: RefusalCode

    def fold(self, origin: Origin) -> tuple[Change, ...]:
        """Kept for the figures, and so that who refused does so again; no seat moves."""
        values = {**msgspec.structs.asdict(self), "at": origin.at, "journal": origin.journal}
        return (Raise("refusals", origin.subject, SignupState.REFUSED, values),)


class SignupWithdrawn(Fact, frozen=True, array_like=True):
    """A confirmed worker does not go (subject: the sign-up); the seat is freed by a fact of its holder."""

    kind: ClassVar[str] = "signup.withdrawn"
    by: PartyCode

    def fold(self, origin: Origin) -> tuple[Change, ...]:
        """A withdrawal is final."""
        values: dict[str, Value] = {"withdrawn_at": origin.at, "withdrawn_by": self.by}
        return (Raise("signup_states", origin.subject, SignupState.WITHDRAWN, values),)


class SignupArrived(Fact, frozen=True, array_like=True):
    """The worker is at the pick-up bay or the workplace (subject: the sign-up)."""

    kind: ClassVar[str] = "signup.arrived"
    by: PartyCode

    def fold(self, origin: Origin) -> tuple[Change, ...]:
        """Who arrived holds the seat."""
        return (Raise("signup_states", origin.subject, SignupState.ARRIVED, {"arrived_at": origin.at}),)


class SeatFreed(Fact, frozen=True, array_like=True):
    """The holder puts one seat back into its own account (subject: the sign-up that had it)."""

    kind: ClassVar[str] = "seat.freed"
    writer: ClassVar[Writer] = Writer.HOLDER
    posting: Id

    def fold(self, origin: Origin) -> tuple[Change, ...]:
        """One seat less is taken from the holder's account."""
        return (
            Raise("freed", origin.subject, 1, {"holder": origin.journal}),
            account(self.posting, origin, "taken", -1),
        )
