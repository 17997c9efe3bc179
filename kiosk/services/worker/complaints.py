"""Complaints: sealed at once, under a case number that is unique in the hall without a line."""

import msgspec

from kiosk.hall.clock import day_of
from kiosk.hall.day.complaint import SKIPPED, Case, Complaint, Filed, read_case, tidy
from kiosk.hall.facts import ComplaintMade
from kiosk.hall.ids import Id
from kiosk.hall.seat.outcomes import AtDesk, WrongLabel
from kiosk.services.clocks import is_behind
from kiosk.store import Store
from kiosk.store.guessing.tries import Tries
from kiosk.store.queries.worker.complaints import COMPLAINANT, COMPLAINT
from kiosk.store.transaction import Transaction

PER_DAY = 5
"""So many complaints of one person a day; more are for the desk."""
CASE_TRIES = 3
CASES = "cases of a number"


class Found(msgspec.Struct, frozen=True):
    """The complaint that a number and a case number name."""

    filed: Filed


class Complaints:
    """Takes complaints, and tells who made them how they stand."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def make(self, complaint: Complaint) -> Case | None:
        """Keep it sealed; its case, None for one more than a person makes in a day."""
        kept = msgspec.structs.replace(complaint, words=tidy(complaint.words))
        with self._store.write() as tx:
            before = tx.complaints.of_worker(tx.persons.ids_of(kept.worker))
            if sum(day_of(each.at) == day_of(tx.now) for each in before) >= PER_DAY:
                return None
            case = _next_case(tx, self._store.identity.kiosk)
            subject = tx.new_id()
            tx.put_sealed(subject, COMPLAINT, kept)
            tx.append(subject, ComplaintMade(case.kiosk, case.number))
            tx.own.remember(COMPLAINANT, kept.worker.hex(), subject)
            return case

    def of_worker(self, worker: Id) -> tuple[Filed, ...]:
        """What somebody has complained of, the newest first; for who has shown that he is the one."""
        with self._store.read() as query:
            return query.complaints.of_worker(query.persons.ids_of(worker))

    def of_case(self, phone: str, digits: str) -> Found | WrongLabel | AtDesk:
        """How a complaint stands, for who knows the number it was made under and its case number."""
        with self._store.write() as tx:
            tries = Tries(tx, self._store.vault.lookup(CASES, phone), day_of(tx.now), is_behind(self._store))
            left = CASE_TRIES - tries.wrong()
            if left <= 0:
                return AtDesk()
            found = _found(tx, phone, digits)
            tries.keep(is_wrong=found is None)
            return Found(found) if found else WrongLabel(left - 1) if left > 1 else AtDesk()


def _found(tx: Transaction, phone: str, digits: str) -> Filed | None:
    case = read_case(digits)
    persons = tx.persons.of_number(phone, tx.now)
    ids = {each for person in persons for each in tx.persons.ids_of(person)}
    named = tx.complaints.of_case(case) if case and ids else ()
    return next((filed for filed in named if filed.complaint and filed.complaint.worker in ids), None)


def _next_case(tx: Transaction, kiosk: int) -> Case:
    """Behind the last number known of this letter; who was restored and has given none since leaves some out."""
    followed, lineage = tx.journals.followed(tx.journal), tx.journals.lineage(tx.journal)
    is_restored = len(followed) > len(lineage) and not tx.complaints.has_made(lineage)
    return Case(kiosk, tx.complaints.last_number(kiosk) + 1 + SKIPPED * is_restored)
