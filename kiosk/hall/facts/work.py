"""Facts of work that was done: who came, whether it was paid, how employer and worker were."""

from typing import Annotated, ClassVar

from msgspec import Meta

from kiosk.hall.codes import CODE_MOST, told
from kiosk.hall.day.attendance import Attendance, DeskWhy
from kiosk.hall.day.pay import PayWord
from kiosk.hall.day.rating import Mark
from kiosk.hall.facts.fact import Fact
from kiosk.hall.facts.folds import Best, Change, Origin, Raise, Value
from kiosk.hall.facts.seats.signup import PartyCode
from kiosk.hall.ids import Id

MarkCode = Annotated[int, Meta(ge=0, le=CODE_MOST, description=told(Mark))]
AttendanceCode = Annotated[int, Meta(ge=0, le=CODE_MOST, description=told(Attendance))]
DeskWhyCode = Annotated[int, Meta(ge=0, le=CODE_MOST, description=told(DeskWhy))]
Turn = Annotated[int, Meta(ge=1, le=2**31)]
WorkerReasonBits = Annotated[int, Meta(ge=0, le=2**53, description="1 on time, 2 skill, 4 effort, 8 manners")]
ReasonBits = Annotated[int, Meta(ge=0, le=2**53, description="1 pay, 2 work as said, 4 safety, 8 manners")]


class WorkPaid(Fact, frozen=True, array_like=True):
    """Somebody says that a seat's work was paid (subject: the sign-up)."""

    kind: ClassVar[str] = "work.paid"
    by: PartyCode

    def fold(self, origin: Origin) -> tuple[Change, ...]:
        """Each party's word stands beside the other's."""
        values: dict[str, Value] = {"party": self.by, "paid_at": origin.at}
        return (Raise("pay_words", origin.subject, PayWord.PAID, values),)


class WorkUnpaid(Fact, frozen=True, array_like=True):
    """Somebody says that a seat's work was not paid when it was due (subject: the sign-up)."""

    kind: ClassVar[str] = "work.unpaid"
    by: PartyCode

    def fold(self, origin: Origin) -> tuple[Change, ...]:
        """Until the same party says that it was."""
        values: dict[str, Value] = {"party": self.by, "unpaid_at": origin.at}
        return (Raise("pay_words", origin.subject, PayWord.UNPAID, values),)


class EmployerRated(Fact, frozen=True, array_like=True):
    """A worker says how the employer was (subject: an id of its own): of which sign-up, and what for.

    `salt` is random: bodies are hashed for ever, and nobody shall find out who said it by trying.
    """

    kind: ClassVar[str] = "employer.rated"
    signup: Id
    mark: MarkCode
    reasons: ReasonBits
    salt: bytes

    def fold(self, origin: Origin) -> tuple[Change, ...]:
        """One word a sign-up."""
        row: dict[str, Value] = {"signup": self.signup, "mark": self.mark, "reasons": self.reasons}
        return (Best("employer_ratings", row | {"rated_at": origin.at, "journal": origin.journal}),)


class WorkerRated(Fact, frozen=True, array_like=True):
    """An employer says how a worker was, for the desk alone (subject: an id of its own): of which sign-up, what for.

    `salt` is random: bodies are hashed for ever, and nobody shall find out of whom it was said by trying.
    """

    kind: ClassVar[str] = "worker.rated"
    signup: Id
    mark: MarkCode
    reasons: WorkerReasonBits
    salt: bytes

    def fold(self, origin: Origin) -> tuple[Change, ...]:
        """One word a sign-up."""
        row: dict[str, Value] = {"signup": self.signup, "mark": self.mark, "reasons": self.reasons}
        return (Best("worker_ratings", row | {"rated_at": origin.at, "journal": origin.journal}),)


class AttendanceSaid(Fact, frozen=True, array_like=True):
    """An employer says whether a worker came, or takes that back (subject: the sign-up); of his words the last stands.

    `turn` counts them, so that the last is the same on every replica.
    """

    kind: ClassVar[str] = "attendance.said"
    word: AttendanceCode
    turn: Turn

    def fold(self, origin: Origin) -> tuple[Change, ...]:
        """Beside what the worker says himself."""
        row: dict[str, Value] = {"id": origin.subject, "word": self.word, "turn": self.turn, "said_at": origin.at}
        return (Best("attendances", row | {"journal": origin.journal}),)


class AttendanceContested(Fact, frozen=True, array_like=True):
    """Who did not come, as his employer says, says that he did (subject: the sign-up): the desk's word decides."""

    kind: ClassVar[str] = "attendance.contested"

    def fold(self, origin: Origin) -> tuple[Change, ...]:
        """Once a sign-up; both words stand."""
        row: dict[str, Value] = {"id": origin.subject, "contested_at": origin.at, "journal": origin.journal}
        return (Best("contests", row),)


class AttendanceJudged(Fact, frozen=True, array_like=True):
    """The desk says whether a worker came, where he and his employer differ (subject: the sign-up).

    `turn` counts its words: the last stands.
    """

    kind: ClassVar[str] = "attendance.judged"
    word: AttendanceCode
    turn: Turn

    def fold(self, origin: Origin) -> tuple[Change, ...]:
        """Beside what both say."""
        row: dict[str, Value] = {"id": origin.subject, "word": self.word, "turn": self.turn, "judged_at": origin.at}
        return (Best("judgements", row | {"journal": origin.journal}),)


class SeatSeen(Fact, frozen=True, array_like=True):
    """Whoever has a seat has shown that it is his, by its label (subject: the sign-up)."""

    kind: ClassVar[str] = "seat.seen"

    def fold(self, origin: Origin) -> tuple[Change, ...]:
        """Once a sign-up; that somebody did not come counts only of a seat that was seen."""
        row: dict[str, Value] = {"id": origin.subject, "seen_at": origin.at, "journal": origin.journal}
        return (Best("seats_seen", row),)


class DeskAsked(Fact, frozen=True, array_like=True):
    """An employer asks the desk to reach a worker (subject: the sign-up)."""

    kind: ClassVar[str] = "desk.asked"
    why: DeskWhyCode

    def fold(self, origin: Origin) -> tuple[Change, ...]:
        """Once a sign-up; it is over with the work, or when the worker is there."""
        row: dict[str, Value] = {"id": origin.subject, "why": self.why, "asked_at": origin.at}
        return (Best("desk_wishes", row | {"journal": origin.journal}),)
