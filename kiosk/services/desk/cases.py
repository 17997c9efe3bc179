"""Complaints as the desk works on them: taken, noted, answered, ended; each step a record of its own.

Of two clerks who end one apart the greater end stands, everywhere; the other is told (`overruled`).
"""

import enum
from collections.abc import Callable
from itertools import islice
from typing import Any

import msgspec

from kiosk.hall.clock import DAY
from kiosk.hall.day.complaint import (
    UNPAID_FOR,
    WORDS_MOST,
    Case,
    CaseEnd,
    Complaint,
    Filed,
    Grievance,
    StepKind,
    StepWords,
    read_case,
    tidy,
)
from kiosk.hall.desk.clerk import Clerk, Role
from kiosk.hall.facts import ComplaintEnded, ComplaintStepped
from kiosk.hall.ids import Id
from kiosk.hall.posting import Posting
from kiosk.hall.seat.signup import Signup
from kiosk.services.desk.opened import Opened, open_case
from kiosk.services.worker.complaints import Complaints
from kiosk.store import Store
from kiosk.store.queries import Queries
from kiosk.store.queries.desk.cases import Wanted
from kiosk.store.queries.worker.complaints import STEP
from kiosk.store.transaction import Transaction

PAGE = 20
OVERRULED_FOR = 7 * DAY
"""So long a clerk is told that another end stands than his."""
SILENT_AFTER = DAY
"""So long another hall has to say that it has what was sent on to it."""
SEE_ALL = (Role.MANAGER, Role.AUDITOR)
WITHOUT_WORDS = (StepKind.TAKEN, StepKind.LETTER, StepKind.NAME_AGREED, StepKind.ARRIVED_THERE)
TOLD = (StepKind.ANSWER, StepKind.ENDED)
TOLD_MOST = 80
AFTER_THE_END = (StepKind.NOTE, StepKind.LETTER)


class Shown(enum.Enum):
    """Which complaints a list shows."""

    OPEN = "open"
    LATE = "late"
    MINE = "mine"
    ENDED = "ended"


class Done(enum.Enum):
    """What came of a step."""

    DONE = "done"
    NO_WORDS = "no words"
    TOO_LONG = "too long"
    IS_ENDED = "is ended"
    """Somebody else was first."""
    NOT_THERE = "not there"


class Meant(msgspec.Struct, frozen=True):
    """A posting that a number may mean, and the seat that who complains has of it, if any."""

    posting: Posting
    signup: Id = b""


class Unpaid(msgspec.Struct, frozen=True):
    """A worker says that pay was not given, at (epoch ms); nobody has complained of it yet."""

    signup: Signup
    posting: Posting
    at: int


class Overruled(msgspec.Struct, frozen=True):
    """A complaint that a clerk ended while another end stands, and the step that says what he had written."""

    filed: Filed
    step: Id


class Cases:
    """What clerks do about complaints; what is said of clerks managers and auditors see alone."""

    def __init__(self, store: Store, complaints: Complaints) -> None:
        self._store, self._complaints = store, complaints

    def listed(self, clerk: Clerk, shown: Shown, after: Id | None = None) -> tuple[Filed, ...]:
        """A page of complaints behind `after`: open ones the oldest first, ended ones what ended last first."""
        with self._store.read() as query:
            last = query.complaints.one(after) if after else None
            time = None if last is None else last.at if shown is not Shown.ENDED else last.ended_at
            place = None if last is None or time is None else (time, last.id)
            return query.cases.listed(self._wanted(clerk, shown), place, PAGE)

    def count(self, clerk: Clerk, shown: Shown) -> int:
        """How many there are."""
        with self._store.read() as query:
            return query.cases.count(self._wanted(clerk, shown))

    def numbered(self, clerk: Clerk, digits: str) -> tuple[Filed, ...]:
        """Those that bear a case number as it was typed."""
        case = read_case(digits.strip())
        with self._store.read() as query:
            found = query.complaints.of_case(case) if case else ()
        return tuple(filed for filed in found if may_see(clerk, filed))

    def one(self, clerk: Clerk, complaint: Id) -> Opened | None:
        """One complaint, None where there is none that he may see."""
        with self._store.read() as query:
            filed = query.complaints.one(complaint)
            return open_case(query, filed) if filed and may_see(clerk, filed) else None

    def step(self, clerk: Clerk, complaint: Id, kind: StepKind, words: str = "") -> Done:
        """Do something about it."""

        def write(tx: Transaction) -> None:
            _step(tx, complaint, kind, clerk, words)

        return self._on(clerk, complaint, kind, words, write)

    def end(self, clerk: Clerk, complaint: Id, how: CaseEnd, words: str) -> Done:
        """End it; what he writes is told to who complained."""

        def write(tx: Transaction) -> None:
            tx.append(complaint, ComplaintEnded(how, _step(tx, complaint, StepKind.ENDED, clerk, words)))

        return self._on(clerk, complaint, StepKind.ENDED, words, write)

    def meant(self, number: int, worker: Id | None) -> tuple[Meant, ...]:
        """The postings called by this number not long ago, the latest first; those of his seats alone if any."""
        with self._store.read() as query:
            first = self._store.clock() - UNPAID_FOR
            found = query.postings.numbered(query.journals.all(self._store.hall), number, first)
            held = {each.posting: each.id for each in query.signups.of_worker(worker)} if worker else {}
            every = [Meant(each, held.get(each.id, b"")) for each in reversed(found)]
            return tuple([each for each in every if each.signup] or every)

    def unpaid(self, most: int | None = None) -> tuple[Unpaid, ...]:
        """Who says that pay was not given and has made no complaint of it, who said it first first; so many at most."""
        with self._store.read() as query:
            found = (_unpaid(query, row) for row in query.cases.unpaid(self._store.clock() - UNPAID_FOR))
            return tuple(islice((one for one in found if one is not None), most))

    def open_unpaid(self, signup: Id) -> Case | None:
        """Make a complaint of what a worker said of his pay; None where there is nothing of it any more."""
        found = next((one for one in self.unpaid() if one.signup.id == signup), None)
        if found is None:
            return None
        complaint = Complaint(found.signup.worker, Grievance.NOT_PAID, signup=signup)
        return self._complaints.make(complaint, is_at_desk=True)

    def overruled(self, clerk: Id) -> tuple[Overruled, ...]:
        """What he ended not long ago while another end stands."""
        with self._store.read() as query:
            rows = query.cases.overruled(clerk, self._store.clock() - OVERRULED_FOR)
            found = ((query.complaints.one(row.complaint), row.id) for row in rows)
            return tuple(Overruled(filed, step) for filed, step in found if filed is not None)

    def silent(self, clerk: Clerk) -> tuple[Filed, ...]:
        """What was sent on to another hall a day ago or longer, which has not said that it has it."""
        wanted = Wanted(sent_before=self._store.clock() - SILENT_AFTER, for_managers=clerk.role in SEE_ALL)
        with self._store.read() as query:
            return query.cases.listed(wanted, None, PAGE)

    def _wanted(self, clerk: Clerk, shown: Shown) -> Wanted:
        over = self._complaints.over_until(self._store.clock())
        return Wanted(
            is_open=shown is not Shown.ENDED,
            made_before=over if shown is Shown.LATE else None,
            clerk=clerk.id if shown is Shown.MINE else None,
            for_managers=clerk.role in SEE_ALL,
        )

    def _on(
        self, clerk: Clerk, complaint: Id, kind: StepKind, words: str, write: Callable[[Transaction], None]
    ) -> Done:
        with self._store.write() as tx:
            filed = tx.complaints.one(complaint)
            if filed is None or not may_see(clerk, filed):
                return Done.NOT_THERE
            if filed.is_ended and kind not in AFTER_THE_END:
                return Done.IS_ENDED
            if kind not in WITHOUT_WORDS and not tidy(words):
                return Done.NO_WORDS
            if len(words.strip()) > letters_of(kind):
                return Done.TOO_LONG
            write(tx)
            return Done.DONE


def letters_of(kind: StepKind) -> int:
    """So many may be written: an answer is read on the smallest glass in large letters."""
    return TOLD_MOST if kind in TOLD else WORDS_MOST


def may_see(clerk: Clerk, filed: Filed) -> bool:
    """A clerk what is said of employers and the hall, managers and auditors all, a volunteer nothing."""
    return clerk.role in SEE_ALL or (clerk.role is Role.CLERK and not filed.is_for_manager)


def _step(tx: Transaction, complaint: Id, kind: StepKind, clerk: Clerk, words: str) -> Id:
    step = tx.new_id()
    if tidy(words):
        tx.put_sealed(step, STEP, StepWords(tidy(words)))
    tx.append(step, ComplaintStepped(complaint, kind, clerk.id))
    return step


def _unpaid(query: Queries, row: Any) -> Unpaid | None:
    signup = query.signups.one(row.id)
    posting = query.postings.one(signup.posting) if signup else None
    if signup is None or posting is None or any(each.is_of_pay for each in query.complaints.of_signup(signup.id)):
        return None
    return Unpaid(signup, posting, row.unpaid_at)
