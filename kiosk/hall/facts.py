"""Facts: what happened. Ids, enums, numbers and times only; no typed text and no person.

Bodies are msgpack arrays, so a field can be appended with a default. A kind's number of fields never shrinks.
"""

from typing import Annotated, ClassVar

import msgspec
from msgspec import Meta

from kiosk.hall.folds import Add, Change, Origin, Raise, Value, Write
from kiosk.hall.ids import Id
from kiosk.hall.notice import NoticeState
from kiosk.hall.posting import CloseReason, PayUnit, PostingState
from kiosk.hall.signup import Party, RefusalReason, SignupState

Number = Annotated[int, Meta(ge=0, le=2**53)]


class Fact(msgspec.Struct, frozen=True, array_like=True):
    """Root of all facts; `kind` names it on the wire."""

    kind: ClassVar[str]

    def fold(self, origin: Origin) -> tuple[Change, ...]:
        """What this fact changes in the tables."""
        raise NotImplementedError


class JournalOpened(Fact, frozen=True, array_like=True):
    """First entry of a kiosk's journal (subject: the journal): whose it is; `kiosk` 0 = A."""

    kind: ClassVar[str] = "journal.opened"
    hall: Id
    kiosk: Number

    def fold(self, origin: Origin) -> tuple[Change, ...]:
        """One row a kiosk."""
        return (Write("kiosks", origin.subject, origin.journal, {"hall": self.hall, "kiosk": self.kiosk}),)


class WorkerRegistered(Fact, frozen=True, array_like=True):
    """Somebody agreed to the consent line of this version (subject: the worker)."""

    kind: ClassVar[str] = "worker.registered"
    consent: Number

    def fold(self, origin: Origin) -> tuple[Change, ...]:
        """The newest consent given stands."""
        return (Raise("workers", origin.subject, self.consent, {"registered_at": origin.at}),)


class PostingPublished(Fact, frozen=True, array_like=True):
    """An employer offers work (subject: the posting); `text` is the digest of the record version to show.

    `number` is what people call it by, `bay` where they are picked up; 0 is none.
    """

    kind: ClassVar[str] = "posting.published"
    trade: Number
    headcount: Number
    pay_fen: Number
    pay_unit: PayUnit
    start: Number
    employer: Id
    text: bytes
    number: Number = 0
    bay: Number = 0

    def fold(self, origin: Origin) -> tuple[Change, ...]:
        """Terms come from the home journal alone."""
        values = {**msgspec.structs.asdict(self), "published_at": origin.at}
        return (
            Write("postings", origin.subject, origin.journal, values),
            Raise("posting_states", origin.subject, PostingState.OPEN, {}),
        )


class PostingClosed(Fact, frozen=True, array_like=True):
    """A posting takes no more people (subject: the posting)."""

    kind: ClassVar[str] = "posting.closed"
    reason: CloseReason

    def fold(self, origin: Origin) -> tuple[Change, ...]:
        """A closed posting stays closed."""
        return (Raise("posting_states", origin.subject, PostingState.CLOSED, {"closed_at": origin.at}),)


class SignupConfirmed(Fact, frozen=True, array_like=True):
    """A worker has a seat (subject: the sign-up); the seat is taken from this journal's account."""

    kind: ClassVar[str] = "signup.confirmed"
    posting: Id
    worker: Id
    kiosk: Number
    seat: Number

    def fold(self, origin: Origin) -> tuple[Change, ...]:
        """One seat more is taken from the holder's account."""
        values = {**msgspec.structs.asdict(self), "at": origin.at}
        return (
            Raise("signups", origin.subject, SignupState.CONFIRMED, values),
            Add("seats", {"posting": self.posting, "holder": origin.journal}, "taken", 1),
        )


class SignupRefused(Fact, frozen=True, array_like=True):
    """A worker asked and got no seat (subject: the sign-up)."""

    kind: ClassVar[str] = "signup.refused"
    posting: Id
    worker: Id
    reason: RefusalReason

    def fold(self, origin: Origin) -> tuple[Change, ...]:
        """Kept for the figures; no seat moves."""
        values = {**msgspec.structs.asdict(self), "at": origin.at}
        return (Raise("signups", origin.subject, SignupState.REFUSED, values),)


class SignupWithdrawn(Fact, frozen=True, array_like=True):
    """A confirmed worker does not go (subject: the sign-up); the seat is freed by a fact of its holder."""

    kind: ClassVar[str] = "signup.withdrawn"
    by: Party

    def fold(self, origin: Origin) -> tuple[Change, ...]:
        """A withdrawal is final."""
        return (Raise("signups", origin.subject, SignupState.WITHDRAWN, {"withdrawn_at": origin.at}),)


class SeatFreed(Fact, frozen=True, array_like=True):
    """The holder puts one seat back into its own account (subject: the sign-up that had it)."""

    kind: ClassVar[str] = "seat.freed"
    posting: Id

    def fold(self, origin: Origin) -> tuple[Change, ...]:
        """One seat less is taken from the holder's account."""
        return (Add("seats", {"posting": self.posting, "holder": origin.journal}, "taken", -1),)


class SignupArrived(Fact, frozen=True, array_like=True):
    """The worker is at the pick-up bay or the workplace (subject: the sign-up)."""

    kind: ClassVar[str] = "signup.arrived"
    by: Party

    def fold(self, origin: Origin) -> tuple[Change, ...]:
        """Who arrived holds the seat."""
        return (Raise("signups", origin.subject, SignupState.ARRIVED, {"arrived_at": origin.at}),)


class NoticePosted(Fact, frozen=True, array_like=True):
    """The hall has something urgent to say on its board (subject: the notice); `text` as with a posting."""

    kind: ClassVar[str] = "notice.posted"
    until: Number
    text: bytes

    def fold(self, origin: Origin) -> tuple[Change, ...]:
        """It stands until its time is over."""
        values: dict[str, Value] = {"until": self.until, "text": self.text, "posted_at": origin.at}
        return (Raise("notices", origin.subject, NoticeState.POSTED, values),)


class NoticeEnded(Fact, frozen=True, array_like=True):
    """It is over before its time (subject: the notice)."""

    kind: ClassVar[str] = "notice.ended"

    def fold(self, origin: Origin) -> tuple[Change, ...]:
        """What has ended stays ended."""
        return (Raise("notices", origin.subject, NoticeState.ENDED, {}),)


KINDS: dict[str, type[Fact]] = {fact.kind: fact for fact in Fact.__subclasses__()}

_encoder = msgspec.msgpack.Encoder()
_decoders = {kind: msgspec.msgpack.Decoder(fact) for kind, fact in KINDS.items()}


def encode(fact: Fact) -> bytes:
    """Body bytes of a fact."""
    return _encoder.encode(fact)


def decode(kind: str, body: bytes) -> Fact | None:
    """The fact of a known kind, None for a kind this program does not know; msgspec.DecodeError if malformed."""
    decoder = _decoders.get(kind)
    return None if decoder is None else decoder.decode(body)
