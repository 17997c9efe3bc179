"""Facts of applications: to other halls, which answer for their work; to talk about work before it is given."""

from typing import Annotated, ClassVar

from msgspec import Meta

from kiosk.hall.codes import CODE_MOST, told
from kiosk.hall.facts.fact import Fact, Letter, Moment, Number, Seats, Writer
from kiosk.hall.facts.folds import Best, Change, Origin, Raise, Value
from kiosk.hall.facts.posting import Length
from kiosk.hall.ids import Id
from kiosk.hall.seat.application import TICKET_DIGITS, ApplicationEnd, ApplicationState

ApplicationEndCode = Annotated[int, Meta(ge=0, le=CODE_MOST, description=told(ApplicationEnd))]
Minutes = Annotated[int, Meta(ge=0, le=24 * 60)]
Ticket = Annotated[int, Meta(ge=0, le=10**TICKET_DIGITS - 1)]


class AfarAsked(Fact, frozen=True, array_like=True):
    """A worker asks another hall for a seat (subject: the application); `ticket` is what he is known by again.

    Start and length of the work are said, so that nobody takes other work of that time meanwhile.
    """

    kind: ClassVar[str] = "afar.asked"
    hall: Id
    posting: Id
    worker: Id
    ticket: Ticket
    start: Moment
    hours: Length = 0
    days: Length = 0

    def fold(self, origin: Origin) -> tuple[Change, ...]:
        """No seat of this hall moves."""
        values: dict[str, Value] = {"hall": self.hall, "posting": self.posting, "worker": self.worker}
        time: dict[str, Value] = {"ticket": self.ticket, "start": self.start, "hours": self.hours, "days": self.days}
        row = {"journal": origin.journal, "at": origin.at, **values, **time}
        return (Raise("afar", origin.subject, ApplicationState.ASKED, row),)


class AfarRefused(Fact, frozen=True, array_like=True):
    """The other hall gives no seat (subject: the application)."""

    kind: ClassVar[str] = "afar.refused"
    why: ApplicationEndCode

    def fold(self, origin: Origin) -> tuple[Change, ...]:
        """A yes stands."""
        values: dict[str, Value] = {"journal": origin.journal, "why": self.why}
        return (Raise("afar_answers", origin.subject, ApplicationState.REFUSED, values),)


class AfarAccepted(Fact, frozen=True, array_like=True):
    """The other hall gives a seat (subject: the application): its kiosk's letter and number there."""

    kind: ClassVar[str] = "afar.accepted"
    kiosk: Letter
    seat: Seats

    def fold(self, origin: Origin) -> tuple[Change, ...]:
        """From now on it is work of that time."""
        values: dict[str, Value] = {"journal": origin.journal, "kiosk": self.kiosk, "seat": self.seat}
        return (Raise("afar_answers", origin.subject, ApplicationState.ACCEPTED, values),)


class TalkAsked(Fact, frozen=True, array_like=True):
    """A worker comes to talk about a posting as its `number` (subject: the application), known by a `ticket`."""

    kind: ClassVar[str] = "talk.asked"
    writer: ClassVar[Writer] = Writer.HOME
    posting: Id
    worker: Id
    number: Seats
    ticket: Ticket

    def fold(self, origin: Origin) -> tuple[Change, ...]:
        """No seat moves."""
        values: dict[str, Value] = {"posting": self.posting, "worker": self.worker, "number": self.number}
        row = {"home": origin.journal, "at": origin.at, "ticket": self.ticket, **values}
        return (Raise("talks", origin.subject, ApplicationState.ASKED, row),)


class TalkPlaced(Fact, frozen=True, array_like=True):
    """The home says at which table a talk is and when, or moves it (subject: the application)."""

    kind: ClassVar[str] = "talk.placed"
    writer: ClassVar[Writer] = Writer.HOME
    table: Number
    at: Moment
    minutes: Minutes

    def fold(self, origin: Origin) -> tuple[Change, ...]:
        """The last word of each journal is kept."""
        meeting: dict[str, Value] = {"talk_table": self.table, "talk_at": self.at, "minutes": self.minutes}
        return (Best("talk_places", meeting | {"id": origin.subject, "home": origin.journal}),)


class TalkEnded(Fact, frozen=True, array_like=True):
    """What came of a talk (subject: the application); any kiosk may say that nothing did, the home gives seats."""

    kind: ClassVar[str] = "talk.ended"
    why: ApplicationEndCode

    def fold(self, origin: Origin) -> tuple[Change, ...]:
        """For good; of several results one stands."""
        return (Best("talk_ends", {"id": origin.subject, "why": self.why, "journal": origin.journal}),)
