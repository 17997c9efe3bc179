"""Facts of halls as a province reads them: arrays read by position; a body may have more fields than are read here."""

from typing import Annotated

import msgspec
from msgspec import Meta

from sync.entries import Digest, Name, Number

POSTING_TEXT = "posting.text."
"""What names of records with a posting's place and note begin with: the number of the edition follows."""
Change = Annotated[int, Meta(ge=-(2**31), le=2**31)]


class Published(msgspec.Struct, frozen=True, array_like=True):
    """posting.published (subject: the posting): every edition says all."""

    trade: Number
    headcount: Number
    pay_fen: Number
    pay_unit: Number
    start: Number
    employer: Name
    text: Digest
    number: Number = 0
    bay: Number = 0
    edition: Number = 1
    pay_most_fen: Number = 0
    paid: Number = 0
    hours: Number = 0
    days: Number = 0
    extras: Number = 0
    needs: Number = 0
    zone: Number = 0
    choosing: Number = 1
    help_first: Number = 0
    source: Number = 0


class Closed(msgspec.Struct, frozen=True, array_like=True):
    """posting.closed, posting.cancelled (subject: the posting)."""

    reason: Number


class Refused(msgspec.Struct, frozen=True, array_like=True):
    """posting.refused (subject: the posting)."""

    field: Number


class Confirmed(msgspec.Struct, frozen=True, array_like=True):
    """signup.confirmed (subject: the sign-up)."""

    posting: Name
    worker: Name
    kiosk: Number
    seat: Number


class NotConfirmed(msgspec.Struct, frozen=True, array_like=True):
    """signup.refused (subject: the sign-up)."""

    posting: Name
    worker: Name
    reason: Number


class Withdrawn(msgspec.Struct, frozen=True, array_like=True):
    """signup.withdrawn (subject: the sign-up)."""

    by: Number


class Freed(msgspec.Struct, frozen=True, array_like=True):
    """seat.freed (subject: the sign-up)."""

    posting: Name


class HeadcountChanged(msgspec.Struct, frozen=True, array_like=True):
    """headcount.changed."""

    posting: Name
    by: Change


class ReviewEnded(msgspec.Struct, frozen=True, array_like=True):
    """review.ended (subject: the posting): what came of an edition that a clerk had to read (`ReviewEnd`)."""

    edition: Number
    end: Number


class DraftsTaken(msgspec.Struct, frozen=True, array_like=True):
    """drafts.taken_over (subject: the journal): its machine answers drafts without a code; the greatest turn stands."""

    turn: Number


Read = (
    DraftsTaken
    | ReviewEnded
    | Published
    | Refused
    | Closed
    | Confirmed
    | NotConfirmed
    | Withdrawn
    | Freed
    | HeadcountChanged
)
READ: dict[str, type[Read]] = {
    "posting.published": Published,
    "posting.refused": Refused,
    "posting.closed": Closed,
    "posting.cancelled": Closed,
    "signup.confirmed": Confirmed,
    "signup.refused": NotConfirmed,
    "signup.withdrawn": Withdrawn,
    "seat.freed": Freed,
    "headcount.changed": HeadcountChanged,
    "drafts.taken_over": DraftsTaken,
    "review.ended": ReviewEnded,
}
KEPT = frozenset(
    (
        "afar.accepted",
        "afar.asked",
        "afar.refused",
        "appeal.decided",
        "appeal.made",
        "attendance.contested",
        "attendance.judged",
        "attendance.said",
        "bodies.dropped",
        "clerk.acted",
        "clerk.appointed",
        "clerk.ended",
        "complaint.ended",
        "complaint.made",
        "complaint.stepped",
        "course.joined",
        "course.left",
        "desk.asked",
        "employer.rated",
        "event.ended",
        "event.posted",
        "exclusion.lifted",
        "exclusion.made",
        "hall.closed",
        "hall.opened",
        "hall_number.given",
        "headcount.wished",
        "heads.stated",
        "journal.ended",
        "journal.opened",
        "lease.granted",
        "lease.recalled",
        "lease.returned",
        "lease.taken",
        "notice.ended",
        "notice.posted",
        "offer.ended",
        "offer.made",
        "offer.wanted",
        "pc.admitted",
        "pc.ended",
        "person.parted",
        "person.same",
        "posting.held",
        "posting.replaced",
        "posting.taken_over",
        "record.written",
        "return.booked",
        "review.wished",
        "settings.changed",
        "seat.seen",
        "signup.arrived",
        "talk.asked",
        "talk.ended",
        "talk.placed",
        "verification.ended",
        "verification.made",
        "waiting.ended",
        "waiting.joined",
        "work.paid",
        "work.unpaid",
        "worker.rated",
        "worker.registered",
    )
)
"""Kinds of the contract that say nothing to the public."""
