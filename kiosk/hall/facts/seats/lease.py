"""Facts of seats that kiosks lend each other."""

from typing import ClassVar

from kiosk.hall.facts.fact import Fact, Seats, Writer, account
from kiosk.hall.facts.folds import Change, Origin, Raise, Value
from kiosk.hall.ids import Id
from kiosk.hall.seat.lease import LeaseState, RecallState


class LeaseGranted(Fact, frozen=True, array_like=True):
    """A posting's home lends seats to another kiosk's journal (subject: the lease)."""

    kind: ClassVar[str] = "lease.granted"
    writer: ClassVar[Writer] = Writer.HOME
    posting: Id
    holder: Id
    seats: Seats

    def fold(self, origin: Origin) -> tuple[Change, ...]:
        """The home has so many fewer; the holder has them when its own journal says so."""
        values: dict[str, Value] = {"posting": self.posting, "holder": self.holder, "seats": self.seats}
        return (
            Raise("leases", origin.subject, LeaseState.GRANTED, values | {"home": origin.journal}),
            account(self.posting, origin, "lent", self.seats),
        )


class LeaseTaken(Fact, frozen=True, array_like=True):
    """The holder has the seats it was lent (subject: the lease)."""

    kind: ClassVar[str] = "lease.taken"
    writer: ClassVar[Writer] = Writer.HOLDER
    posting: Id
    seats: Seats

    def fold(self, origin: Origin) -> tuple[Change, ...]:
        """So many more in the holder's account."""
        return (
            Raise("leases_taken", origin.subject, LeaseState.TAKEN, {"holder": origin.journal}),
            account(self.posting, origin, "held", self.seats),
        )


class LeaseRecalled(Fact, frozen=True, array_like=True):
    """A posting's home asks a holder for free seats (subject: the recall)."""

    kind: ClassVar[str] = "lease.recalled"
    writer: ClassVar[Writer] = Writer.HOME
    posting: Id
    holder: Id
    seats: Seats

    def fold(self, origin: Origin) -> tuple[Change, ...]:
        """No seat moves before the holder has answered."""
        values: dict[str, Value] = {"posting": self.posting, "holder": self.holder, "seats": self.seats}
        return (Raise("recalls", origin.subject, RecallState.ASKED, values | {"home": origin.journal}),)


class LeaseReturned(Fact, frozen=True, array_like=True):
    """A holder gives seats back (subject: the recall it answers, or a return of its own accord)."""

    kind: ClassVar[str] = "lease.returned"
    writer: ClassVar[Writer] = Writer.HOLDER
    posting: Id
    seats: Seats

    def fold(self, origin: Origin) -> tuple[Change, ...]:
        """So many fewer in the holder's account; the home has them when its own journal says so."""
        values: dict[str, Value] = {"posting": self.posting, "holder": origin.journal, "seats": self.seats}
        return (
            Raise("returns", origin.subject, RecallState.ANSWERED, values),
            account(self.posting, origin, "held", -self.seats),
        )


class ReturnBooked(Fact, frozen=True, array_like=True):
    """A posting's home has back what a holder returned (subject: the return); never more than it had lent to it."""

    kind: ClassVar[str] = "return.booked"
    writer: ClassVar[Writer] = Writer.HOME
    posting: Id
    seats: Seats
    holder: Id

    def fold(self, origin: Origin) -> tuple[Change, ...]:
        """So many fewer are lent."""
        values: dict[str, Value] = {"posting": self.posting, "holder": self.holder, "seats": self.seats}
        return (
            Raise("bookings", origin.subject, RecallState.BOOKED, values | {"home": origin.journal}),
            account(self.posting, origin, "lent", -self.seats),
        )
