"""Why a clerk reads an employer's work before anybody sees it, and when nobody need: he has read the same of his."""

from collections.abc import Collection

from kiosk.hall.clock import day_of, day_range
from kiosk.hall.day.complaint import COUNTED_FOR
from kiosk.hall.employer.verification import known_as
from kiosk.hall.ids import Id
from kiosk.hall.limits import Limits
from kiosk.hall.posting import Contact, PostingText, Work
from kiosk.hall.review import PASSED_FOR, Cause, ReviewEnd
from kiosk.store.queries import Queries
from kiosk.store.queries.postings import CONTACT


def why_read(query: Queries, limits: Limits, employer: Id, phone: str, now: int) -> Cause | None:
    """Why his next work is read whatever it says; None where nobody need.

    Who is known is counted by all that has his papers, anybody else by the number under which he is called, whatever
    phone or cookie he comes with: a number that nobody has looked at can only restrict.
    """
    if cause := why_changed_is_read(query, limits, employer, now):
        return cause
    if _is_complained_of(query, query.verifications.with_contact(phone), now):
        return Cause.COMPLAINED
    is_known, today = known_as(query.verifications.of_employers([employer]), now).is_verified, day_range(day_of(now))
    sent = query.verifications.sent_by(employer, *today) if is_known else query.verifications.sent_under(phone, *today)
    return Cause.MANY if 0 < limits.per_employer <= sent else None


def why_changed_is_read(query: Queries, limits: Limits, employer: Id, now: int) -> Cause | None:
    """The same of a change of his work, which counts as no more of it."""
    is_known = known_as(query.verifications.of_employers([employer]), now).is_verified
    if limits.must_be_verified and not is_known:
        return Cause.UNVERIFIED
    return Cause.COMPLAINED if _is_complained_of(query, query.verifications.same(employer), now) else None


def _is_complained_of(query: Queries, employers: Collection[Id], now: int) -> bool:
    """Whether a complaint of any of these was sustained and counts still."""
    return query.complaints.count_sustained(employers, now - COUNTED_FOR) > 0


def has_passed(query: Queries, employer: Id, work: Work, contact: Contact, now: int) -> bool:
    """Whether a clerk has passed the same work in the same words, under the same number, for him not long ago."""
    since, meant = now - PASSED_FOR, (_words(work), contact.phone)
    passed = (held for held in query.reviews.of_employer(employer) if held.end is ReviewEnd.PASSED)
    return any(
        held.at >= since and held.work is not None and (_words(held.work), _phone(query, held.id)) == meant
        for held in passed
    )


def _words(work: Work) -> tuple[int, PostingText]:
    return work.terms.trade, work.text


def _phone(query: Queries, posting: Id) -> str:
    contact = query.records.sealed(posting, CONTACT, Contact)
    return contact.phone if isinstance(contact, Contact) else ""
