"""Facts: what happened. Ids, enums, numbers and times only; no typed text and no person.

Bodies are msgpack arrays, so a field can be appended with a default. A kind's number of fields never shrinks.
"""

import enum
from typing import Annotated, ClassVar

import msgspec
from msgspec import Meta

from kiosk.hall.channel import DraftField
from kiosk.hall.clock import LAST_MOMENT
from kiosk.hall.codes import CODE_MOST, told
from kiosk.hall.folds import Add, Best, Change, Origin, Raise, Value, Write
from kiosk.hall.ids import Id
from kiosk.hall.lease import LeaseState, RecallState
from kiosk.hall.notice import NoticeState
from kiosk.hall.posting import Choosing, CloseReason, Paid, PayUnit, PostingState, Source
from kiosk.hall.signup import Party, RefusalReason, SignupState

MOST_SEATS = 10**6
INBOX = 255
"""What stands for a kiosk's number in the opening of a province's journal."""
Number = Annotated[int, Meta(ge=0, le=2**53)]
Seats = Annotated[int, Meta(ge=0, le=MOST_SEATS)]
SeatsMoved = Annotated[int, Meta(ge=-MOST_SEATS, le=MOST_SEATS)]
Moment = Annotated[int, Meta(ge=0, le=LAST_MOMENT)]
Letter = Annotated[int, Meta(ge=0, le=25)]
Edition = Annotated[int, Meta(ge=1, le=2**31)]
Length = Annotated[int, Meta(ge=0, le=365)]
PaidCode = Annotated[int, Meta(ge=0, le=CODE_MOST, description=told(Paid))]
ChoosingCode = Annotated[int, Meta(ge=0, le=CODE_MOST, description=told(Choosing))]
SourceCode = Annotated[int, Meta(ge=0, le=CODE_MOST, description=told(Source))]
ExtraBits = Annotated[int, Meta(ge=0, le=2**53, description="1 meals, 2 lodging, 4 ride, 8 tools, 16 insurance")]
CertificateBits = Annotated[int, Meta(ge=0, le=2**53, description="bit n - 1 for certificate n")]
PayUnitCode = Annotated[int, Meta(ge=0, le=CODE_MOST, description=told(PayUnit))]
CloseReasonCode = Annotated[int, Meta(ge=0, le=CODE_MOST, description=told(CloseReason))]
PartyCode = Annotated[int, Meta(ge=0, le=CODE_MOST, description=told(Party))]
RefusalCode = Annotated[int, Meta(ge=0, le=CODE_MOST, description=told(RefusalReason))]
FieldCode = Annotated[int, Meta(ge=0, le=CODE_MOST, description=told(DraftField))]


class Writer(enum.Enum):
    """Who may write a kind: any kiosk of the hall, a posting's home, who holds the seats, a journal of itself.

    Whether it is the home, or holds them, needs other facts: tables keep who said it, and whoever reads them asks,
    never the fold. What is not the writer's to say is kept and changes nothing.
    """

    KIOSK = "kiosk"
    HOME = "home"
    HOLDER = "holder"
    ITSELF = "itself"


class Fact(msgspec.Struct, frozen=True, array_like=True):
    """Root of all facts; `kind` names it on the wire, `writer` says who may write it.

    Whoever cannot read one that `must_be_understood` gives no seat of its subject. Codes are integers, so that one of
    a newer program is read: as UNKNOWN, where it is looked at.
    """

    kind: ClassVar[str]
    writer: ClassVar[Writer] = Writer.KIOSK
    must_be_understood: ClassVar[bool] = False

    def fold(self, origin: Origin) -> tuple[Change, ...]:
        """What this fact changes in the tables."""
        raise NotImplementedError


class Earlier(msgspec.Struct, frozen=True, array_like=True):
    """The journal that another one goes on from, its length and its hash there."""

    journal: Id
    head: tuple[Number, bytes]


class JournalOpened(Fact, frozen=True, array_like=True):
    """First entry of a kiosk's journal (subject: the journal): whose it is; `kiosk` 0 = A.

    `key` is the Ed25519 key that signs it, `nonce` makes its name another than that of any other opening.
    `holds_seats` is false when nobody knows what the journal before has given away: a restored backup, a cloned disk.
    """

    kind: ClassVar[str] = "journal.opened"
    writer: ClassVar[Writer] = Writer.ITSELF
    hall: Id
    key: bytes
    follows: Earlier | None
    kiosk: Annotated[int, Meta(ge=0, le=INBOX)]
    nonce: Id
    holds_seats: bool = True

    def fold(self, origin: Origin) -> tuple[Change, ...]:
        """One row a kiosk."""
        follows = self.follows.journal if self.follows else None
        own: dict[str, Value] = {"hall": self.hall, "kiosk": self.kiosk}
        values = own | {"follows": follows, "holds_seats": self.holds_seats}
        return (Write("kiosks", origin.subject, origin.journal, values),)


class JournalEnded(Fact, frozen=True, array_like=True):
    """Last entry of a journal (subject: the journal): its kiosk goes on in another one that names it."""

    kind: ClassVar[str] = "journal.ended"
    writer: ClassVar[Writer] = Writer.ITSELF

    def fold(self, origin: Origin) -> tuple[Change, ...]:
        """Its postings are those of the journal that follows."""
        return (Raise("journal_ends", origin.journal, 1, {}),)


class RecordWritten(Fact, frozen=True, array_like=True):
    """Something was typed that no other fact goes with (subject: the record's); its header names the version."""

    kind: ClassVar[str] = "record.written"

    def fold(self, origin: Origin) -> tuple[Change, ...]:  # noqa: ARG002
        """Records are no tables."""
        return ()


class WorkerRegistered(Fact, frozen=True, array_like=True):
    """Somebody agreed to the consent line of this version (subject: the worker)."""

    kind: ClassVar[str] = "worker.registered"
    consent: Number

    def fold(self, origin: Origin) -> tuple[Change, ...]:
        """The newest consent given stands, with its time."""
        row: dict[str, Value] = {"id": origin.subject, "consent": self.consent, "registered_at": origin.at}
        return (Best("workers", row | {"journal": origin.journal}),)


class PersonSame(Fact, frozen=True, array_like=True):
    """Two ids are one person (subject: the larger one); the smallest stands.

    Each kiosk says it for itself, as it finds both by one number; nobody joins two persons at another kiosk.
    """

    kind: ClassVar[str] = "person.same"
    same: Id

    def fold(self, origin: Origin) -> tuple[Change, ...]:
        """Of several, the smallest."""
        return (Raise("same", origin.subject, 1, {"journal": origin.journal, "same": self.same}),)


class PersonParted(Fact, frozen=True, array_like=True):
    """Two ids are two people who share a number, or one after the other had it (subject: an id of its own).

    No kiosk takes them for one person, whatever it said before. `salt` is random: bodies are hashed for ever, and
    nobody shall find a person's id by trying.
    """

    kind: ClassVar[str] = "person.parted"
    one: Id
    other: Id
    salt: bytes

    def fold(self, origin: Origin) -> tuple[Change, ...]:
        """The pair, the smaller id first."""
        one, other = sorted((self.one, self.other))
        return (Best("parted", {"one": one, "other": other, "journal": origin.journal}),)


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

    def fold(self, origin: Origin) -> tuple[Change, ...]:
        """One seat more is taken from the holder's account."""
        values = {**msgspec.structs.asdict(self), "at": origin.at, "holder": origin.journal}
        return (
            Raise("signups", origin.subject, SignupState.CONFIRMED, values),
            _account(self.posting, origin, "taken", 1),
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
        return (Raise("signup_states", origin.subject, SignupState.WITHDRAWN, {"withdrawn_at": origin.at}),)


class SeatFreed(Fact, frozen=True, array_like=True):
    """The holder puts one seat back into its own account (subject: the sign-up that had it)."""

    kind: ClassVar[str] = "seat.freed"
    writer: ClassVar[Writer] = Writer.HOLDER
    posting: Id

    def fold(self, origin: Origin) -> tuple[Change, ...]:
        """One seat less is taken from the holder's account."""
        return (
            Raise("freed", origin.subject, 1, {"holder": origin.journal}),
            _account(self.posting, origin, "taken", -1),
        )


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
            _account(self.posting, origin, "lent", self.seats),
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
            _account(self.posting, origin, "held", self.seats),
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
            _account(self.posting, origin, "held", -self.seats),
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
            _account(self.posting, origin, "lent", -self.seats),
        )


class HeadcountChanged(Fact, frozen=True, array_like=True):
    """The employer needs more people, or fewer (subject: the posting); only by seats that are free at home."""

    kind: ClassVar[str] = "headcount.changed"
    writer: ClassVar[Writer] = Writer.HOME
    must_be_understood: ClassVar[bool] = True
    posting: Id
    by: SeatsMoved

    def fold(self, origin: Origin) -> tuple[Change, ...]:
        """The home's account grows or shrinks."""
        return (_account(self.posting, origin, "added", self.by),)


class PostingTakenOver(Fact, frozen=True, array_like=True):
    """A clerk states that this kiosk gives so many more seats of a posting whose home is gone (subject: the posting).

    Counted as forced: the lost kiosk may have given some of them away.
    """

    kind: ClassVar[str] = "posting.taken_over"
    posting: Id
    seats: Seats

    def fold(self, origin: Origin) -> tuple[Change, ...]:
        """So many in this kiosk's account."""
        return (_account(self.posting, origin, "forced", self.seats),)


class SignupArrived(Fact, frozen=True, array_like=True):
    """The worker is at the pick-up bay or the workplace (subject: the sign-up)."""

    kind: ClassVar[str] = "signup.arrived"
    by: PartyCode

    def fold(self, origin: Origin) -> tuple[Change, ...]:
        """Who arrived holds the seat."""
        return (Raise("signup_states", origin.subject, SignupState.ARRIVED, {"arrived_at": origin.at}),)


class NoticePosted(Fact, frozen=True, array_like=True):
    """The hall has something urgent to say on its board (subject: the notice); `text` as with a posting."""

    kind: ClassVar[str] = "notice.posted"
    until: Moment
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


def _state(origin: Origin, state: PostingState, at: int | None = None, reason: int | None = None) -> Best:
    row: dict[str, Value] = {"id": origin.subject, "state": state, "closed_at": at, "close_reason": reason}
    return Best("posting_states", row | {"journal": origin.journal})


def _account(posting: Id, origin: Origin, column: str, seats: int) -> Add:
    """A kiosk's account of a posting changes only by facts of its own journal."""
    return Add("seats", {"posting": posting, "holder": origin.journal}, column, seats)


FACTS: tuple[type[Fact], ...] = (
    JournalOpened,
    JournalEnded,
    RecordWritten,
    WorkerRegistered,
    PersonSame,
    PersonParted,
    PostingPublished,
    PostingRefused,
    PostingClosed,
    SignupConfirmed,
    SignupRefused,
    SignupWithdrawn,
    SeatFreed,
    LeaseGranted,
    LeaseTaken,
    LeaseRecalled,
    LeaseReturned,
    ReturnBooked,
    HeadcountChanged,
    PostingTakenOver,
    SignupArrived,
    NoticePosted,
    NoticeEnded,
)


class Kinds:
    """The kinds of fact that a program knows, by name."""

    def __init__(self, facts: tuple[type[Fact], ...]) -> None:
        self._decoders = {fact.kind: msgspec.msgpack.Decoder(fact) for fact in facts}
        self.names = frozenset(self._decoders)

    def read(self, kind: str, body: bytes) -> Fact | None:
        """The fact of a known kind, None for one this program does not know; msgspec.DecodeError if malformed."""
        decoder = self._decoders.get(kind)
        return None if decoder is None else decoder.decode(body)


KINDS = Kinds(FACTS)
_encoder = msgspec.msgpack.Encoder()


def encode(fact: Fact) -> bytes:
    """Body bytes of a fact."""
    return _encoder.encode(fact)
