"""What an employer says of who works for him: who came, that he was paid, how he was; and what the desk shall do."""

import msgspec

from kiosk.hall.clock import DAY
from kiosk.hall.day.attendance import Attendance, DeskWhy
from kiosk.hall.day.pay import PayWord
from kiosk.hall.day.rating import Mark, WorkerMarkReason
from kiosk.hall.day.ticked import Act, Ticked, acts
from kiosk.hall.facts import AttendanceJudged, AttendanceSaid, DeskAsked, WorkerRated, WorkPaid
from kiosk.hall.facts.person import SALT_BYTES
from kiosk.hall.ids import Id
from kiosk.hall.posting import Contact, Posting
from kiosk.hall.seat.signup import Party, Signup
from kiosk.hall.worker import Person
from kiosk.store import Store
from kiosk.store.queries import Queries
from kiosk.store.queries.persons import PERSON
from kiosk.store.queries.postings import CONTACT
from kiosk.store.transaction import Transaction

WORDS = {Act.ARRIVED: Attendance.ARRIVED, Act.ABSENT: Attendance.ABSENT, Act.UNSAID: Attendance.UNSAID}
LOOKED_BACK = 2 * DAY


class DeskWish(msgspec.Struct, frozen=True):
    """What the desk was asked for, and when (epoch ms): whom to reach, who asked; empty where that does not open."""

    posting: Posting
    signup: Signup
    at: int
    worker: Person | None
    employer: Contact | None


class Ticks:
    """What an employer says, each only of his own work; what cannot be said now changes nothing."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def say(self, employer: Id, signup: Id, act: Act) -> bool:
        """Say one of these, but how he was; true again when said twice."""
        with self._store.write() as tx:
            found = _own(tx, employer, signup)
            return found is not None and _said(tx, signup, act, found)

    def rate(self, employer: Id, signup: Id, mark: Mark, reasons: WorkerMarkReason) -> bool:
        """Say how he was, once the work is over, for the desk alone; a second word changes nothing."""
        with self._store.write() as tx:
            found = _own(tx, employer, signup)
            if found is None or mark is Mark.UNKNOWN:
                return False
            posting, given = found
            ticked = tx.ticks.one(signup)
            if Act.RATE not in acts(posting.terms, given.state, ticked, tx.now):
                return ticked.mark is not None
            tx.append(tx.new_id(), WorkerRated(signup, mark, int(reasons), tx.new_bytes(SALT_BYTES)))
            return True

    def judge(self, signup: Id, word: Attendance) -> bool:
        """The desk says whether somebody came, where he and his employer differ; false where they do not."""
        with self._store.write() as tx:
            ticked = tx.ticks.one(signup)
            if not ticked.is_contested or word not in (Attendance.ARRIVED, Attendance.ABSENT):
                return False
            tx.append(signup, AttendanceJudged(word, tx.ticks.judged(signup) + 1))
            return True

    def asked_of_desk(self) -> tuple[DeskWish, ...]:
        """Whom the desk shall still reach: until he is there, or is not to come any more, or the work is over."""
        with self._store.read() as query:
            return wishes_of_desk(query, self._store.clock())


def wishes_of_desk(query: Queries, now: int) -> tuple[DeskWish, ...]:
    """The same at `now` (epoch ms)."""
    wishes = (_wish(query, signup, at, now) for signup, at in query.ticks.asked_of_desk(now - LOOKED_BACK))
    return tuple(wish for wish in wishes if wish is not None)


def _own(query: Queries, employer: Id, signup: Id) -> tuple[Posting, Signup] | None:
    found = query.signups.one(signup)
    posting = None if found is None else query.postings.one(found.posting)
    return (posting, found) if found and posting is not None and posting.employer == employer else None


def _said(tx: Transaction, signup: Id, act: Act, found: tuple[Posting, Signup]) -> bool:
    posting, given = found
    ticked = tx.ticks.one(signup)
    if act not in acts(posting.terms, given.state, ticked, tx.now):
        return _is_so(act, ticked)
    if act in WORDS:
        tx.append(signup, AttendanceSaid(WORDS[act], tx.ticks.turn(signup) + 1))
    elif act is Act.PAID:
        tx.append(signup, WorkPaid(Party.EMPLOYER))
    elif act is Act.DESK:
        tx.append(signup, DeskAsked(DeskWhy.LATE))
    else:
        return False
    return True


def _is_so(act: Act, ticked: Ticked) -> bool:
    """Whether it was said before."""
    if act in WORDS:
        return ticked.word is WORDS[act] or (act is Act.ARRIVED and bool(ticked.there_at))
    return {Act.PAID: ticked.pay is PayWord.PAID, Act.DESK: bool(ticked.asked_at)}.get(act, False)


def _wish(query: Queries, signup: Id, at: int, now: int) -> DeskWish | None:
    found = query.signups.one(signup)
    posting = None if found is None else query.postings.one(found.posting)
    if found is None or posting is None:
        return None
    ticked = query.ticks.one(signup)
    is_late = Act.DESK in acts(posting.terms, found.state, msgspec.structs.replace(ticked, asked_at=0), now)
    if not is_late:
        return None
    worker = query.records.sealed(found.worker, PERSON, Person)
    employer = query.records.sealed(posting.id, CONTACT, Contact)
    return DeskWish(
        posting,
        found,
        at,
        worker if isinstance(worker, Person) else None,
        employer if isinstance(employer, Contact) else None,
    )
