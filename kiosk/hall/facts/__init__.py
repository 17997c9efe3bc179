"""Facts: what happened. Ids, enums, numbers and times only; no typed text and no person.

Bodies are msgpack arrays, so a field can be appended with a default. A kind's number of fields never shrinks.
"""

import msgspec

from kiosk.hall.facts.clerk import ClerkActed, ClerkAppointed, ClerkEnded, PcAdmitted, PcEnded
from kiosk.hall.facts.complaint import ComplaintEnded, ComplaintMade, ComplaintStepped
from kiosk.hall.facts.course import CourseJoined, CourseLeft
from kiosk.hall.facts.desk.drafts import DraftsTakenOver
from kiosk.hall.facts.desk.exclusion import AppealDecided, AppealMade, ExclusionLifted, ExclusionMade
from kiosk.hall.facts.desk.opening import HallClosed, HallOpened
from kiosk.hall.facts.desk.settings import SettingsChanged
from kiosk.hall.facts.event import EventEnded, EventPosted
from kiosk.hall.facts.fact import Fact, Writer
from kiosk.hall.facts.journal import INBOX, Earlier, JournalEnded, JournalOpened, RecordWritten
from kiosk.hall.facts.notice import NoticeEnded, NoticePosted
from kiosk.hall.facts.person import HallNumberGiven, PersonParted, PersonSame, WorkerRegistered
from kiosk.hall.facts.posting import (
    HeadcountChanged,
    HeadcountWished,
    PostingCancelled,
    PostingClosed,
    PostingPublished,
    PostingRefused,
    PostingReplaced,
    PostingTakenOver,
)
from kiosk.hall.facts.review import PostingHeld, ReviewEnded, ReviewWished
from kiosk.hall.facts.seats.application import AfarAccepted, AfarAsked, AfarRefused, TalkAsked, TalkEnded, TalkPlaced
from kiosk.hall.facts.seats.lease import LeaseGranted, LeaseRecalled, LeaseReturned, LeaseTaken, ReturnBooked
from kiosk.hall.facts.seats.signup import SeatFreed, SignupArrived, SignupConfirmed, SignupRefused, SignupWithdrawn
from kiosk.hall.facts.seats.waiting import OfferEnded, OfferMade, OfferWanted, WaitingEnded, WaitingJoined
from kiosk.hall.facts.verification import VerificationEnded, VerificationMade
from kiosk.hall.facts.work import (
    AttendanceContested,
    AttendanceJudged,
    AttendanceSaid,
    DeskAsked,
    EmployerRated,
    SeatSeen,
    WorkerRated,
    WorkPaid,
    WorkUnpaid,
)

__all__ = [
    "FACTS",
    "INBOX",
    "KINDS",
    "AfarAccepted",
    "AfarAsked",
    "AfarRefused",
    "AppealDecided",
    "AppealMade",
    "AttendanceContested",
    "AttendanceJudged",
    "AttendanceSaid",
    "ClerkActed",
    "ClerkAppointed",
    "ClerkEnded",
    "ComplaintEnded",
    "ComplaintMade",
    "ComplaintStepped",
    "CourseJoined",
    "CourseLeft",
    "DeskAsked",
    "DraftsTakenOver",
    "Earlier",
    "EmployerRated",
    "EventEnded",
    "EventPosted",
    "ExclusionLifted",
    "ExclusionMade",
    "Fact",
    "HallClosed",
    "HallNumberGiven",
    "HallOpened",
    "HeadcountChanged",
    "HeadcountWished",
    "JournalEnded",
    "JournalOpened",
    "Kinds",
    "LeaseGranted",
    "LeaseRecalled",
    "LeaseReturned",
    "LeaseTaken",
    "NoticeEnded",
    "NoticePosted",
    "OfferEnded",
    "OfferMade",
    "OfferWanted",
    "PcAdmitted",
    "PcEnded",
    "PersonParted",
    "PersonSame",
    "PostingCancelled",
    "PostingClosed",
    "PostingHeld",
    "PostingPublished",
    "PostingRefused",
    "PostingReplaced",
    "PostingTakenOver",
    "RecordWritten",
    "ReturnBooked",
    "ReviewEnded",
    "ReviewWished",
    "SeatFreed",
    "SeatSeen",
    "SettingsChanged",
    "SignupArrived",
    "SignupConfirmed",
    "SignupRefused",
    "SignupWithdrawn",
    "TalkAsked",
    "TalkEnded",
    "TalkPlaced",
    "VerificationEnded",
    "VerificationMade",
    "WaitingEnded",
    "WaitingJoined",
    "WorkPaid",
    "WorkUnpaid",
    "WorkerRated",
    "WorkerRegistered",
    "Writer",
    "encode",
]

FACTS: tuple[type[Fact], ...] = (
    JournalOpened,
    JournalEnded,
    RecordWritten,
    WorkerRegistered,
    HallNumberGiven,
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
    HeadcountWished,
    PostingTakenOver,
    SignupArrived,
    NoticePosted,
    NoticeEnded,
    EventPosted,
    EventEnded,
    WorkPaid,
    WorkUnpaid,
    EmployerRated,
    ComplaintMade,
    ComplaintStepped,
    ComplaintEnded,
    CourseJoined,
    CourseLeft,
    AfarAsked,
    AfarRefused,
    AfarAccepted,
    TalkAsked,
    TalkPlaced,
    TalkEnded,
    WaitingJoined,
    WaitingEnded,
    OfferMade,
    OfferWanted,
    OfferEnded,
    PostingCancelled,
    PostingReplaced,
    PostingHeld,
    ReviewWished,
    ReviewEnded,
    VerificationMade,
    VerificationEnded,
    ClerkAppointed,
    ClerkEnded,
    ExclusionMade,
    ExclusionLifted,
    AppealMade,
    AppealDecided,
    ClerkActed,
    PcAdmitted,
    PcEnded,
    WorkerRated,
    AttendanceSaid,
    AttendanceContested,
    AttendanceJudged,
    SeatSeen,
    DeskAsked,
    DraftsTakenOver,
    HallOpened,
    HallClosed,
    SettingsChanged,
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
