"""Complaints: sealed at once, under a number that is unique in the hall without a line; told to whom they concern."""

import msgspec

from kiosk.hall.catalogue.holidays import Due, Holidays
from kiosk.hall.clock import day_of, day_range
from kiosk.hall.codes import heard
from kiosk.hall.day.complaint import (
    ANSWER_DAYS,
    SKIPPED,
    Blamed,
    Case,
    CaseState,
    Complaint,
    Filed,
    Grievance,
    StepKind,
    read_case,
    tidy,
)
from kiosk.hall.facts import ComplaintMade
from kiosk.hall.form.phone_number import normalise
from kiosk.hall.ids import Id
from kiosk.hall.seat.outcomes import AtDesk, WrongLabel
from kiosk.services.clocks import is_behind
from kiosk.store import Store
from kiosk.store.guessing.tries import Tries
from kiosk.store.queries import Queries
from kiosk.store.queries.worker.complaints import COMPLAINT, found_by
from kiosk.store.transaction import Transaction

PER_DAY = 5
"""So many complaints of one person a day; more are for the desk."""
CASE_TRIES = 3
CASES = "cases of a number"


class Found(msgspec.Struct, frozen=True):
    """A complaint as who made it is told: how it stands, until when it is answered, and the answer, empty for none."""

    filed: Filed
    due: Due
    answer: str = ""


class OfPosting(msgspec.Struct, frozen=True):
    """A complaint as the employer is told: what about, how it stands, what the desk tells him.

    `label` is the seat of who made it, where he agreed that it is told.
    """

    grievance: Grievance
    at: int
    state: CaseState
    due: Due
    words: str = ""
    label: str = ""


class Complaints:
    """Takes complaints, and tells who made them, and whom they are against, how they stand."""

    def __init__(self, store: Store, holidays: Holidays) -> None:
        self._store, self._holidays = store, holidays

    def make(self, complaint: Complaint, against: Blamed = Blamed.EMPLOYER, *, is_at_desk: bool = False) -> Case | None:
        """Keep it sealed; its case, None for one more than a person makes in a day by himself."""
        kept = msgspec.structs.replace(complaint, words=tidy(complaint.words))
        with self._store.write() as tx:
            before = tx.complaints.of_worker(tx.persons.ids_of(kept.worker)) if kept.worker else ()
            if not is_at_desk and sum(day_of(each.at) == day_of(tx.now) for each in before) >= PER_DAY:
                return None
            kept = _placed(tx, kept)
            case = _next_case(tx, self._store.identity.kiosk)
            subject = tx.new_id()
            tx.put_sealed(subject, COMPLAINT, kept)
            tx.append(subject, ComplaintMade(case.kiosk, case.number, against))
            for kind, value in found_by(kept):
                tx.own.remember(kind, value, subject)
            return case

    def due(self, made_at: int) -> Due:
        """Until which day a complaint is answered that was made then (epoch ms)."""
        return self._holidays.after(day_of(made_at), ANSWER_DAYS)

    def over_until(self, now: int) -> int:
        """What was made before that (epoch ms) is late now."""
        return day_range(self._holidays.over_until(day_of(now), ANSWER_DAYS))[1] + 1

    def of_worker(self, worker: Id) -> tuple[Found, ...]:
        """What somebody has complained of, the newest first; for who has shown that he is the one."""
        with self._store.read() as query:
            return tuple(self._told(query, each) for each in query.complaints.of_worker(query.persons.ids_of(worker)))

    def of_case(self, phone: str, digits: str) -> Found | WrongLabel | AtDesk:
        """How a complaint stands, for who knows the number it was made under and its case number."""
        with self._store.write() as tx:
            tries = Tries(tx, self._store.vault.lookup(CASES, phone), day_of(tx.now), is_behind(self._store))
            left = CASE_TRIES - tries.wrong()
            if left <= 0:
                return AtDesk()
            found = _found(tx, phone, digits)
            tries.keep(is_wrong=found is None)
            return self._told(tx, found) if found else WrongLabel(left - 1) if left > 1 else AtDesk()

    def of_posting(self, posting: Id) -> tuple[OfPosting, ...]:
        """What its employer is told: complaints against him that a clerk has looked at, the newest first."""
        with self._store.read() as query:
            found = query.complaints.of_posting(posting)
            return tuple(self._of_posting(query, each) for each in found if _is_told(each))

    def _told(self, query: Queries, filed: Filed) -> Found:
        return Found(filed, self.due(filed.at), query.complaints.words(filed.answer))

    def _of_posting(self, query: Queries, filed: Filed) -> OfPosting:
        said, steps = filed.complaint, query.complaints.steps(filed.id)
        words = [step.words for step in steps if step.kind is StepKind.TO_EMPLOYER]
        is_agreed = said is not None and any(step.kind is StepKind.NAME_AGREED for step in steps)
        signup = query.signups.one(said.signup) if said is not None and is_agreed else None
        return OfPosting(
            grievance=heard(Grievance, said.grievance if said else None),
            at=filed.at,
            state=filed.state,
            due=self.due(filed.at),
            words=words[-1] if words else "",
            label=signup.seat.label if signup else "",
        )


def _is_told(filed: Filed) -> bool:
    """What nobody has looked at, and what is said of others, is not told to the employer."""
    is_looked_at = filed.state is not CaseState.RECEIVED
    return filed.against is Blamed.EMPLOYER and not filed.is_for_manager and is_looked_at


def _placed(tx: Transaction, complaint: Complaint) -> Complaint:
    """With the posting of its sign-up, and the employer of its posting."""
    signup = tx.signups.one(complaint.signup) if complaint.signup else None
    posting = tx.postings.one(signup.posting if signup else complaint.posting)
    if posting is None:
        return complaint
    return msgspec.structs.replace(complaint, posting=posting.id, employer=posting.employer)


def _found(tx: Transaction, phone: str, digits: str) -> Filed | None:
    case = read_case(digits)
    persons = tx.persons.of_number(phone, tx.now)
    ids = {each for person in persons for each in tx.persons.ids_of(person)}
    return next((filed for filed in tx.complaints.of_case(case) if _is_of(filed, ids, phone)), None) if case else None


def _is_of(filed: Filed, ids: set[Id], phone: str) -> bool:
    said = filed.complaint
    return said is not None and (said.worker in ids or (bool(said.phone) and said.phone == normalise(phone)))


def _next_case(tx: Transaction, kiosk: int) -> Case:
    """Behind the last number known of this letter; who was restored and has given none since leaves some out."""
    followed, lineage = tx.journals.followed(tx.journal), tx.journals.lineage(tx.journal)
    is_restored = len(followed) > len(lineage) and not tx.complaints.has_made(lineage)
    return Case(kiosk, tx.complaints.last_number(kiosk) + 1 + SKIPPED * is_restored)
