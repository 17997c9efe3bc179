"""Facts of postings: work that somebody offers."""

from typing import Annotated, ClassVar

import msgspec
from msgspec import Meta

from kiosk.hall.codes import CODE_MOST, told
from kiosk.hall.facts.fact import Fact, Moment, Number, Seats, SeatsMoved, Writer, account
from kiosk.hall.facts.folds import Best, Change, Origin, Raise, Value, Write
from kiosk.hall.form.channel import DraftField
from kiosk.hall.ids import Id
from kiosk.hall.posting import Choosing, CloseReason, Paid, PayUnit, PostingState, Source

Edition = Annotated[int, Meta(ge=1, le=2**31)]
Length = Annotated[int, Meta(ge=0, le=365)]
PayUnitCode = Annotated[int, Meta(ge=0, le=CODE_MOST, description=told(PayUnit))]
PaidCode = Annotated[int, Meta(ge=0, le=CODE_MOST, description=told(Paid))]
ChoosingCode = Annotated[int, Meta(ge=0, le=CODE_MOST, description=told(Choosing))]
SourceCode = Annotated[int, Meta(ge=0, le=CODE_MOST, description=told(Source))]
ExtraBits = Annotated[int, Meta(ge=0, le=2**53, description="1 meals, 2 lodging, 4 ride, 8 tools, 16 insurance")]
CertificateBits = Annotated[int, Meta(ge=0, le=2**53, description="bit n - 1 for certificate n")]
CloseReasonCode = Annotated[int, Meta(ge=0, le=CODE_MOST, description=told(CloseReason))]
FieldCode = Annotated[int, Meta(ge=0, le=CODE_MOST, description=told(DraftField))]


class PostingPublished(Fact, frozen=True, array_like=True):
    """An employer offers work, or offers it otherwise (subject: the posting): each edition says all, and stands whole.

    `text` is the digest of the edition's own record, `number` what people call it by, `bay` where they are picked up;
    0 is none. The further terms are those of `kiosk.hall.posting.Terms`. Whoever publishes an id first is not known:
    of two homes the one with more weight has it, of two alike the smaller name.
    """

    kind: ClassVar[str] = "posting.published"
    writer: ClassVar[Writer] = Writer.HOME
    must_be_understood: ClassVar[bool] = True
    trade: Number
    headcount: Seats
    pay_fen: Number
    pay_unit: PayUnitCode
    start: Moment
    employer: Id
    text: bytes
    number: Number = 0
    bay: Number = 0
    edition: Edition = 1
    pay_most_fen: Number = 0
    paid: PaidCode = 0
    hours: Length = 0
    days: Length = 0
    extras: ExtraBits = 0
    needs: CertificateBits = 0
    zone: Number = 0
    choosing: ChoosingCode = Choosing.AT_ONCE
    help_first: Seats = 0
    source: SourceCode = 0
    talk_table: Number = 0
    talk_at: Moment = 0
    leaves_at: Moment = 0
    event: Id | None = None

    def fold(self, origin: Origin) -> tuple[Change, ...]:
        """Terms come from the home journal alone; who else says to be its home is kept beside, and every edition."""
        values = {**msgspec.structs.asdict(self), "published_at": origin.at}
        edition: dict[str, Value] = {"id": origin.subject, "edition": self.edition, "home": origin.journal}
        length: dict[str, Value] = {"start": self.start, "hours": self.hours, "days": self.days}
        return (
            Write("postings", origin.subject, origin.journal, values),
            Best("editions", edition | length),
            Raise("homes", origin.subject, 1, {"home": origin.journal}),
            _state(origin, PostingState.OPEN),
        )


class PostingRefused(Fact, frozen=True, array_like=True):
    """Work from a channel cannot be published as it is (subject: the posting); the first field that is wrong."""

    kind: ClassVar[str] = "posting.refused"
    field: FieldCode

    def fold(self, origin: Origin) -> tuple[Change, ...]:  # noqa: ARG002
        """Only who asked is told."""
        return ()


class PostingClosed(Fact, frozen=True, array_like=True):
    """A posting takes no more people (subject: the posting); any kiosk may say so, as its desk may."""

    kind: ClassVar[str] = "posting.closed"
    must_be_understood: ClassVar[bool] = True
    reason: CloseReasonCode

    def fold(self, origin: Origin) -> tuple[Change, ...]:
        """A closed posting stays closed."""
        return (_state(origin, PostingState.CLOSED, origin.at, self.reason),)


class PostingCancelled(Fact, frozen=True, array_like=True):
    """There is no such work any more (subject: the posting), whoever has a seat of it; any kiosk may say so."""

    kind: ClassVar[str] = "posting.cancelled"
    must_be_understood: ClassVar[bool] = True
    reason: CloseReasonCode

    def fold(self, origin: Origin) -> tuple[Change, ...]:
        """More than closed: seats fall with it, also those that who cancelled it does not know of."""
        return (_state(origin, PostingState.CANCELLED, origin.at, self.reason),)


class HeadcountChanged(Fact, frozen=True, array_like=True):
    """The employer needs more people, or fewer (subject: the posting); only by seats that are free at home."""

    kind: ClassVar[str] = "headcount.changed"
    writer: ClassVar[Writer] = Writer.HOME
    must_be_understood: ClassVar[bool] = True
    posting: Id
    by: SeatsMoved

    def fold(self, origin: Origin) -> tuple[Change, ...]:
        """The home's account grows or shrinks."""
        return (account(self.posting, origin, "added", self.by),)


class HeadcountWished(Fact, frozen=True, array_like=True):
    """How many people are wanted in the end (subject: the posting): the headcount falls as lent seats come back."""

    kind: ClassVar[str] = "headcount.wished"
    writer: ClassVar[Writer] = Writer.HOME
    headcount: Seats

    def fold(self, origin: Origin) -> tuple[Change, ...]:
        """No seat moves; the last word of each journal is kept."""
        row: dict[str, Value] = {"id": origin.subject, "home": origin.journal, "headcount": self.headcount}
        return (Best("headcounts", row),)


class PostingTakenOver(Fact, frozen=True, array_like=True):
    """A clerk states that this kiosk gives so many more seats of a posting whose home is gone (subject: the posting).

    Counted as forced: the lost kiosk may have given some of them away.
    """

    kind: ClassVar[str] = "posting.taken_over"
    posting: Id
    seats: Seats

    def fold(self, origin: Origin) -> tuple[Change, ...]:
        """So many in this kiosk's account."""
        return (account(self.posting, origin, "forced", self.seats),)


class PostingReplaced(Fact, frozen=True, array_like=True):
    """A posting is offered in place of `old`, whose people come first (subject: the new one, published or held).

    The first `places` of its queue are kept for who had a seat of the old one.
    """

    kind: ClassVar[str] = "posting.replaced"
    writer: ClassVar[Writer] = Writer.HOME
    old: Id
    places: Seats

    def fold(self, origin: Origin) -> tuple[Change, ...]:
        """No seat moves; that the old one is cancelled is a word of its own."""
        row: dict[str, Value] = {"id": origin.subject, "home": origin.journal, "old": self.old, "places": self.places}
        return (Best("replacements", row),)


def _state(origin: Origin, state: PostingState, at: int | None = None, reason: int | None = None) -> Best:
    row: dict[str, Value] = {"id": origin.subject, "state": state, "closed_at": at, "close_reason": reason}
    return Best("posting_states", row | {"journal": origin.journal})
