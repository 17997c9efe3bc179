"""Who employers are: a clerk has seen papers, once; what follows from a number that anybody typed is nothing."""

from collections.abc import Collection, Sequence

import msgspec

from kiosk.hall.clock import Clock, day_of
from kiosk.hall.day.rating import TOLD_AFTER, Mark, step
from kiosk.hall.employer.numbers import Fault, read_credit_code, read_identity_number
from kiosk.hall.employer.verification import (
    ONLY_A_PHONE,
    PAPERS,
    EmployerKind,
    Known,
    Papers,
    Seen,
    TypedPapers,
    Verification,
    known_as,
    read_papers,
)
from kiosk.hall.facts import VerificationEnded, VerificationMade
from kiosk.hall.facts.person import SALT_BYTES
from kiosk.hall.form.closing import ClosingReason
from kiosk.hall.form.phone_number import normalise
from kiosk.hall.ids import Id
from kiosk.hall.posting import Posting
from kiosk.store import Store
from kiosk.store.queries.desk.unverified import unverified
from kiosk.store.queries.employer.verifications import LICENCE, PAPERS_NUMBER
from kiosk.store.queries.postings import CLOSE_REASON
from kiosk.store.transaction import Transaction


class Verified(msgspec.Struct, frozen=True):
    """What an employer is known as now; `is_new`: it was not known before, `also`: ids with the same papers."""

    known: Known
    is_new: bool
    also: tuple[Id, ...] = ()


class Verifications:
    """What clerks see of papers, and what employers are known as by it."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store, self._clock = store, clock

    def known(self, employers: Collection[Id]) -> dict[Id, Known]:
        """What each of these is known as now."""
        with self._store.read() as query:
            found = query.verifications.of_employers(set(employers))
        return {one: known_as(_of(one, found), self._clock()) for one in employers}

    def known_as(self, employer: Id) -> Known:
        """What one is known as now."""
        return self.known([employer]).get(employer, ONLY_A_PHONE)

    def marks(self, employer: Id) -> dict[Mark, int]:
        """By how many people at least each mark was given, a week ago or longer; nothing of who is not known."""
        if not self.known_as(employer).is_verified:
            return {}
        with self._store.read() as query:
            found = query.work.marks_of(query.verifications.same(employer), self._clock() - TOLD_AFTER)
        return {mark: people for mark in (Mark.GOOD, Mark.FAIR, Mark.BAD) if (people := step(found.get(mark, 0)))}

    def of_employer(self, employer: Id) -> tuple[Seen, ...]:
        """All that was ever seen of an employer, the latest first."""
        with self._store.read() as query:
            found = query.verifications.of_employers([employer])
            return tuple(Seen(one, query.verifications.papers(one.id)) for one in reversed(found))

    def unverified(self, most: int) -> tuple[tuple[Id, Posting], ...]:
        """Employers who offer several jobs now and of whom no papers were seen, each with his last work."""
        with self._store.read() as query:
            found = unverified(query.conn, self._clock(), most)
            last = ((employer, query.postings.of_employer(employer, 1)) for employer, _ in found)
            return tuple((employer, work[0]) for employer, work in last if work)

    def found(self, number: str) -> tuple[Id, ...]:
        """Employers by a credit code, an identity number, or the number under which they are called."""
        today = day_of(self._clock())
        on_papers = [read_credit_code(number), read_identity_number(number, today)]
        phone = normalise(number)
        with self._store.read() as query:
            seen = [one for each in on_papers if isinstance(each, str) for one in query.verifications.of_number(each)]
            called = query.verifications.with_contact(phone) if phone else ()
        return tuple(dict.fromkeys((*(one.employer for one in seen), *called)))

    def read(self, kind: EmployerKind, typed: TypedPapers) -> Papers | dict[str, Fault]:
        """What was typed of papers, or the fault of each field."""
        return read_papers(kind, typed, day_of(self._clock()))

    def verify(self, employer: Id, kind: EmployerKind, papers: Papers, clerk: Id | None = None) -> Verified:
        """A clerk has seen these papers of an employer's; seen again nothing is written.

        Who has a credit code is a business too, and stays one when his licence ends.
        """
        with self._store.write() as tx:
            standing = _standing(tx, employer)
            as_business = (EmployerKind.BUSINESS, msgspec.structs.replace(papers, licence="", until=None))
            meant = ((kind, papers), *((as_business,) if kind is EmployerKind.AGENCY else ()))
            written = [_made(tx, employer, each, standing, clerk) for each in meant]
            same = {one.employer for one in tx.verifications.of_number(papers.number) if one.stands(tx.now)}
            known = known_as(_standing(tx, employer), tx.now)
            return Verified(known, any(written), tuple(sorted(same - {employer})))

    def end(
        self, employer: Id, reason: ClosingReason, kind: EmployerKind | None = None, clerk: Id | None = None
    ) -> tuple[Verification, ...]:
        """What was seen of an employer, or of one kind, is good no more; what was ended."""
        with self._store.write() as tx:
            ended = [one for one in _standing(tx, employer) if kind in (None, one.kind)]
            for one in ended:
                tx.put_sealed(one.id, CLOSE_REASON, reason)
                tx.append(one.id, VerificationEnded(clerk))
            return tuple(ended)


def _of(employer: Id, found: Sequence[Verification]) -> list[Verification]:
    return [one for one in found if one.employer == employer]


def _standing(tx: Transaction, employer: Id) -> list[Verification]:
    return [one for one in tx.verifications.of_employers([employer]) if one.stands(tx.now)]


def _made(
    tx: Transaction,
    employer: Id,
    meant: tuple[EmployerKind, Papers],
    standing: Sequence[Verification],
    clerk: Id | None,
) -> bool:
    """Whether this was written: what is known already is not, what says otherwise takes the place of what was."""
    kind, papers = meant
    before = [one for one in standing if one.kind is kind]
    if any(tx.verifications.papers(one.id) == papers for one in before):
        return False
    for one in before:
        tx.append(one.id, VerificationEnded(clerk))
    verification = tx.new_id()
    tx.put_sealed(verification, PAPERS, papers)
    tx.own.remember(PAPERS_NUMBER, papers.number, verification)
    if papers.licence:
        tx.own.remember(LICENCE, papers.licence, verification)
    salt = tx.new_bytes(SALT_BYTES)
    tx.append(verification, VerificationMade(employer, kind, papers.until_moment, salt, clerk))
    return True
